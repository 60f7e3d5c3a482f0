import { seedNow } from '@articulado/base/testing/seed';
import { randomOf } from '../../libs/adapters/collab-sync/src/testing/random.js';
import { crashTrials } from './crash/trials.js';
import { OwnPostgres } from './servers/own-postgres.js';

const trials = Number(process.env['CRASH_TRIALS'] ?? 20);
const seed = seedNow();

describe(`kill -9 in mid-typing (${trials} trials, seed ${seed})`, () => {
  let postgres: OwnPostgres;
  beforeAll(async () => {
    postgres = await OwnPostgres.start();
  });
  afterAll(() => postgres.stop());

  it('check 39: what its author was told is saved is there, once, at any kill of the server or of a PostgreSQL backend', async () => {
    const startedAt = Date.now();
    const sums = await crashTrials(trials, randomOf(seed));
    const seconds = Math.round((Date.now() - startedAt) / 1_000);
    console.info(`kill -9: ${JSON.stringify({ trials, seed, seconds, ...sums })}`);
    expect(sums).toMatchObject({ lost: 0, doubled: 0, undead: 0, apart: 0 });
    expect(sums.acknowledged).toBeGreaterThan(trials * 10);
  }, 7_200_000);
});
