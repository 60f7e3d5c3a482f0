import type { DataSource } from 'typeorm';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { migrate } from '../testing/migrate.js';
import { Jobs1795996800000 } from './1795996800000-jobs.js';

const migrations = [new Jobs1795996800000()];

describe('the migration that makes jobs of letters', () => {
  let database: FreshDatabase;
  let db: DataSource;
  beforeAll(async () => {
    database = await freshDatabase();
    db = database.dataSource;
    await migrate(db, 'down', ...migrations);
    await db.query(`
      INSERT INTO mail (id, recipient, subject, body, written_at, due_at, sent_at, attempts, last_error) VALUES
        (gen_random_uuid(), 'waits@a.gt', '111111 es su código', 'Código', now(), '2026-01-01', null, 2, '451 later'),
        (gen_random_uuid(), 'failed@a.gt', 'Carta', 'Código', now(), '2026-01-02', null, 8, '550 nobody'),
        (gen_random_uuid(), 'stays@a.gt', 'Carta', 'Código', now(), '2026-01-03', null, 8, null),
        (gen_random_uuid(), 'sent@a.gt', '222222 es su código', 'Código', now(), '2026-01-04', now(), 1, null)`);
  });
  afterAll(() => database.drop());

  it('enqueues those that wait, keeps those that failed as failed, and wipes the words of those that were sent', async () => {
    await migrate(db, 'up', ...migrations);
    const jobs = await db.query(`
      SELECT recipient, attempts, last_error, failed_at IS NOT NULL AS failed FROM job
      JOIN mail ON mail.id::text = data ->> 'mailId' ORDER BY job.due_at`);
    expect(jobs).toEqual([
      { recipient: 'waits@a.gt', attempts: 2, last_error: '451 later', failed: false },
      { recipient: 'failed@a.gt', attempts: 8, last_error: '550 nobody', failed: true },
    ]);
    const sent = await db.query(`SELECT subject, body FROM mail WHERE sent_at IS NOT NULL`);
    expect(sent).toEqual([{ subject: '•••••• es su código', body: '' }]);
  });

  it('gives letters back their attempts on the way back', async () => {
    await migrate(db, 'down', ...migrations);
    const letters = await db.query('SELECT recipient, attempts, last_error FROM mail WHERE sent_at IS NULL ORDER BY 1');
    expect(letters).toEqual([
      { recipient: 'failed@a.gt', attempts: 8, last_error: '550 nobody' },
      { recipient: 'stays@a.gt', attempts: 8, last_error: null },
      { recipient: 'waits@a.gt', attempts: 2, last_error: '451 later' },
    ]);
    const schemas = await db.query(`SELECT FROM pg_namespace WHERE nspname = 'pgboss'`);
    expect(schemas).toEqual([]);
  });

  it('lets no consumer see entries that are older than it', async () => {
    await db.query(`
      INSERT INTO process (id, slug, title, summary, language, workflow, stage, created_at)
        VALUES ('00000000-0000-0000-0000-000000000001', 'p', 'P', '', 'es', '{}', 'drafting', now());
      INSERT INTO record_entry (process_id, sequence, type, entry, hash, disclosed, at)
        SELECT '00000000-0000-0000-0000-000000000001', n, 'membership.ended', '{}', n::text, '[]', now() FROM generate_series(1, 3) AS n`);
    await migrate(db, 'up', ...migrations);
    expect(await db.query('SELECT consumer, sequence FROM record_cursor')).toEqual([
      { consumer: 'tell-former-member', sequence: 3 },
    ]);
  });
});
