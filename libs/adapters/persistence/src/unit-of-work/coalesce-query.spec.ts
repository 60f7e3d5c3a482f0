import pg from 'pg';
import { coalesceQuery } from './coalesce-query.js';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';

describe('what is asked together', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    await pool.query('CREATE TABLE counted (number integer); INSERT INTO counted VALUES (1)');
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const statement = { name: 'test-counted', text: 'SELECT number + $1::int AS number FROM counted' };
  const ask = async (more: number) => (await coalesceQuery<{ number: number }>(pool, statement, [more]))[0]?.number;

  it('is one statement for the same question of one turn, and one each for others', async () => {
    const sent = jest.spyOn(pool, 'query');
    expect(await Promise.all([ask(0), ask(0), ask(10), ask(0)])).toEqual([1, 1, 11, 1]);
    expect(sent).toHaveBeenCalledTimes(2);
    sent.mockRestore();
  });

  it('is never answered with what was read before it was asked', async () => {
    const first = ask(0);
    await new Promise((resolve) => setImmediate(resolve)); // it is under way, and not yet answered
    await database.dataSource.query('UPDATE counted SET number = 2');
    const second = ask(0);
    await first;
    expect(await second).toBe(2);
  });

  it('fails for all who asked it, and not for who asks next', async () => {
    const share = () =>
      coalesceQuery(pool, { name: 'test-share', text: 'SELECT 12 / number AS share FROM counted' }, []);
    await pool.query('UPDATE counted SET number = 0');
    expect(await Promise.allSettled([share(), share()])).toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    await pool.query('UPDATE counted SET number = 3');
    expect(await share()).toEqual([{ share: 4 }]);
  });
});
