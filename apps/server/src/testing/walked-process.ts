import { ProcessesStore } from '@articulado/persistence';
import { insertText, readDraft } from '@articulado/draft-document';
import { storedUpdatesOf, DraftLog, DraftsStore } from '@articulado/draft-log';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { passkeyOf } from './passkey-of.js';
import type { TestServer } from './test-server.js';
import { suggestAndDecide } from './walkers-suggestions.js';
import { changeApprovers, inviteWalkers, mailOf, type WalkersCookies } from './walkers.js';
import { loseMailbox, losePasskey, sign, signByPasskey } from './walkers-signatures.js';

/** A process that was taken through its stages, and by whom. */
export interface WalkedProcess {
  readonly slug: string;
  readonly address: string;
  readonly cookies: WalkersCookies;
}

const source = `# Política de prueba

## CAPÍTULO I. Disposiciones generales

### Artículo 1. Objeto

Los datos públicos son abiertos.

### Artículo 2. Plazo

Las instituciones publican en un año.
`;

/** Takes a new process from its creation into its consultation, each act by the public API, as the people would. */
export async function walkIntoConsultation(server: TestServer, slug: string): Promise<WalkedProcess> {
  const cookies = await inviteWalkers(server, slug);
  const act = actsOf(server, slug, cookies.coordinator);
  await nameSigners(server, slug, act);
  await act('importDraft', { file: Buffer.from(source).toString('base64') });
  await act('freezeVersion', { note: 'Primera versión, para la consulta.' });
  await act('advanceStage', { statement: 'La mesa acordó consultar.' });
  await consult(server, slug, cookies.coordinator);
  return { slug, address: `${server.address}/processes/${slug}`, cookies };
}

/** All who approve, whom the stage of approval names: each with what it is asked for. */
async function nameSigners(server: TestServer, slug: string, act: ReturnType<typeof actsOf>): Promise<void> {
  const query = 'query ($slug: String!) { process(slug: $slug) { approvingInstitutions { organization { id } } } }';
  const { data } = await server.ask(query, { slug });
  const { approvingInstitutions } = data!['process'] as unknown as {
    approvingInstitutions: { organization: { id: string } }[];
  };
  const institutions = approvingInstitutions.map(({ organization }) => ({
    organization: organization.id,
    opinion: 'LEGAL',
  }));
  await act('nameSigners', { stage: 'APPROVAL', institutions, reason: 'Así lo pide el reglamento.' });
}

/** Acts that a walk may stop before. */
export type Halt = 'signatures' | 'publication';

/** Takes a new process through its stages, from its creation to its publication and follow-up, or up to a halt. */
export async function walkToPublication(server: TestServer, slug: string, halt?: Halt): Promise<WalkedProcess> {
  const walked = await walkIntoConsultation(server, slug);
  const { coordinator, approver, other } = walked.cookies;
  const act = actsOf(server, slug, coordinator);
  await putRight(act);
  await act('closeConsultation');
  await act('advanceStage');
  await answerAndRedraft(server, slug, coordinator);
  await act('advanceStage');
  if (halt === 'signatures') return walked;
  await sign(server, slug, approver, 'APPROVE');
  await act('returnStage', { target: 'ANSWERING', reason: 'Falta una reunión con la mesa.' });
  await act('advanceStage');
  await sign(server, slug, approver, 'APPROVE_WITH_RESERVATIONS', 'Con reserva sobre el plazo.');
  await act('advanceStage');
  await sign(server, slug, approver, 'APPROVE');
  await act('advanceStage');
  await passkeyOf(server, approver, mailOf('aprueba', slug));
  await losePasskey(server, slug, walked.cookies);
  const passkey = await passkeyOf(server, approver, mailOf('aprueba', slug));
  await signByPasskey(server, slug, { cookie: approver, passkey }, 'APPROVE', 'Firma el ministerio.');
  await callOtherwise(server, walked);
  await sign(server, slug, other, 'DISSENT', 'El plazo debió ser de un año.');
  if (halt === 'publication') return walked;
  await act('publishVersion', { versionNumber: 2, statement: 'Entra en vigor hoy.' });
  await act('completePublication', { actNumber: 'Acuerdo 12-2026', actDate: '2026-05-04' });
  await act('completePublication', { gazette: 'Diario de Centro América, tomo 3' });
  await act('correctPublication', { actNumber: 'Acuerdo 21-2026', reason: 'Se escribió otro número.' });
  await act('advanceStage', { statement: 'Empieza el seguimiento.' });
  await changeApprovers(server, slug, coordinator);
  await losePasskey(server, slug, walked.cookies);
  await loseMailbox(server, slug, walked.cookies);
  return walked;
}

/** Acts of a coordinator, each after the least time that a process of a demonstration asks for before it. */
function actsOf(server: TestServer, slug: string, coordinator: string) {
  return (name: string, input: object = {}) => {
    server.wait(demonstrationPaceMs);
    return server.act(name, { process: slug, ...input }, coordinator);
  };
}

const demonstrationPaceMs = 5_000;

