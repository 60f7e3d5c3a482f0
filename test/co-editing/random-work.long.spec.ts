import { seedNow } from '@articulado/base/testing/seed';
import { randomOf } from '../../libs/adapters/collab-sync/src/testing/random.js';
import { History } from './random/history.js';

const histories = 10;
const operations = 1_000;
const seed = seedNow();

it.each(Array.from({ length: histories }, (_, index) => seed + index))(
  `${operations} random operations over two processes that die, seed %d`,
  async (seedOfThis) => {
    const history = await History.open(randomOf(seedOfThis));
    try {
      const { tally, faults } = await history.run(operations);
      console.info(`random work, seed ${seedOfThis}: ${JSON.stringify(tally)}`);
      expect({ faults, refusals: tally.refusals }).toEqual({ faults: [], refusals: [] });
    } finally {
      await history.close();
    }
  },
  900_000,
);
