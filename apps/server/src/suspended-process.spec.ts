import { DraftAuthorizer } from '@articulado/drafting';
import { type Role, roles } from '@articulado/permissions';
import { type StageId, stageIds } from '@articulado/workflow';
import type { IncomingMessage } from 'node:http';
import pg from 'pg';
import { documentOf, type Guarded, guardedMutations, inputs } from './testing/guarded-mutations.js';
import { type Cell, PermissionFixture } from './testing/permission-fixture.js';

/** Acts that no suspension of a process stops, each with the reason. */
const ofNoProcess = 'concerns the platform, and no process';
const goingOn: Readonly<Record<string, string>> = {
  appointAdministrator: ofNoProcess,
  appointRepresentative: ofNoProcess,
  confirmPasskeyRecovery: ofNoProcess,
  confirmAddressRecovery: ofNoProcess,
  correctInstitution: ofNoProcess,
  createInstitution: ofNoProcess,
  createProcess: ofNoProcess,
  disableAccount: ofNoProcess,
  enableAccount: ofNoProcess,
  endAdministrator: ofNoProcess,
  endRepresentative: ofNoProcess,
  suspendRepresentative: ofNoProcess,
  reinstateRepresentative: ofNoProcess,
  resendRepresentative: ofNoProcess,
  substituteRepresentative: ofNoProcess,
  requestAccountPasskey: ofNoProcess,
  requestAppointmentPasskey: ofNoProcess,
  requestRepresentativePasskey: ofNoProcess,
  retryJob: ofNoProcess,
  redactContribution: 'an order of the law does not wait',
  requestRedactionPasskey: 'an order of the law does not wait',
  endMembership: 'one may always leave',
  recoverAdministrator: 'concerns the platform, and stands in the record of a process',
  extendConsultation: 'gives the time that is lost back',
  resumeProcess: 'is how it goes on',
  closeProcess: 'is how it ends',
};
/** Asked of who represents an institution, or was named by one: by nobody of the fixture. */
const byInstitutions = [
  ...['answerApproverAppointment', 'appointApprover', 'resendAppointment', 'substituteApprover', 'confirmApprover'],
  ...['suspendApprover', 'endApprover', 'liftMeasure'],
];
/** Asked of whoever made a suggestion, which nobody of the fixture did: the spec of its use case asks it. */
const byAuthors = ['withdrawSuggestion'];

