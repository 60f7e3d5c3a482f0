import { textOfVersion } from '@articulado/api';
import { storedUpdatesOf, DraftLog, DraftsStore } from '@articulado/draft-log';
import {
  consultationState,
  type Stores,
  type ProcessRow,
  streamFacts,
  UnitOfWork,
  PeopleStore,
  RecordStore,
  VersionsStore,
  MembershipsStore,
  ProcessesStore,
  ConsultationsStore,
  ContributionsStore,
  RegisterStore,
} from '@articulado/persistence';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { readDraft } from '@articulado/draft-document';
import { numberClauses, type PolicyText, wordsOf } from '@articulado/policy-text';
import { type FactLine, type RecordLine, writeLine } from '@articulado/record';
import { verifyDownload } from '@articulado/verify';
import { applyUpdate, Doc } from 'yjs';
import { approvers as appointedApprovers, cast, policyTable } from './cast.js';
import { readContributions } from './demo-texts.js';
import { type DemoOptions, prepareDemo } from './prepare-demo.js';
import { seedDemo } from './seed-demo.js';

// Makes the whole demonstration three times; on a busy machine that takes its time.
jest.setTimeout(90_000);

const publicUrl = 'http://localhost:3000';
const opens: FreshDatabase[] = [];

async function newDatabase(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  opens.push(database);
  return database;
}

const storesOf = (database: FreshDatabase): Stores => new UnitOfWork(database.dataSource).read();

const prepare = (database: FreshDatabase, options: Partial<DemoOptions> = {}) =>
  prepareDemo({ databaseUrl: database.url, publicUrl, wanted: undefined, isOurs: true, ...options });

async function processOf(stores: Stores, slug: string): Promise<ProcessRow> {
  const process = await stores.get(ProcessesStore).bySlug(slug);
  if (!process) throw new Error(`No process ${slug}`);
  return process;
}

async function everyRow(database: FreshDatabase): Promise<string> {
  const tables = [
    'person',
    'organization',
    'process',
    'membership',
    'draft_batch',
    'version',
    'consultation',
    'contribution',
    'answer',
    'mail',
    'record_entry',
  ];
  const rows = await Promise.all(
    tables.map((table) => database.dataSource.query<unknown[]>(`SELECT * FROM ${table} AS t ORDER BY t::text`)),
  );
  return JSON.stringify(rows);
}

afterAll(async () => {
  for (const database of opens) await database.drop();
});

