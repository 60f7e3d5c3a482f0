import { setTimeout as pause } from 'node:timers/promises';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import pg from 'pg';
import { RateLimits } from './rate-limit.js';

const limit = { times: 3, seconds: 60 };

describe('limits of how often something may be done', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const shared = () => new RateLimits({ pool, secret: 'of the platform' });
  const tooMany = { refused: 'too-many-attempts', details: { retryAfterSeconds: expect.any(Number) as number } };

  it('count what two processes do as one', async () => {
    const [one, other] = [shared(), shared()];
    for (const limits of [one, other, one])
      expect(await limits.count('signIn', 'ana@example.org', limit)).toBeUndefined();
    expect(await other.count('signIn', 'ana@example.org', limit)).toMatchObject(tooMany);
    expect(await one.count('signIn', 'ana@example.org', limit)).toMatchObject(tooMany);
    expect(await one.count('signIn', 'beto@example.org', limit)).toBeUndefined();
    expect(await one.count('submitContribution', 'ana@example.org', limit)).toBeUndefined();
  });

  it('let exactly as many pass as they say when all come at once to both', async () => {
    const [one, other] = [shared(), shared()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).count('signIn', 'all at once', limit)),
    );
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(3);
  });

  it('ask the database no more for whoever is blocked', async () => {
    const limits = shared();
    for (let times = 0; times < 4; times += 1) await limits.count('signIn', 'a flood', limit);
    const asked = jest.spyOn(pool, 'query');
    for (let times = 0; times < 50; times += 1)
      expect(await limits.count('signIn', 'a flood', limit)).toMatchObject(tooMany);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('begin anew when the time is over', async () => {
    const [limits, short] = [shared(), { times: 1, seconds: 1 }];
    await limits.count('short', 'ana@example.org', short);
    expect(await limits.count('short', 'ana@example.org', short)).toMatchObject(tooMany);
    await pause(1_100);
    expect(await limits.count('short', 'ana@example.org', short)).toBeUndefined();
  });

  it('keep nobody’s address', async () => {
    await shared().count('signIn from', '203.0.113.7', limit);
    const { rows } = await pool.query<{ key: string }>('SELECT key FROM rate_limit');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ key }) => key).join()).not.toMatch(/203\.0|@|example/);
  });

  it('let somebody wait twice as long each time that they exceed one that grows, at most a day', async () => {
    const [one, other] = [shared(), shared()];
    const growing = { times: 1, seconds: 15 * 60, grows: true };
    /** As if the wait were over, for both processes. */
    const over = async () => {
      await pool.query(`UPDATE rate_limit SET expire = 0 WHERE key LIKE 'growing:%'`);
      return [shared(), shared()];
    };
    const waits: unknown[] = [];
    for (
      let [limits, second] = [one, other];
      waits.length < 9;
      [limits, second] = (await over()) as [RateLimits, RateLimits]
    ) {
      expect(await limits.count('growing', 'a stranger', growing)).toBeUndefined();
      const refused = await second.count('growing', 'a stranger', growing);
      waits.push(refused?.details.retryAfterSeconds);
      // Whoever goes on trying waits no longer for it.
      expect(await limits.count('growing', 'a stranger', growing)).toMatchObject(tooMany);
    }
    expect(waits).toEqual([900, 1_800, 3_600, 7_200, 14_400, 28_800, 57_600, 86_400, 86_400]);
    expect(await one.count('growing', 'somebody else', growing)).toBeUndefined();
  });

  it('do not count what is taken back', async () => {
    const limits = shared();
    for (let times = 0; times < 10; times += 1) {
      expect(await limits.count('right ones', 'ana', limit)).toBeUndefined();
      await limits.uncount('right ones', 'ana', limit);
    }
  });

  it('count for one process alone where nothing is shared', async () => {
    const [one, other] = [new RateLimits(), new RateLimits()];
    for (let times = 0; times < 3; times += 1) expect(await one.count('signIn', 'ana', limit)).toBeUndefined();
    expect(await one.count('signIn', 'ana', limit)).toMatchObject(tooMany);
    expect(await other.count('signIn', 'ana', limit)).toBeUndefined();
  });
});
