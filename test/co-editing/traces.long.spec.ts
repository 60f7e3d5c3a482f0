import { readTrace } from './traces/read-trace.js';
import { allHold, TracePlatform } from './traces/trace-platform.js';

describe('whole texts, keystroke by keystroke through the server to their known end', () => {
  let platform: TracePlatform;
  beforeAll(async () => {
    platform = await TracePlatform.open();
  });
  afterAll(() => platform.close());

  it.each([
    ['concurrent-friendsforever', 2],
    ['sequential-friendsforever_flat', 1],
    ['sequential-sveltecomponent', 1],
  ] as const)(
    '%s',
    async (name, pages) => {
      const { txns, endContent } = readTrace(name);
      const startedAt = Date.now();
      const holders = await platform.play(txns, 1_200_000);
      console.info(`${name}: ${txns.length} steps in ${Math.round((Date.now() - startedAt) / 1_000)} s`);
      expect(holders).toEqual(allHold(endContent, pages));
    },
    3_600_000,
  );
});
