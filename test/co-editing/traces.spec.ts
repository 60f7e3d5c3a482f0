import { readTrace } from './traces/read-trace.js';
import { plainText, plainTextTogether } from './traces/replay.js';
import { allHold, TracePlatform } from './traces/trace-platform.js';

/** How long a slow and busy machine may take. */
const patienceMs = 120_000;

describe('the beginnings of real texts, keystroke by keystroke through the server', () => {
  let platform: TracePlatform;
  beforeAll(async () => {
    platform = await TracePlatform.open();
  });
  afterAll(() => platform.close());

  it.each([
    ['sequential-sveltecomponent', 700],
    ['sequential-friendsforever_flat', 2_000],
  ] as const)(
    '%s, %d steps: pages, log and newcomer hold what a plain text would',
    async (name, count) => {
      const steps = readTrace(name).txns.slice(0, count);
      expect(await platform.play(steps, patienceMs)).toEqual(allHold(plainText(steps), 1));
    },
    patienceMs,
  );

  it(
    'two authors at once, each on what they had seen: all hold what Yjs makes of a plain text',
    async () => {
      const steps = readTrace('concurrent-friendsforever').txns.slice(0, 1_500);
      expect(await platform.play(steps, patienceMs)).toEqual(allHold(plainTextTogether(steps), 2));
    },
    patienceMs,
  );
});