async function consult(server: TestServer, slug: string, coordinator: string): Promise<void> {
  const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();
  const window = {
    opensAt: '2020-01-01T08:00:00-06:00',
    closesAt: inAYear,
    purpose: '¿Qué le falta al texto?',
    versionNumber: 1,
  };
  await server.act('openConsultation', { process: slug, ...window }, coordinator);
  const [, second] = await articlesOf(server, slug, 1);
  const said = { process: slug, versionNumber: 1, clauseId: second!.id };
  const named = { authorName: 'Rosa Ixcot', authorOrganization: 'Red ciudadana', showAuthor: true };
  const proposal = { kind: 'PROPOSAL', body: 'Un año es poco.', proposedText: 'Plazo de dos años', quote: 'Plazo' };
  await server.act('submitContribution', { ...said, ...proposal, ...named }, coordinator);
  await server.act('submitContribution', { ...said, kind: 'OBJECTION', body: 'No alcanza el presupuesto.' }, '');
}

async function answerAndRedraft(server: TestServer, slug: string, coordinator: string): Promise<void> {
  const [, second] = await articlesOf(server, slug, 1);
  const answer = (input: object) => server.act('answerContribution', { process: slug, ...input }, coordinator);
  await answer({
    number: 1,
    disposition: 'ACCEPTED',
    reason: 'Se amplía el plazo a dos años.',
    changedClauseId: second!.id,
  });
  await answer({ number: 2, disposition: 'NOT_ACCEPTED', reason: 'El presupuesto ya está previsto.' });
  const right = {
    number: 2,
    disposition: 'ACCEPTED_IN_PART',
    reason: 'Se amplía el plazo.',
    changedClauseId: second!.id,
  };
  const wrong = { correction: 'La primera respuesta pasó por alto el plazo.' };
  await server.act('correctAnswer', { process: slug, ...right, ...wrong }, coordinator);
  const again = { ...right, reason: 'Se amplía el plazo, con el mismo presupuesto.' };
  await server.act(
    'correctAnswer',
    { process: slug, ...again, correction: 'Faltó hablar del presupuesto.' },
    coordinator,
  );
  await write(server, slug, second!.id, ' de dos años');
  await suggestAndDecide(server, slug, coordinator);
  await server.act('freezeVersion', { process: slug, note: 'Con lo acordado tras la consulta.' }, coordinator);
}

/** Gives the institution that has just signed, and the one that will, other names. */
async function callOtherwise(server: TestServer, { slug, cookies }: WalkedProcess): Promise<void> {
  const query =
    'query ($slug: String!) { process(slug: $slug) { approvingInstitutions { organization { id name acronym sector } } } }';
  const { data } = await server.ask(query, { slug });
  const { approvingInstitutions } = data!['process'] as unknown as {
    approvingInstitutions: { organization: { id: string; name: string; acronym: string; sector: string } }[];
  };
  for (const { organization } of approvingInstitutions) {
    const { id, ...names } = organization;
    const corrected = { ...names, organization: id, name: `${names.name}, corregida`, reason: 'Su ley la llama así.' };
    await server.act('correctInstitution', corrected, cookies.administrator);
  }
}

/** Corrects what was said of the process, suspends it for a moment, and gives its consultation more time. */
async function putRight(act: (name: string, input: object) => Promise<unknown>): Promise<void> {
  const summary = 'Para probar el camino entero, con lo que se corrige en él.';
  await act('correctProcess', { title: 'Política de prueba', summary, reason: 'Faltaba una parte del resumen.' });
  await act('suspendProcess', { reason: 'Se espera el dictamen presupuestario.' });
  await act('resumeProcess', { reason: 'Llegó el dictamen presupuestario.' });
  const inTwoYears = new Date(Date.now() + 2 * 365 * 86_400_000).toISOString();
  await act('extendConsultation', { closesAt: inTwoYears, reason: 'Las comunidades pidieron más tiempo.' });
}

async function articlesOf(server: TestServer, slug: string, number: number): Promise<{ id: string; kind: string }[]> {
  const query =
    'query ($slug: String!, $number: Int!) { process(slug: $slug) { version(number: $number) { clauses { nodes { id kind } } } } }';
  const { data } = await server.ask(query, { slug, number });
  const { version } = data!['process'] as unknown as {
    version: { clauses: { nodes: { id: string; kind: string }[] } };
  };
  return version.clauses.nodes.filter(({ kind }) => kind === 'ARTICLE');
}

/** Writes words at the end of a clause, as the drafting room would: an update at the end of the draft's log. */
export async function write(server: TestServer, slug: string, clauseId: string, words: string): Promise<void> {
  const stores = server.running.unitOfWork.read();
  const process = (await stores.get(ProcessesStore).bySlug(slug))!;
  const [draft] = await stores.get(DraftsStore).byProcess([process.id]);
  const log = DraftLog.open(server.database.url, (error) => {
    throw error;
  });
  const stored = (await log.load(draft!.id))!;
  const doc = new Y.Doc();
  for (const update of storedUpdatesOf(stored)) Y.applyUpdate(doc, update);
  const before = Y.encodeStateVector(doc);
  const clause = readDraft(doc).find(({ id }) => id === clauseId)!;
  insertText(doc, clause.id, wordsOf(clause).length, words);
  const updates = [{ personId: null, bytes: Y.encodeStateAsUpdate(doc, before) }];
  await log.append([{ draftId: draft!.id, after: stored.sequence, fence: stored.fence, updates }]);
  await log.close();
}
