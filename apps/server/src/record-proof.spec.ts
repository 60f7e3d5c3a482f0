import { ProcessesStore } from '@articulado/persistence';
import { randomUUID } from 'node:crypto';
import { exitCodes, verify } from '@articulado/verify';
import { Tamper } from './testing/tamper.js';
import { TestServer } from './testing/test-server.js';
import { mailOf } from './testing/walkers.js';
import { walkIntoConsultation, walkToPublication, type WalkedProcess } from './testing/walked-process.js';

const inProcess = `process_id = (SELECT id FROM process WHERE slug = 'camino')`;
const member = `FROM membership WHERE ${inProcess})`;

/** Tables whose rows the record vouches for, and which of them belong to the process. */
const official: Readonly<Record<string, string>> = {
  process: `slug = 'camino'`,
  membership: inProcess,
  stage_step: inProcess,
  approver_appointment: inProcess,
  approver_measure: inProcess,
  version: inProcess,
  consultation: inProcess,
  contribution: inProcess,
  answer: `contribution_id IN (SELECT id FROM contribution WHERE ${inProcess})`,
  correction: inProcess,
  status_change: inProcess,
  superseded_institution: `organization_id IN (SELECT organization_id ${member}`,
  superseded_answer: `contribution_id IN (SELECT id FROM contribution WHERE ${inProcess})`,
  suggestion: inProcess,
  signoff: inProcess,
  publication: inProcess,
  record_entry: inProcess,
  organization: `id IN (SELECT organization_id ${member}`,
  person: `id IN (SELECT person_id ${member}`,
};

/** Tables that hold no official act, each with the reason. */
const unofficial: Readonly<Record<string, string>> = {
  representative: 'of the platform, not of a process; what representatives do in one is in its record',
  session: 'private: who is signed in',
  one_time_code: 'private: codes that wait to be used',
  passkey: 'private: public halves of keys; what they signed is sealed with the sign-off',
  passkey_challenge: 'private: what passkeys are asked to sign, for ten minutes',
  known_device: 'private: devices that people signed in from',
  wrong_code: 'private: wrong codes in a row',
  mail: 'private: e-mails',
  job: 'what acts have enqueued and is still to be done',
  record_cursor: 'how far consumers have read the record',
  platform: 'private: the secret of the platform',
  migrations: 'the state of the tables themselves',
  draft: 'the live text: what counts of it is frozen into versions',
  draft_batch: 'the live text: what counts of it is frozen into versions',
  draft_import: 'which updates of the draft’s log are imports; each is an entry of the record',
  draft_segment: 'rows of the draft’s log, packed',
  draft_snapshot: 'a copy of the log, to read it faster',
  draft_client: 'which page writes with which client id just now',
  draft_fence: 'which page lost its client id, and from where on',
  server_process: 'which server processes live',
  register_line: 'what contributions are found by: made of them and of their answers',
  contribution_count: 'how many lines of the register are alike',
  outcome_count: 'how many lines of the register came to the same',
  public_revision: 'how often what visitors see has changed',
  rate_limit: 'counts of the last minutes, kept nowhere longer',
};

/** Columns that the record does not vouch for, each with the reason. */
const exempt: Readonly<Record<string, string>> = {
  'membership.recovery_address': 'private: a new address that waits to be confirmed',
  'person.email': 'private; the record commits to the name and to the account',
  'person.email_verified': 'private',
  'person.is_administrator': 'of the platform, not of a process',
  'person.created_at': 'private',
  'person.disabled_at': 'private',
  'person.updated_at': 'private',
  'organization.name_keys': 'computed from its name and acronym, to find what looks like them',
  'organization.created_at': 'of the platform, not of a process',
};

/** Of tables in which other rows hold on to some: the database itself does not let those be deleted. */
const deletable: Readonly<Record<string, string>> = {
  membership: `${inProcess} AND id NOT IN (SELECT membership_id FROM approver_measure UNION SELECT membership_id FROM suggestion)`,
};

/** Keys that other rows hold on to: the database itself does not let them be changed. */
const heldKeys = [
  ...['process', 'version', 'consultation', 'contribution', 'organization', 'person'].map((table) => `${table}.id`),
];
/** Keys of rows that others refer to in some cases. */
const sometimesHeldKeys = [
  'membership.id',
  'approver_appointment.id',
  'contribution.process_id',
  'contribution.number',
];

