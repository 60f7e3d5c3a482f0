import pg from 'pg';
import { inTransaction } from './in-transaction.js';
import { type FreshDatabase, freshDatabase } from './testing/fresh-database.js';

describe('work in a transaction', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
    await pool.query('CREATE TABLE done (what text)');
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const done = async () => (await pool.query('SELECT what FROM done')).rows;

  it('is there when it is done, and not when it fails', async () => {
    expect(await inTransaction(pool, (client) => client.query(`INSERT INTO done VALUES ('one')`))).toBeTruthy();
    const failing = inTransaction(pool, async (client) => {
      await client.query(`INSERT INTO done VALUES ('two')`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await done()).toEqual([{ what: 'one' }]);
  });

  it('fails, and ends no process, when its connection breaks between two statements', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    const broken = inTransaction(pool, async (client) => {
      await client.query(`INSERT INTO done VALUES ('three')`);
      const { processID } = client as unknown as { processID: number };
      const ended = new Promise((resolve) => client.once('end', resolve));
      await other.query('SELECT pg_terminate_backend($1)', [processID]);
      await ended;
    });
    await expect(broken).rejects.toThrow();
    await other.end();
    expect(await done()).toEqual([{ what: 'one' }]);
  });
});
