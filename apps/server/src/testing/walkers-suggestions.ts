import type { TestServer } from './test-server.js';
import { mailOf } from './walkers.js';

/** A member who may not write suggests changes of the draft: one is accepted, one rejected, one withdrawn, one left open. Two of them come from the first contribution. */
export async function suggestAndDecide(server: TestServer, slug: string, coordinator: string): Promise<void> {
  const asked =
    'query ($slug: String!) { process(slug: $slug) { memberships(first: 1) { nodes { organization { id } } } version(number: 1) { clauses { nodes { id kind } } } } }';
  const { data } = await server.ask(asked, { slug });
  const { memberships, version } = data!['process'] as unknown as Known;
  const email = mailOf('propone', slug);
  const member = {
    role: 'OBSERVER',
    organization: memberships.nodes[0]!.organization.id,
    name: 'Quien propone',
    email,
  };
  await server.act('inviteMember', { process: slug, ...member }, coordinator);
  const observer = await server.signIn(email);
  const clauseId = version.clauses.nodes.findLast(({ kind }) => kind === 'CONTENT')!.id;
  const suggest = async (words: string, contribution?: number) => {
    const input = { process: slug, clauseId, words, reason: 'Se entiende mejor.', contribution };
    return (await server.act<{ number: number }>('makeSuggestion', input, observer, '... on Suggestion { number }'))
      .number;
  };
  const accepted = await suggest('Las instituciones publican en un año a más tardar.');
  await server.act(
    'acceptSuggestion',
    { process: slug, number: accepted, seen: await seen(server, slug, accepted, coordinator), reason: 'Es más claro.' },
    coordinator,
  );
  const rejected = await suggest('Las instituciones publican en tres años.', 1);
  await server.act(
    'rejectSuggestion',
    { process: slug, number: rejected, reason: 'La mesa acordó otro plazo.' },
    coordinator,
  );
  await server.act(
    'withdrawSuggestion',
    { process: slug, number: await suggest('Las instituciones publican.') },
    observer,
  );
  await suggest('Las instituciones publican siempre.', 1);
}

interface Known {
  readonly memberships: { readonly nodes: readonly { readonly organization: { readonly id: string } }[] };
  readonly version: { readonly clauses: { readonly nodes: readonly { readonly id: string; readonly kind: string }[] } };
}

async function seen(server: TestServer, slug: string, number: number, coordinator: string): Promise<string> {
  const asked =
    'query ($slug: String!, $number: Int!) { process(slug: $slug) { draft { suggestion(number: $number) { preview { seen } } } } }';
  const { data } = await server.ask(asked, { slug, number }, coordinator);
  const { draft } = data!['process'] as unknown as { draft: { suggestion: { preview: { seen: string } } } };
  return draft.suggestion.preview.seen;
}