describe('the record proves a process', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  let tamper: Tamper;

  beforeAll(async () => {
    const proposed = mailOf('disiente', 'camino');
    server = await TestServer.start(undefined, { administratorToRecover: proposed });
    walked = await walkToPublication(server, 'camino');
    const recovery = { process: 'camino', confirmation: proposed, statement: 'Es directora de la secretaría.' };
    await server.act('recoverAdministrator', recovery, walked.cookies.coordinator);
    await giveRoom();
    tamper = new Tamper(server.database.dataSource);
  }, 120_000);
  afterAll(() => server.stop());
  afterEach(async () => expect(await verified()).toMatchObject({ code: exitCodes.valid }));

  it('says that a process that went its whole way by the public API is valid', async () => {
    expect((await verified()).said).toMatch(/^válido: .* del proceso camino; última huella [0-9a-f]{64}$/);
  });

  it('R3: knows of every table whether it is official', async () => {
    expect(await tamper.tables()).toEqual([...Object.keys(official), ...Object.keys(unofficial)].toSorted());
  });

  it.each(Object.keys(official))(
    'R3: says that it is not valid when any value in a row of %s was altered',
    async (table) => {
      const columns = await tamper.columns(table);
      for (const column of columns.filter(({ name }) => !(`${table}.${name}` in exempt))) {
        const rows = await tamper.rows(table, column.name, official[table]!);
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          const found = await tamper.altering(table, column, row, (value) => verified(table, column.name, value));
          const key = `${table}.${column.name}`;
          if (sometimesHeldKeys.includes(key) && found === 'refused') continue;
          const expected = heldKeys.includes(key) ? 'refused' : { code: exitCodes.wrong };
          expect({ column: column.name, found }).toMatchObject({ column: column.name, found: expected });
        }
      }
    },
  );

  it.each([
    'membership',
    'approver_measure',
    'stage_step',
    'answer',
    'superseded_answer',
    'correction',
    'status_change',
    'superseded_institution',
    'signoff',
    'publication',
    'record_entry',
  ])('says that it is not valid when a row of %s was deleted', async (table) => {
    for (const row of await tamper.rows(table, 'ctid', deletable[table] ?? official[table]!)) {
      expect(await tamper.deleting(table, row, () => verified())).toMatchObject({ code: exitCodes.wrong });
    }
  });

  it.each(['membership', 'stage_step', 'version', 'consultation', 'contribution', 'signoff', 'record_entry'])(
    'says that it is not valid when a row of %s was put in',
    async (table) => {
      const [row] = await tamper.rows(table, 'ctid', official[table]!);
      expect(await tamper.doubling(table, row!, () => verified())).toMatchObject({ code: exitCodes.wrong });
    },
  );

  it('says that it is not valid when a salt was altered into none', async () => {
    const [row] = await tamper.rows('signoff', 'salt', inProcess);
    const column = { name: 'salt', type: 'text', refersTo: null, allowed: ['not a salt'] };
    expect(await tamper.altering('signoff', column, row!, () => verified())).toMatchObject({ code: exitCodes.wrong });
  });

  it('R4: has a salt of its own for each commitment', async () => {
    const salts = (await Promise.all(['record.ndjson', 'facts.ndjson'].map(saltsIn))).flat();
    const codes = await server.database.dataSource.query<{ code_salt: string }[]>(
      `SELECT code_salt FROM contribution WHERE ${inProcess}`,
    );
    const all = [...salts, ...codes.map(({ code_salt }) => code_salt)];
    expect(all.length).toBeGreaterThan(30);
    expect(new Set(all).size).toBe(all.length);
  });

  it('R10: still says valid when a name was erased: the record had only committed to it', async () => {
    await server.database.dataSource.query(`UPDATE record_entry SET disclosed = '[]' WHERE ${inProcess}`);
    expect((await verified()).code).toBe(exitCodes.valid);
  });

  /** Of all that is disclosed in one of the downloads. */
  async function saltsIn(file: string): Promise<string[]> {
    const text = await (await fetch(`${walked.address}/${file}`)).text();
    const lines = text.trimEnd().split('\n');
    return lines.flatMap((line) =>
      ((JSON.parse(line) as { disclosed?: { salt: string }[] }).disclosed ?? []).map(({ salt }) => salt),
    );
  }

  /** Other processes: what is altered to belong elsewhere must have somewhere to go that no key forbids. */
  async function giveRoom() {
    await walkIntoConsultation(server, 'otro-camino');
    const processes = server.running.unitOfWork.read().get(ProcessesStore);
    await processes.add({ ...(await processes.bySlug('camino'))!, id: randomUUID(), slug: 'vacio' });
  }

  /** What the verifier says. A process whose slug was altered is looked for where it is now. */
  async function verified(table?: string, column?: string, value?: string) {
    const address =
      table === 'process' && column === 'slug' ? walked.address.replace(/[^/]+$/, value!) : walked.address;
    const lines: string[] = [];
    const code = await verify([address], (line) => lines.push(line));
    return { code, said: lines.join('\n') };
  }
});
