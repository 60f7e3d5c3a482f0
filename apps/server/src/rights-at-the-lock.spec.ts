import { type Role, roles } from '@articulado/permissions';
import { type StageId, stageIds } from '@articulado/workflow';
import pg from 'pg';
import { type Cell, PermissionFixture } from './testing/permission-fixture.js';
import { documentOf, type Guarded, guardedMutations, inputs } from './testing/guarded-mutations.js';

/**
 * Every guarded mutation, sent by somebody who may, while another act holds the process; before that one ends, whoever waits
 * loses every role. The right that counts is the one at the end of the wait.
 */
const notWaiting = [
  'appointRepresentative',
  'correctInstitution',
  'createInstitution',
  'createProcess',
  'endRepresentative',
  'previewImport',
  'reinstateRepresentative',
  'requestAccountPasskey',
  'requestAppointmentPasskey',
  'requestRedactionPasskey',
  'requestRepresentativePasskey',
  'requestSigningCode',
  'requestSigningPasskey',
  'resendRepresentative',
  'retryJob',
  'substituteRepresentative',
  'suspendRepresentative',
];
/** Asked of who represents an institution, or acts for another: `institutions-at-the-lock.spec.ts` tries them. */
const byInstitutions = [
  ...['answerApproverAppointment', 'appointApprover', 'confirmApprover'],
  ...['endApprover', 'liftMeasure', 'suspendApprover', 'resendAppointment', 'substituteApprover'],
];
/** Asked of whoever made a suggestion, which nobody of the fixture did: the spec of its use case asks it. */
const byAuthors = ['withdrawSuggestion'];
/** Of an administrator's right, which no process gives or takes. */
const byAdministrators = ['redactContribution'];
/** Done in a process that is suspended. */
const inSuspension = ['closeProcess', 'resumeProcess'];
/** Done one at a time on the platform: they wait for each other. */
const onAccounts = [
  'appointAdministrator',
  'confirmAddressRecovery',
  'confirmPasskeyRecovery',
  'disableAccount',
  'enableAccount',
  'endAdministrator',
];

describe('an act that waits for its process', () => {
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

  it('is refused when whoever sent it loses the right meanwhile, and writes nothing', async () => {
    const wrong: string[] = [];
    for (const guarded of guardedMutations().filter(
      ({ name }) =>
        ![...notWaiting, ...byInstitutions, ...byAuthors, ...byAdministrators, ...onAccounts].includes(name),
    )) {
      const answer = await askWhileLosing(guarded);
      if (answer !== 'NOT_PERMITTED, nothing written') wrong.push(`${guarded.name}: ${answer}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it.each(byAdministrators)(
    'is refused when it is %s and the administrator ceases to be one meanwhile',
    async (name) => {
      const cell = await cells.make('administrator', 'consultation');
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM process WHERE id = $1 FOR UPDATE', [cell.process.id]);
      const asked = cells.server.ask(documentOf(name), { input: inputs[name]!(cell) }, cells.cookies['administrator']);
      expect(await isWaiting(asked)).toBe(true);
      const ended = await other.query('UPDATE person SET is_administrator = false WHERE is_administrator RETURNING id');
      await other.query('COMMIT');
      expect((await asked).data).toEqual({ outcome: { refused: 'NOT_PERMITTED' } });
      const ids = ended.rows.map(({ id }) => id as string);
      await other.query('UPDATE person SET is_administrator = true WHERE id = ANY ($1)', [ids]);
    },
  );

  it.each(onAccounts)('is refused when it is %s and an administrator ceases to be one meanwhile', async (name) => {
    const cell = await cells.make('administrator', 'drafting');
    await other.query('BEGIN');
    await other.query('SELECT one FROM platform FOR UPDATE');
    const asked = cells.server.ask(documentOf(name), { input: inputs[name]!(cell) }, cells.cookies['administrator']);
    expect(await isWaiting(asked)).toBe(true);
    const ended = await other.query('UPDATE person SET is_administrator = false WHERE is_administrator RETURNING id');
    await other.query('COMMIT');
    expect((await asked).data).toEqual({ outcome: { refused: 'NOT_PERMITTED' } });
    const ids = ended.rows.map(({ id }) => id as string);
    await other.query('UPDATE person SET is_administrator = true WHERE id = ANY ($1)', [ids]);
  });

  it('is every guarded act but those that change no process', () => {
    const names = guardedMutations().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => notWaiting.includes(name)).sort()).toEqual(notWaiting);
    expect(names.filter((name) => onAccounts.includes(name)).sort()).toEqual(onAccounts);
  });

  async function askWhileLosing(guarded: Guarded): Promise<string> {
    const cell = await cellThatMay(guarded);
    await other.query('BEGIN');
    await other.query('SELECT id FROM process WHERE id = $1 FOR UPDATE', [cell.process.id]);
    const asked = cells.server.ask(
      documentOf(guarded.name),
      { input: inputs[guarded.name]!(cell) },
      cells.cookies[cell.role],
    );
    if (!(await isWaiting(asked))) {
      await other.query('ROLLBACK');
      return `did not wait: ${JSON.stringify(await asked)}`;
    }
    await other.query(
      "UPDATE membership SET ends_at = clock_timestamp() - interval '10 ms', end_statement = 'Terminó.' WHERE process_id = $1",
      [cell.process.id],
    );
    await other.query('COMMIT');
    const { data, errors } = await asked;
    const { outcome } = (data ?? {}) as { outcome?: { refused?: string } };
    const { rows } = await other.query('SELECT 1 FROM record_entry WHERE process_id = $1', [cell.process.id]);
    return errors
      ? JSON.stringify(errors)
      : `${outcome?.refused}, ${rows.length === 0 ? 'nothing' : rows.length} written`;
  }

  async function cellThatMay({ name, permission }: Guarded): Promise<Cell> {
    for (const [role, stage] of rolesAtStages()) {
      const cell = await cellFor(name, role, stage);
      if (await cells.expected(cell, permission)) return cell;
    }
    throw new Error(`Nobody may ${name}`);
  }

  async function cellFor(name: string, role: Role, stage: StageId): Promise<Cell> {
    const cell = await cells.make(role, stage);
    if (!inSuspension.includes(name)) return cell;
    await other.query("UPDATE process SET standstill = 'suspended' WHERE id = $1", [cell.process.id]);
    return { ...cell, process: { ...cell.process, standstill: 'suspended' } };
  }

  /** Members first: the administrator's rights are not in the process. */
  const rolesAtStages = (): [Role, StageId][] =>
    roles
      .filter((role) => role !== 'administrator')
      .flatMap((role) => stageIds.map((stage): [Role, StageId] => [role, stage]));

  /** Until the act stands in the queue for a lock; `false` if it was answered without. */
  async function isWaiting(asked: Promise<unknown>): Promise<boolean> {
    let isAnswered = false;
    void asked.then(() => (isAnswered = true));
    for (let tries = 0; tries < 500 && !isAnswered; tries += 1) {
      const { rows } = await other.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      if (rows.length > 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return false;
  }
});