describe('in a process that is suspended', () => {
  let cells: PermissionFixture;
  let other: pg.Client;
  beforeAll(async () => {
    cells = await PermissionFixture.start();
    other = new pg.Client({ connectionString: cells.server.database.url });
    await other.connect();
  }, 60_000);
  afterAll(async () => {
    await other.end();
    await cells.stop();
  });

  const acts = () =>
    guardedMutations().filter(({ name }) => !(name in goingOn) && ![...byInstitutions, ...byAuthors].includes(name));

  it.each(['suspended', 'closed'] as const)(
    'every act on it is refused, once it is %s, and writes nothing',
    async (status) => {
      expect(acts().length).toBeGreaterThan(15);
      const wrong: string[] = [];
      for (const guarded of acts()) {
        const cell = await cellThatMay(guarded);
        await halt(cell, status);
        const said = await ask(guarded, cell);
        if (said !== `PROCESS_${status.toUpperCase()}, 0 written`) wrong.push(`${guarded.name}: ${said}`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('P17: goes on what does not wait', async () => {
    for (const name of ['endMembership', 'extendConsultation', 'resumeProcess', 'closeProcess']) {
      const cell = await cells.make('coordinator', 'consultation');
      await halt(cell, 'suspended');
      const { data } = await cells.server.ask(
        documentOf(name),
        { input: inputs[name]!(cell) },
        cells.cookies['coordinator'],
      );
      expect([name, data]).toEqual([name, { outcome: {} }]);
    }
  });

  it('takes no contribution, from anybody, and says why', async () => {
    const cell = await cells.make('visitor', 'consultation');
    await halt(cell, 'suspended');
    const document =
      'mutation ($input: SubmitContributionInput!) { outcome: submitContribution(input: $input) { ... on Refusal { refused } } }';
    const input = { process: cell.slug, versionNumber: 1, clauseId: 'c1', kind: 'SUPPORT', body: 'De acuerdo.' };
    const { data } = await cells.server.ask(document, { input }, '');
    expect(data).toEqual({ outcome: { refused: 'PROCESS_SUSPENDED' } });
  });

  it('takes no contribution either that waited for the process while it was suspended', async () => {
    const cell = await cells.make('visitor', 'consultation');
    const document =
      'mutation ($input: SubmitContributionInput!) { outcome: submitContribution(input: $input) { ... on Refusal { refused } } }';
    const input = { process: cell.slug, versionNumber: 1, clauseId: 'c1', kind: 'SUPPORT', body: 'De acuerdo.' };
    const said = await whileHeld(cell, () => cells.server.ask(document, { input }, ''));
    expect(said.data).toEqual({ outcome: { refused: 'PROCESS_SUSPENDED' } });
  });

  it('is done nothing that waited for the process while it was suspended', async () => {
    const wrong: string[] = [];
    const notWaiting = ['previewImport', 'requestSigningCode', 'requestSigningPasskey'];
    for (const guarded of acts().filter(({ name }) => !notWaiting.includes(name))) {
      const cell = await cellThatMay(guarded);
      const said = await whileHeld(cell, () => ask(guarded, cell));
      if (said !== 'PROCESS_SUSPENDED, 0 written') wrong.push(`${guarded.name}: ${said}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it.each(['suspended', 'closed'] as const)(
    'the drafting room is read and not written once it is %s',
    async (status) => {
      const cell = await cells.make('coordinator', 'drafting');
      const authorizer = cells.server.running.app.get(DraftAuthorizer, { strict: false });
      const enter = () =>
        authorizer.authorize({ headers: { cookie: cells.cookies['coordinator'] } } as IncomingMessage, cell.draftId);
      expect(await enter()).toMatchObject({ mayWrite: true });
      await halt(cell, status);
      expect(await enter()).toMatchObject({ mayWrite: false });
    },
  );

  it('the pages say so, with the reason, and offer no form to contribute', async () => {
    const cell = await cells.make('coordinator', 'consultation');
    const input = inputs['suspendProcess']!(cell);
    await cells.server.ask(documentOf('suspendProcess'), { input }, cells.cookies['coordinator']);
    for (const path of ['', '/versions/1', '/versions/1/clauses/c1', '/record', '/members', '/approval']) {
      const page = await (await fetch(`${cells.server.address}/processes/${cell.slug}${path}`)).text();
      expect([path, page.includes('Este proceso está suspendido desde el')]).toEqual([path, true]);
      expect([path, page.includes('Se espera el dictamen presupuestario.')]).toEqual([path, true]);
      expect([path, page.includes('value="submitContribution"')]).toEqual([path, false]);
    }
    const front = await (await fetch(cells.server.address)).text();
    expect(front).not.toContain(`/processes/${cell.slug}/versions/1`);
  });

  const halt = ({ process }: Cell, status: 'suspended' | 'closed') =>
    other.query('UPDATE process SET standstill = $2 WHERE id = $1', [process.id, status]);

  /** Does something that waits for the process, which is suspended before the wait is over. */
  async function whileHeld<Answer>(cell: Cell, work: () => Promise<Answer>): Promise<Answer> {
    await other.query('BEGIN');
    await other.query('SELECT id FROM process WHERE id = $1 FOR UPDATE', [cell.process.id]);
    const asked = work();
    await untilSomebodyWaits();
    await halt(cell, 'suspended');
    await other.query('COMMIT');
    return asked;
  }

  async function untilSomebodyWaits(): Promise<void> {
    for (let tries = 0; tries < 500; tries += 1) {
      const { rows } = await other.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('Nobody waits');
  }

  async function ask({ name }: Guarded, cell: Cell): Promise<string> {
    const { data } = (await cells.server.ask(
      documentOf(name),
      { input: inputs[name]!(cell) },
      cells.cookies[cell.role],
    )) as { data?: { outcome?: { refused?: string } } };
    const { rows } = await other.query('SELECT 1 FROM record_entry WHERE process_id = $1', [cell.process.id]);
    return `${data?.outcome?.refused}, ${rows.length} written`;
  }

  async function cellThatMay({ name, permission }: Guarded): Promise<Cell> {
    for (const [role, stage] of rolesAtStages()) {
      const cell = await cells.make(role, stage);
      if (await cells.expected(cell, permission)) return cell;
    }
    throw new Error(`Nobody may ${name}`);
  }

  const rolesAtStages = (): [Role, StageId][] =>
    roles
      .filter((role) => role !== 'administrator')
      .flatMap((role) => stageIds.map((stage): [Role, StageId] => [role, stage]));
});
