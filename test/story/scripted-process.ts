import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { appointApprovers, foundInstitutions } from './appoint-approvers.js';
import { ask } from './ask.js';
import type { Person } from './fixtures.js';
import { clauseWith, isSaved, typeAt } from './drafting-room.js';
import { codeIn } from './mails.js';

/** Who leads a process: its coordinator, and whoever else is asked in. */
export interface ScriptPeople {
  readonly coordinator: Person;
  someone(): Promise<Person>;
}

/** Whether nothing stands in the way of an act but that it comes before the least time of a stage or a consultation. */
const isTooSoon = (refused: string): boolean => ['CONSULTATION_TOO_SHORT', 'STAGE_JUST_ENTERED'].includes(refused);

const inBase64 = (file: string) => readFileSync(path.join(import.meta.dirname, file)).toString('base64');
const policy = inBase64('policy.md');
const longPolicy = inBase64('../../apps/server/demo/politica-datos-abiertos.es.md');
const hours = 'Las bibliotecas atienden de lunes a viernes.';

/** A process on which a script acts by the public API. */
export class ScriptedProcess {
  /** So that it can be done again on one platform, and beside others. */
  private readonly suffix = randomUUID().slice(0, 8);
  readonly slug: string;
  /** Those whom the demonstration does not know: nobody may sign too often, however often this is done. */
  approvers!: { readonly mario: Person; readonly elena: Person };

  private constructor(
    name: string,
    private readonly people: ScriptPeople,
  ) {
    this.slug = `${name}-${this.suffix}`;
  }

  /** A new process with all who take part in it. */
  static async begin(name: string, people: ScriptPeople): Promise<ScriptedProcess> {
    const { coordinator } = people;
    const { organizations } = await ask<{ organizations: { nodes: { id: string; viewerMayLead: boolean }[] } }>(
      coordinator,
      '{ organizations { nodes { id viewerMayLead } } }',
    );
    const first = organizations.nodes.find(({ viewerMayLead }) => viewerMayLead)!.id;
    const [second, third] = await foundInstitutions(() => people.someone(), 2);
    const scripted = new ScriptedProcess(name, people);
    const summary = 'Abre los catálogos de las bibliotecas públicas del país a toda persona, también sin internet.';
    await scripted.perform(coordinator, 'createProcess', {
      slug: scripted.slug,
      summary,
      title: 'Política de Bibliotecas Abiertas',
      organization: first,
    });
    const invite = (person: string, email: string, role: string, organization: string) =>
      scripted.act('inviteMember', { name: person, email, role, organization });
    await invite('Andrés Tzoc', 'redaccion@demo.articulado.example', 'DRAFTER', first);
    const appointed = await appointApprovers(() => people.someone(), scripted.slug, [
      { name: 'Ernesto Quiñónez', email: 'aprobacion@demo.articulado.example', organization: second! },
      { name: 'Mario Toj', email: scripted.emailOf('mario'), organization: second! },
      { name: 'Elena Coy', email: scripted.emailOf('elena'), organization: third! },
    ]);
    const [ernesto, mario, elena] = [
      await (await people.someone()).signInAs('approver'),
      await scripted.enter('Mario Toj', 'mario'),
      await scripted.enter('Elena Coy', 'elena'),
    ];
    for (const [place, approver] of [ernesto, mario, elena].entries()) {
      const appointment = appointed[place]!;
      await scripted.perform(approver, 'answerApproverAppointment', {
        process: scripted.slug,
        appointment,
        accepts: true,
      });
      await scripted.act('confirmApprover', { appointment });
    }
    scripted.approvers = { mario, elena };
    await invite('Sofía Barrios', 'observacion@demo.articulado.example', 'OBSERVER', second!);
    return scripted;
  }

  private emailOf(name: string): string {
    return `${name}.${this.suffix}@example.org`;
  }

  private get coordinator(): Person {
    return this.people.coordinator;
  }

