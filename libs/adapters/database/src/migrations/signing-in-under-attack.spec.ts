import type { DataSource } from 'typeorm';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { migrate } from '../testing/migrate.js';
import { SigningInUnderAttack1796256000000 } from './1796256000000-signing-in-under-attack.js';

const migrations = [new SigningInUnderAttack1796256000000()];

describe('the migration that voids codes on their way, and empties e-mails', () => {
  let database: FreshDatabase;
  let db: DataSource;
  beforeAll(async () => {
    database = await freshDatabase();
    db = database.dataSource;
    await migrate(db, 'down', ...migrations);
    await db.query(`
      INSERT INTO mail (id, recipient, subject, body, written_at, sent_at) VALUES
        (gen_random_uuid(), 'code@a.gt', '111111 es su código', E'Su código es:\\n\\n    111111\\n\\nVence.', '2026-01-01Z', null),
        (gen_random_uuid(), 'invited@a.gt', 'Carta 7', E'Le invitan.\\nLlame al 22222222.', '2026-01-02Z', null),
        (gen_random_uuid(), 'sent@a.gt', '•••••• es su código', '', '2026-01-03Z', '2026-01-04Z')`);
    await db.query(
      `INSERT INTO one_time_code VALUES ('sign-in', 'code@a.gt', 'hash', 0, now() + interval '5 minutes')`,
    );
    await migrate(db, 'up', ...migrations);
  });
  afterAll(() => database.drop());

  it('takes the words out of letters with codes, and out of no others', async () => {
    const letters = await db.query('SELECT recipient, subject, body, emptied_at FROM mail ORDER BY recipient');
    expect(letters).toEqual([
      { recipient: 'code@a.gt', subject: '•••••• es su código', body: '', emptied_at: expect.any(Date) },
      {
        recipient: 'invited@a.gt',
        subject: 'Carta 7',
        body: 'Le invitan.\nLlame al 22222222.',
        emptied_at: null,
      },
      {
        recipient: 'sent@a.gt',
        subject: '•••••• es su código',
        body: '',
        emptied_at: new Date('2026-01-04T00:00:00Z'),
      },
    ]);
    expect(await db.query('SELECT FROM one_time_code')).toEqual([]);
  });

  it('lets the others be emptied thirty days after they were written', async () => {
    const jobs = await db.query(
      `SELECT recipient, due_at FROM job JOIN mail ON mail.id::text = data ->> 'mailId' WHERE name = 'empty-letter'`,
    );
    expect(jobs).toEqual([{ recipient: 'invited@a.gt', due_at: new Date('2026-02-01T00:00:00Z') }]);
  });
});