describe('the demonstration', () => {
  let database: FreshDatabase;
  let stores: Stores;
  let process: ProcessRow;
  let text: PolicyText;

  beforeAll(async () => {
    database = await newDatabase();
    expect(await prepare(database)).toBe(true);
    stores = storesOf(database);
    process = await processOf(stores, 'datos-abiertos');
    text = textOfVersion((await stores.get(VersionsStore).byNumber(process.id, 1))!);
  });

  it('holds the whole policy, each article once, none lost and none doubled', () => {
    const numbers = numberClauses(text);
    const numbered = (kind: string) => text.filter((clause) => clause.kind === kind).map(({ id }) => numbers.get(id));
    expect(numbered('article')).toEqual(Array.from({ length: 59 }, (_, index) => String(index + 1)));
    expect(numbered('recital')).toEqual(Array.from({ length: 7 }, (_, index) => String(index + 1)));
    expect(numbered('transitional')).toEqual(['Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta', 'Sexta', 'Séptima']);
    const epigraphs = text.filter(({ kind }) => kind === 'article').map(wordsOf);
    expect(new Set(epigraphs).size).toBe(59);
    expect(new Set(text.map(({ id }) => id)).size).toBe(text.length);
  });

  it('stands in consultation, open for twelve days and for sixteen more', async () => {
    expect(process.stage).toBe('consultation');
    const [consultation, ...others] = await stores.get(ConsultationsStore).allIn([process.id]);
    expect(others).toEqual([]);
    expect(consultationState(consultation!, stores.now)).toBe('open');
    const daysFromNow = (moment: Date) => Math.round((moment.getTime() - Date.now()) / 86_400_000);
    expect(daysFromNow(consultation!.opensAt)).toBeGreaterThanOrEqual(-13);
    expect(daysFromNow(consultation!.opensAt)).toBeLessThanOrEqual(-11);
    expect(daysFromNow(consultation!.closesAt)).toBeGreaterThanOrEqual(15);
    expect(daysFromNow(consultation!.closesAt)).toBeLessThanOrEqual(17);
  });

  it('numbers its contributions without gaps, in the order they came, and quotes only words of their clauses', async () => {
    const rows = await stores.get(ContributionsStore).received(process.id, { limit: 100 });
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.map(({ body }) => body)).toEqual(readContributions().map(({ body }) => body));
    const clauses = new Map<string, string>(text.map((clause) => [clause.id, wordsOf(clause)]));
    for (const { clauseId, quote, quoteStart } of rows) {
      const words = clauses.get(clauseId);
      expect(words).toBeDefined();
      if (quote !== null) expect(words!.slice(quoteStart!, quoteStart! + quote.length)).toBe(quote);
    }
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['support', 'objection', 'proposal', 'question']));
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });

  it('has some of them answered, in every way there is, and a clause for each change it promises', async () => {
    const answers = await stores.get(ContributionsStore).answersIn(process.id);
    expect(answers.length).toBeGreaterThanOrEqual(14);
    expect(new Set(answers.map(({ disposition }) => disposition))).toEqual(
      new Set(['accepted', 'accepted-in-part', 'not-accepted', 'noted', 'out-of-scope']),
    );
    for (const { disposition, changedClauseId } of answers) {
      const promises = disposition === 'accepted' || disposition === 'accepted-in-part';
      expect(text.some(({ id }) => id === changedClauseId)).toBe(promises);
    }
  });

  it('seats one of each role, approvers of three institutions, and shows who left and why', async () => {
    const members = await stores.get(MembershipsStore).heldIn(process.id, stores.now);
    expect(members).toHaveLength(policyTable.length + appointedApprovers.length); // its coordinator too, less the one who left
    const held = await database.dataSource.query<{ name: string; role: string }[]>(
      'SELECT p.name, m.role FROM membership m JOIN person p ON p.id = m.person_id WHERE m.process_id = $1 AND m.ends_at IS NULL',
      [process.id],
    );
    for (const role of ['coordinator', 'drafter', 'facilitator', 'approver', 'observer'] as const) {
      expect(held).toContainEqual({ name: cast[role].name, role });
    }
    const approvers = members.filter(({ role }) => role === 'approver');
    expect(new Set(approvers.map(({ organizationId }) => organizationId)).size).toBe(3);
    const ended = (await stores.get(MembershipsStore).allIn([process.id])).filter(({ endsAt }) => endsAt !== null);
    expect(ended.map(({ endStatement }) => endStatement)).toEqual([
      expect.stringContaining('se retira de la Mesa Técnica'),
    ]);
    expect(held.map(({ name }) => name)).not.toContain(cast.participant.name);
    expect((await stores.get(PeopleStore).byEmail(cast.participant.email))?.isAdministrator).toBe(false);
    expect((await stores.get(PeopleStore).byEmail(cast.administrator.email))?.isAdministrator).toBe(true);
  });

  it.each(['datos-abiertos', 'participacion-en-linea'])('keeps a record of %s that verifies', async (slug) => {
    const one = await processOf(stores, slug);
    const lines = await stores.get(RecordStore).after(one.id, 0, 1_000);
    const record = lines.map(({ entry, hash, disclosed }) => {
      const given = disclosed as RecordLine['disclosed'];
      return writeLine({
        entry: JSON.parse(entry) as RecordLine['entry'],
        hash,
        ...(given?.length ? { disclosed: given } : {}),
      });
    });
    const facts: FactLine[] = [];
    for await (const page of streamFacts(stores, one)) facts.push(...page);
    const headings = await stores.get(VersionsStore).headings([one.id]);
    const versions = new Map(
      (await stores.get(VersionsStore).byIds(headings.map(({ id }) => id))).map((row) => [
        row.number,
        Buffer.from(row.text),
      ]),
    );
    const downloads = { record: Buffer.from(record.join('\n')), facts: Buffer.from(facts.map(writeLine).join('\n')) };
    expect(verifyDownload({ ...downloads, versions }, { process: slug }).findings).toEqual([]);
    expect(lines.every(({ at }) => at < new Date())).toBe(true);
  });

  it('has a draft that reads like the version', async () => {
    const [draft] = await stores.get(DraftsStore).byProcess([process.id]);
    const log = DraftLog.open(database.url, () => undefined);
    const doc = new Doc();
    for (const update of storedUpdatesOf((await log.load(draft!.id))!)) applyUpdate(doc, update);
    expect(readDraft(doc)).toEqual(text);
    await log.close();
  });

  it('shows a second, small process that is being drafted, with the policy first', async () => {
    const processes = await stores.get(ProcessesStore).list({ limit: 10 });
    expect(processes.map(({ slug, stage }) => [slug, stage])).toEqual([
      ['datos-abiertos', 'consultation'],
      ['participacion-en-linea', 'drafting'],
    ]);
  });

  it('is not made twice: the next start changes nothing and still is the demonstration', async () => {
    const before = await everyRow(database);
    expect(await prepare(database)).toBe(true);
    expect(await prepare(database, { wanted: true, isOurs: false })).toBe(true);
    expect(await everyRow(database)).toBe(before);
  });

  it('is no demonstration while DEMO=0, and keeps everything', async () => {
    const before = await everyRow(database);
    expect(await prepare(database, { wanted: false })).toBe(false);
    expect(await everyRow(database)).toBe(before);
  });
});