  /** Somebody whom the demonstration does not know signs in by the code in their e-mail. */
  private async enter(name: string, address: string): Promise<Person> {
    const [person, email] = [await this.people.someone(), this.emailOf(address)];
    const { requestSignInCode: asked } = await ask<{ requestSignInCode: { requestId: string } }>(
      person,
      'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { ... on SignInCodeSent { requestId } } }',
      { input: { email } },
    );
    const input = { email, requestId: asked.requestId, code: await codeIn(this.coordinator, email), name };
    await ask(person, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input });
    return person;
  }

  /** The text of the demonstration as its draft. */
  async importLongText(): Promise<void> {
    await this.act('importDraft', { file: longPolicy });
  }

  /** Two suggestions for what the draft says, by whoever may not write in it: one waits, one was rejected. */
  async suggestChanges(): Promise<void> {
    const observer = await (await this.people.someone()).signInAs('observer');
    const asked =
      'query ($slug: String!) { process(slug: $slug) { draft { clauses(first: 60) { nodes { id kind } } } } }';
    const { process } = await ask<{ process: { draft: { clauses: { nodes: { id: string; kind: string }[] } } } }>(
      observer,
      asked,
      { slug: this.slug },
    );
    const [first, second] = process.draft.clauses.nodes.filter(({ kind }) => kind === 'CONTENT');
    const suggest = (clauseId: string, words: string | null, reason: string) =>
      this.perform(observer, 'makeSuggestion', { process: this.slug, clauseId, words, reason });
    await suggest(first!.id, 'La presente política abre los datos públicos a toda persona.', 'Se lee de una vez.');
    await suggest(second!.id, null, 'Repite lo que dice la anterior.');
    await this.act('rejectSuggestion', { number: 2, reason: 'La mesa acordó conservarla, por los plazos que fija.' });
  }

  /** Its first text, frozen, and the stage of consultation. */
  async freezeFirst(): Promise<void> {
    await this.act('importDraft', { file: policy });
    await this.act('freezeVersion', { note: 'Texto que se somete a consulta' });
    await this.act('advanceStage', { statement: 'La mesa acordó consultar.' });
  }

  /** Being consulted on, with two contributions: the first proposes other words. @returns the clause that both are about */
  async consult(): Promise<string> {
    await this.freezeFirst();
    const window = {
      closesAt: '2099-12-31T18:00:00-06:00',
      purpose: '¿Sirve este texto a la biblioteca de su pueblo?',
    };
    await this.act('openConsultation', { versionNumber: 1, ...window });
    const clauseId = await this.clauseOf(hours);
    const said = { versionNumber: 1, clauseId, showAuthor: true, authorName: 'Tomás Coc' };
    const proposal = { kind: 'PROPOSAL', quote: 'de lunes a viernes', proposedText: 'también en domingo' };
    await this.act('submitContribution', { ...said, ...proposal, body: 'La gente baja al mercado el domingo.' });
    await this.act('submitContribution', { ...said, kind: 'OBJECTION', body: 'No alcanza el personal.' });
    return clauseId;
  }

  /** Consulted on, answered, its second version frozen; at the door of the signatures. */
  async consultAndAnswer(): Promise<void> {
    const clauseId = await this.consult();
    await this.act('closeConsultation');
    await this.act('advanceStage');
    const accepted = { disposition: 'ACCEPTED', reason: 'El domingo es día de mercado.', changedClauseId: clauseId };
    await this.act('answerContribution', { number: 1, ...accepted });
    await this.act('answerContribution', { number: 2, disposition: 'NOTED', reason: 'Se pasa a presupuesto.' });
    await this.coordinator.goTo(`/processes/${this.slug}/draft`);
    await clauseWith(this.coordinator, hours).waitFor();
    await typeAt(this.coordinator, hours, 'end', ' Abren también en domingo.');
    await isSaved(this.coordinator);
    await this.act('freezeVersion', { note: 'Con los aportes acogidos' });
    await this.act('advanceStage');
  }

  async sign(signer: Person, decision: string, statement = ''): Promise<void> {
    const { process } = await ask<{ process: { versions: { nodes: { number: number; sha256: string }[] } } }>(
      signer,
      'query ($slug: String!) { process(slug: $slug) { versions { nodes { number sha256 } } } }',
      { slug: this.slug },
    );
    const { number: versionNumber, sha256 } = process.versions.nodes.at(-1)!;
    const word = { process: this.slug, versionNumber, sha256, decision };
    const { email } = (await this.perform(signer, 'requestSigningCode', word, '... on SigningCodeSent { email }')) as {
      email: string;
    };
    const code = await codeIn(this.coordinator, email);
    await this.perform(signer, 'signVersion', { ...word, statement, code });
  }

  /** An act of the coordinator, as soon as the pace of the process lets it. @throws Error when it is refused for anything else */
  act(name: string, input: object = {}): Promise<unknown> {
    return this.perform(this.coordinator, name, { process: this.slug, ...input });
  }

  private async perform(
    person: Person,
    name: string,
    input: object,
    selection = '',
    attemptsLeft = 30,
  ): Promise<unknown> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { outcome } = await ask<{ outcome: { refused?: string } }>(
      person,
      `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ... on Refusal { refused message } ${selection} } }`,
      { input },
    );
    if (outcome.refused && isTooSoon(outcome.refused) && attemptsLeft > 0) {
      await pause(1_000);
      return this.perform(person, name, input, selection, attemptsLeft - 1);
    }
    if (outcome.refused) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  private async clauseOf(words: string): Promise<string> {
    const { process } = await ask<{
      process: { version: { clauses: { nodes: { id: string; content: { text: string }[] }[] } } };
    }>(
      this.coordinator,
      'query ($slug: String!) { process(slug: $slug) { version(number: 1) { clauses { nodes { id content { text } } } } } }',
      { slug: this.slug },
    );
    return process.version.clauses.nodes.find(({ content }) => content.map(({ text }) => text).join('') === words)!.id;
  }
}
