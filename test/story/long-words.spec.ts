import { ask } from './ask.js';
import { expect, type Person, test } from './fixtures.js';

/** Words as nobody writes them, but as anybody may: without a place at which a line could break. */
const long = (length: number): string => 'Desarrollo'.repeat(Math.ceil(length / 10)).slice(0, length);
const slug = 'palabras-largas';

interface Made {
  readonly outcome: Readonly<Record<'id' | 'code' | 'message', string>> & {
    readonly contribution: { readonly number: number };
  };
}

const act = async (person: Person, name: string, input: object, selection: string): Promise<Made['outcome']> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { ... on Refusal { message } ${selection} } }`;
  const { outcome } = await ask<Made>(person, mutation, { input });
  if (outcome.message) throw new Error(`${name}: ${outcome.message}`);
  return outcome;
};

async function expectToFit({ page }: Person, address: string): Promise<void> {
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `${address} at ${width}`).toBeLessThanOrEqual(width);
  }
}

test('no word that somebody writes makes a page wider than a phone', async ({ someone }) => {
  const administrator = await (await someone()).signInAs('administrator');
  const institution = { name: `Z${long(190)}`, acronym: `Z${long(29)}`, sector: 'GOVERNMENT' };
  const { id } = await act(administrator, 'createInstitution', institution, '... on Organization { id }');
  const process = { slug, title: long(190), summary: long(1_900), organization: id };
  await act(administrator, 'createProcess', process, '... on Process { slug }');

  const representative = {
    ...{ organization: id, name: long(110), email: 'palabras.largas@example.org', post: long(190) },
    ...{
      documentNumber: long(90),
      documentDate: '2026-01-15',
      documentSha256: 'a'.repeat(64),
      identityNumber: '12345678',
    },
  };
  await act(administrator, 'appointRepresentative', representative, '... on Representative { id }');

  const visitor = await someone();
  const { clauses } = (
    await ask<{
      process: {
        contributionCounts: { version: { number: number; clauses: { nodes: { id: string; kind: string }[] } } };
      };
    }>(
      visitor,
      '{ process(slug: "datos-abiertos") { contributionCounts { version { number clauses { nodes { id kind } } } } } }',
    )
  ).process.contributionCounts.version;
  const clauseId = clauses.nodes.find(({ kind }) => kind === 'ARTICLE')!.id;
  const said = {
    ...{ process: 'datos-abiertos', versionNumber: 1, clauseId, kind: 'PROPOSAL', showAuthor: true },
    ...{ body: long(2_000), proposedText: long(1_000), authorName: long(110), authorOrganization: long(110) },
  };
  const selection = '... on ContributionReceipt { code contribution { number } }';
  const { code, contribution } = await act(visitor, 'submitContribution', said, selection);
  const { number } = contribution;

  for (const address of [
    '/',
    '/processes/datos-abiertos',
    '/processes/datos-abiertos/contributions',
    `/processes/datos-abiertos/contributions/${number}`,
    `/processes/datos-abiertos/versions/1/clauses/${clauseId}`,
    `/follow/${code}`,
    ...['', '/members', '/approval', '/contributions', '/record', '/status', '/policy'].map(
      (part) => `/processes/${slug}${part}`,
    ),
    '/institutions',
    `/institutions/${id}`,
  ])
    await expectToFit(visitor, address);
  const coordinator = await (await someone()).signInAs('coordinator');
  for (const address of ['/processes/datos-abiertos/desk', `/processes/datos-abiertos/desk?number=${number}`])
    await expectToFit(coordinator, address);
  for (const address of [
    '/',
    `/processes/${slug}`,
    `/processes/${slug}/members`,
    `/processes/${slug}/draft`,
    `/institutions/${id}`,
    '/admin',
  ])
    await expectToFit(administrator, address);
});