describe('a start without the demonstration', () => {
  it('leaves a new database empty when DEMO=0, or when the database is somebody’s own', async () => {
    const database = await newDatabase();
    expect(await prepare(database, { wanted: false })).toBe(false);
    expect(await prepare(database, { isOurs: false })).toBe(false);
    expect(await storesOf(database).get(PeopleStore).count()).toBe(0);
  });

  it('mixes no demonstration with other data', async () => {
    const database = await newDatabase();
    await storesOf(database).get(PeopleStore).add({
      id: '00000000-0000-4000-8000-000000000001',
      name: 'Ana',
      email: 'ana@example.org',
      isAdministrator: true,
      createdAt: new Date(),
    });
    expect(await prepare(database)).toBe(false);
    await expect(prepare(database, { wanted: true })).rejects.toThrow(/^DEMO can be 1 only/);
    expect(await storesOf(database).get(ProcessesStore).count()).toBe(0);
  });

  it('leaves nothing behind when the making of it is cut off, and makes it whole the next time', async () => {
    const database = await newDatabase();
    const platform = { publicUrl, demo: true, sendsMail: false, secret: 'x'.repeat(64) };
    await database.dataSource.query(`
      CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut off'; END $$;
      CREATE TRIGGER cut_off BEFORE INSERT ON contribution FOR EACH ROW WHEN (NEW.number = 20) EXECUTE FUNCTION cut_off()`);
    await expect(seedDemo(database.dataSource, platform, new Date())).rejects.toThrow('cut off');
    expect(JSON.parse(await everyRow(database))).toEqual(Array.from({ length: 11 }, () => []));
    await database.dataSource.query('DROP TRIGGER cut_off ON contribution');
    expect(await prepare(database)).toBe(true);
    const stores = storesOf(database);
    expect(await stores.get(RegisterStore).count((await processOf(stores, 'datos-abiertos')).id)).toBe(
      readContributions().length,
    );
  });
});
