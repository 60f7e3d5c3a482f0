import { randomUUID } from 'node:crypto';
import { defaultWorkflow } from '@articulado/workflow';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { PublicRevisions } from './public-revisions.js';

/** Tables from which no visitor sees anything, each with the reason. */
const unseen: Readonly<Record<string, string>> = {
  session: 'private',
  one_time_code: 'private',
  known_device: 'private',
  passkey: 'private',
  passkey_challenge: 'private',
  wrong_code: 'private',
  mail: 'private',
  platform: 'a secret, and whether it is a demonstration: the same from the first start on',
  rate_limit: 'private',
  job: 'what is still to be done',
  record_cursor: 'how far consumers have read',
  server_process: 'which server processes live',
  migrations: 'the state of the tables',
  draft: 'members alone see the draft',
  draft_batch: 'members alone see the draft',
  draft_segment: 'members alone see the draft',
  draft_snapshot: 'members alone see the draft',
  draft_client: 'members alone see the draft',
  draft_fence: 'members alone see the draft',
  draft_import: 'members alone see the draft',
  suggestion: 'members alone see what is suggested; the record says that it was',
  register_line: 'made of contributions and answers, in the same transaction',
  contribution_count: 'made of contributions and answers, in the same transaction',
  outcome_count: 'made of contributions and answers, in the same transaction',
  public_revision: 'the numbers themselves',
};

/** What raises no number although its table is seen, with the reason. */
const exempt = ['person INSERT']; // a name is shown once it takes part in a process, which then changes

describe('the revision of what visitors see', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  let revisions: PublicRevisions;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    revisions = new PublicRevisions(pool);
    for (const slug of ['una', 'otra']) await process(slug);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const process = (slug: string) =>
    pool.query(
      `INSERT INTO process (id, slug, title, summary, language, workflow, stage, created_at)
       VALUES ($1, $2, 'Una política', 'De prueba.', 'es', $3, 'drafting', now())`,
      [randomUUID(), slug, JSON.stringify(defaultWorkflow)],
    );
  const now = async () => [
    await revisions.ofProcess('una'),
    await revisions.ofProcess('otra'),
    await revisions.ofPlatform(),
  ];
  const changed = async (work: string, values: unknown[] = []) => {
    const before = await now();
    await pool.query(work, values);
    return (await now()).map((revision, place) => revision !== before[place]);
  };

  it('is raised by every statement on every table that visitors see anything of', async () => {
    const { rows } = await pool.query<{ change: string }>(
      `
      SELECT tablename || ' ' || event AS change
      FROM pg_tables, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE']) AS event
      WHERE schemaname = 'public' AND NOT tablename = ANY ($1) AND NOT EXISTS (
        SELECT FROM information_schema.triggers
        WHERE event_object_table = tablename AND event_manipulation = event AND action_statement LIKE '%revision%')`,
      [Object.keys(unseen)],
    );
    expect(rows.map(({ change }) => change)).toEqual(exempt);
  });

  it('is the process’s own where only it changed, and everybody’s where an institution or a name did', async () => {
    expect(await changed(`UPDATE process SET title = 'Otro nombre' WHERE slug = 'una'`)).toEqual([true, false, true]);
    expect(await changed(`UPDATE process SET title = 'Otro nombre' WHERE slug = 'ninguna'`)).toEqual([
      false,
      false,
      false,
    ]);
    const organization = `INSERT INTO organization (id, name, acronym, sector, name_keys, created_at) VALUES ($1, 'Una', 'U', 'government', '{}', now())`;
    expect(await changed(organization, [randomUUID()])).toEqual([true, true, true]);
    const person = `INSERT INTO person (id, name, email, created_at, updated_at) VALUES ($1, 'Ana', 'ana@example.org', now(), now())`;
    expect(await changed(person, [randomUUID()])).toEqual([false, false, false]);
    expect(await changed(`UPDATE person SET name = 'Eva'`)).toEqual([true, true, true]);
  });

  it('is another one only once the change is committed', async () => {
    const client = await pool.connect();
    const before = await now();
    await client.query('BEGIN');
    await client.query(`UPDATE process SET title = 'Tercero' WHERE slug = 'una'`);
    expect(await now()).toEqual(before);
    await client.query('ROLLBACK');
    expect(await now()).toEqual(before);
    client.release();
  });

  it('does not exist for a process that does not, or that nobody could name', async () => {
    expect(await revisions.ofProcess('ninguna')).toBeUndefined();
    expect(await revisions.ofProcess('un\0a')).toBeUndefined();
  });

  it('tells when consultations and memberships begin and end by themselves', async () => {
    const organization = randomUUID();
    await pool.query(
      `INSERT INTO organization (id, name, acronym, sector, name_keys, created_at) VALUES ($1, 'Otra', 'O', 'government', '{}', now())`,
      [organization],
    );
    await pool.query(
      `INSERT INTO membership (id, process_id, person_id, organization_id, role, starts_at, ends_at, salt)
       SELECT gen_random_uuid(), process.id, person.id, $1, 'observer', '2026-05-10', '2026-05-20', 's' FROM process, person WHERE slug = 'una'`,
      [organization],
    );
    const next = async (slug: string | undefined, after: string) =>
      (await revisions.nextByTime(slug, new Date(after)))?.toISOString().slice(0, 10);
    expect(await next('una', '2026-05-04T00:00:00Z')).toBe('2026-05-10');
    expect(await next('una', '2026-05-10T00:00:00Z')).toBe('2026-05-20');
    expect(await next('una', '2026-05-20T00:00:00Z')).toBeUndefined();
    expect(await next('otra', '2026-05-04T00:00:00Z')).toBeUndefined();
    expect(await next(undefined, '2026-05-04T00:00:00Z')).toBe('2026-05-10');
  });
});
