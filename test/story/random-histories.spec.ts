import { randomOf } from '../../libs/adapters/collab-sync/src/testing/random.js';
import { expect, test } from './cast.js';
import { shortened } from './histories/shorten.js';
import { Stage } from './histories/stage.js';
import { type Step, stepsOf } from './histories/steps.js';

/**
 * Random histories of three pages that write in one draft with real keys, the clipboard, the mouse and an input method, while their
 * lines are held and cut. `HISTORY_SEED=123` plays that one alone, `HISTORY_STEPS='[…]'` the steps that a failure printed, or fewer;
 * with `HISTORY_SHORTEN=1` a failing one is played again and again with fewer steps.
 */
const { env } = process;
const count = env['HISTORY_SEED'] ? 1 : Number(env['HISTORIES'] ?? 20);
const first = Number(env['HISTORY_SEED'] ?? env['SEED'] ?? (env['LONG'] ? Date.now() % 2 ** 31 : 20_261_123));

test(`three pages write at once: no letter is lost, doubled or elsewhere (${count} histories, seed ${first})`, async ({
  someone,
}) => {
  const stage = await Stage.open(someone);
  for (let seed = first; seed < first + count; seed++) {
    const given = env['HISTORY_STEPS'];
    const steps = given ? (JSON.parse(given) as Step[]) : stepsOf(randomOf(seed), 3);
    const faults = await stage.play(steps);
    if (faults.length === 0) continue;
    console.info(`seed ${seed}: ${faults.join('\n')}\nHISTORY_STEPS='${JSON.stringify(steps)}'`);
    const last = { steps, faults };
    const fails = async (fewer: readonly Step[]) => {
      const found = await stage.play(fewer);
      if (found.length > 0) Object.assign(last, { steps: fewer, faults: found });
      return found.length > 0;
    };
    if (env['HISTORY_SHORTEN']) await shortened(steps, fails);
    expect.soft(last.faults, `seed ${seed}: HISTORY_STEPS='${JSON.stringify(last.steps)}'`).toEqual([]);
  }
  console.info(`${count} histories from seed ${first}: ${JSON.stringify(stage.tally)}`);
});
