import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Person } from './cast.js';
import { clauseWith, isSaved, typeAt } from './drafting-room.js';

/** Slugs of processes that stand where none of the demonstration stands. */
export interface LedProcesses {
  /** Not a word is written in it yet. */
  readonly empty: string;
  /** Handed over to consultation; none is announced. */
  readonly unannounced: string;
  /** Consulted, answered and written anew; waits for its first signature. */
  readonly unsigned: string;
  /** Signed by all, one of them in dissent; to be published. */
  readonly signed: string;
  readonly published: string;
}

/** Who leads them. Elena and Mario are not of the demonstration: nobody may sign too often, however often this is done. */
export interface Leaders {
  readonly coordinator: Person;
  readonly elena: Person;
  readonly mario: Person;
}

const policy = readFileSync(path.join(import.meta.dirname, 'policy.md')).toString('base64');
/** So that it can be done again on one platform. */
const suffix = Date.now().toString(36);
const hours = 'Las bibliotecas atienden de lunes a viernes.';

/** Leads them there by the public API, as programs may. */
export async function leadProcesses({ coordinator, elena, mario }: Leaders): Promise<LedProcesses> {
  await coordinator.signInAs('coordinator');
  await enterByCode(elena, 'Elena Coy', `elena.${suffix}@example.org`, coordinator);
  await enterByCode(mario, 'Mario Toj', `mario.${suffix}@example.org`, coordinator);
  const begin = async (name: string) => (await Led.begin(coordinator, `${name}-${suffix}`)).slug;
  const wish = async (name: string) => {
    const led = await Led.begin(coordinator, `${name}-${suffix}`);
    await led.freezeFirst();
    return led;
  };
  const rewritten = async (name: string) => {
    const led = await wish(name);
    await led.consultAndAnswer();
    return led;
  };
  const signed = async (name: string) => {
    const led = await rewritten(name);
    await led.sign(mario, 'approve');
    await led.act('advanceStage');
    await led.sign(elena, 'approve');
    await led.act('advanceStage');
    await led.sign(elena, 'approve-with-reservations', 'Con la reserva de que el horario tenga presupuesto.');
    await led.sign(mario, 'dissent', 'El préstamo debe tener un plazo igual en todo el país.');
    return led;
  };
  const published = await signed('publicada');
  await published.act('publishVersion', { versionNumber: 2, statement: 'Aprobada por la mesa. Rige desde hoy.' });
  return {
    empty: await begin('vacia'),
    unannounced: (await wish('sin-anunciar')).slug,
    unsigned: (await rewritten('sin-firmas')).slug,
    signed: (await signed('firmada')).slug,
    published: published.slug,
  };
}

/** Somebody whom the demonstration does not know signs in by the code in their letter. */
async function enterByCode(person: Person, name: string, email: string, reader: Person): Promise<void> {
  await ask(person, 'mutation ($email: String!) { requestSignInCode(email: $email) { __typename } }', { email });
  const input = { email, code: await codeIn(reader, email), name };
  await ask(person, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input });
}

class Led {
  private constructor(
    readonly slug: string,
    private readonly coordinator: Person,
  ) {}

  /** A new process with all who take part in it. */
  static async begin(coordinator: Person, slug: string): Promise<Led> {
    const { organizations } = await ask<{ organizations: { id: string }[] }>(coordinator, '{ organizations { id } }');
    const [first, second, third] = organizations.map(({ id }) => id);
    const led = new Led(slug, coordinator);
    const summary = 'Abre los catálogos de las bibliotecas públicas del país a toda persona, también sin internet.';
    await led.perform(coordinator, 'createProcess', {
      slug,
      summary,
      title: 'Política de Bibliotecas Abiertas',
      organization: first,
    });
    const invite = (name: string, email: string, role: string, organization: string) =>
      led.act('inviteMember', { name, email, role, organization });
    await invite('Ernesto Quiñónez', 'aprobacion@demo.articulado.example', 'approver', second!);
    await invite('Mario Toj', `mario.${suffix}@example.org`, 'approver', second!);
    await invite('Elena Coy', `elena.${suffix}@example.org`, 'approver', third!);
    await invite('Sofía Barrios', 'observacion@demo.articulado.example', 'observer', second!);
    return led;
  }

