import { seedNow } from '@articulado/base/testing/seed';
import { randomOf } from '../../libs/adapters/collab-sync/src/testing/random.js';
import { History } from './random/history.js';

const operations = Number(process.env['OPERATIONS'] ?? 400);
const seed = seedNow();

it(`check 41: ${operations} random operations of four editors over two processes that die leave one text, with every word in its clause (seed ${seed})`, async () => {
  const history = await History.open(randomOf(seed));
  try {
    const { tally, faults } = await history.run(operations);
    console.info(`random work, seed ${seed}: ${JSON.stringify(tally)}`);
    expect(faults).toEqual([]);
    expect(tally.refusals).toEqual([]);
  } finally {
    await history.close();
  }
}, 300_000);