  /** Its first text, frozen, and the stage of consultation. */
  async freezeFirst(): Promise<void> {
    await this.act('importDraft', { file: policy });
    await this.act('freezeVersion', { note: 'Texto que se somete a consulta' });
    await this.act('advanceStage', { statement: 'La mesa acordó consultar.' });
  }

  /** Consulted on, answered, its second version frozen; at the door of the signatures. */
  async consultAndAnswer(): Promise<void> {
    const window = { closesAt: '2099-12-31T18:00', purpose: '¿Sirve este texto a la biblioteca de su pueblo?' };
    await this.act('openConsultation', { versionNumber: 1, ...window });
    const clauseId = await this.clauseOf(hours);
    const said = { versionNumber: 1, clauseId, showAuthor: true, authorName: 'Tomás Coc' };
    const proposal = { kind: 'proposal', quote: 'de lunes a viernes', proposedText: 'también en domingo' };
    await this.act('submitContribution', { ...said, ...proposal, body: 'La gente baja al mercado el domingo.' });
    await this.act('submitContribution', { ...said, kind: 'objection', body: 'No alcanza el personal.' });
    await this.act('closeConsultation');
    await this.act('advanceStage');
    const accepted = { disposition: 'accepted', reason: 'El domingo es día de mercado.', changedClauseId: clauseId };
    await this.act('answerContribution', { number: 1, ...accepted });
    await this.act('answerContribution', { number: 2, disposition: 'noted', reason: 'Se pasa a presupuesto.' });
    await this.coordinator.goTo(`/processes/${this.slug}/draft`);
    await clauseWith(this.coordinator, hours).waitFor();
    await typeAt(this.coordinator, hours, 'end', ' Abren también en domingo.');
    await isSaved(this.coordinator);
    await this.act('freezeVersion', { note: 'Con los aportes acogidos' });
    await this.act('advanceStage');
  }

  async sign(signer: Person, decision: string, statement = ''): Promise<void> {
    const { process } = await ask<{ process: { versions: { number: number; sha256: string }[] } }>(
      signer,
      'query ($slug: String!) { process(slug: $slug) { versions { number sha256 } } }',
      { slug: this.slug },
    );
    const { number: versionNumber, sha256 } = process.versions.at(-1)!;
    const word = { process: this.slug, versionNumber, sha256, decision };
    const { email } = (await this.perform(signer, 'requestSigningCode', word, '... on SigningCodeSent { email }')) as {
      email: string;
    };
    const code = await codeIn(this.coordinator, email);
    await this.perform(signer, 'signVersion', { ...word, statement, code });
  }

  /** An act of the coordinator. @throws Error when it is refused */
  act(name: string, input: object = {}): Promise<unknown> {
    return this.perform(this.coordinator, name, { process: this.slug, ...input });
  }

  private async perform(person: Person, name: string, input: object, selection = ''): Promise<unknown> {
    const type = name === 'importDraft' ? 'DraftFileInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { outcome } = await ask<{ outcome: { refused?: string } }>(
      person,
      `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ... on Refusal { refused details } ${selection} } }`,
      { input },
    );
    if (outcome.refused) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  private async clauseOf(words: string): Promise<string> {
    const { process } = await ask<{ process: { version: { clauses: { id: string; content: { text: string }[] }[] } } }>(
      this.coordinator,
      'query ($slug: String!) { process(slug: $slug) { version(number: 1) { clauses { id content { text } } } } }',
      { slug: this.slug },
    );
    return process.version.clauses.find(({ content }) => content.map(({ text }) => text).join('') === words)!.id;
  }
}

/** Asks the API as somebody. @throws Error when it answers with errors */
async function ask<Data>({ page }: Person, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** The code in the last letter to an address. */
async function codeIn(reader: Person, email: string): Promise<string> {
  const { outbox } = await ask<{ outbox: { recipient: string; body: string }[] }>(
    reader,
    '{ outbox { recipient body } }',
  );
  const letter = outbox.find(({ recipient, body }) => recipient === email && /\b\d{6}\b/.test(body));
  return /\b\d{6}\b/.exec(letter?.body ?? '')![0];
}
