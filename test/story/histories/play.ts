import { randomOf } from '../../../libs/adapters/collab-sync/src/testing/random.js';
import { expect } from '../fixtures.js';
import { shortened } from './shorten.js';
import type { Stage } from './stage.js';
import { type Step, stepsOf } from './steps.js';

const { env } = process;

/**
 * `HISTORY_SEED=123` plays that one history alone. The long runs draw new ones each time, the ordinary run takes one and the same. Not for
 * the title of a test: that must be the same in every process that reads it.
 */
const firstSeed = Number(env['HISTORY_SEED'] ?? (env['LONG'] ? Date.now() % 2 ** 31 : 20_261_123));
/** `HISTORIES=300` says how many, from the first seed on. */
export const howMany = (usual: number): number => Number(env['HISTORIES'] ?? (env['HISTORY_SEED'] ? 1 : usual));

/** `HISTORY_TIMES=10` plays each so often: ids, and with them who is before whom, are other ones each time. */
const times = Number(env['HISTORY_TIMES'] ?? 1);

/** Some of the histories, for one test. */
export interface Portion {
  /** How many come before them. */
  readonly from: number;
  readonly count: number;
}

/** Playwright goes over all that a test did before at each thing it does: a test of hundreds of histories would take ten times as long. */
const mostInOneTest = 10;

/** So many histories, in portions for one test each. */
export const portionsOf = (count: number): Portion[] =>
  Array.from({ length: Math.ceil(count / mostInOneTest) }, (_, index) => {
    const from = index * mostInOneTest;
    return { from, count: Math.min(mostInOneTest, count - from) };
  });

/** How long a test of some may take: without end while a history is shortened. */
export const timeLimitMs = (count: number, eachMs = 30_000): number =>
  env['HISTORY_SHORTEN'] ? 0 : count * times * eachMs + 60_000;

/**
 * Plays random histories, and says of each that failed how to play it again: `HISTORY_STEPS='[…]'` takes these steps, or fewer, instead
 * of random ones. With `HISTORY_SHORTEN=1` it is played again and again with fewer steps.
 */
export async function playHistories(stage: Stage, { from, count }: Portion): Promise<void> {
  const given = env['HISTORY_STEPS'];
  const first = firstSeed + from;
  console.info(`${count} histories from seed ${first}`);
  for (let seed = first; seed < first + count; seed++) {
    const steps = given ? (JSON.parse(given) as Step[]) : stepsOf(randomOf(seed), 3);
    const faults = await playSoOften(stage, steps);
    if (faults.length === 0) continue;
    console.info(`seed ${seed}: ${sayHow(steps, faults)}`);
    const last = env['HISTORY_SHORTEN'] ? await shorter(stage, { steps, faults }) : { steps, faults };
    expect.soft(last.faults, `seed ${seed}: ${sayHow(last.steps, last.faults)}`).toEqual([]);
  }
  console.info(`${count} histories from seed ${first}: ${JSON.stringify(stage.tally)}`);
}

interface Failure {
  readonly steps: readonly Step[];
  readonly faults: readonly string[];
}

/** @returns what was wrong the first time that something was */
async function playSoOften(stage: Stage, steps: readonly Step[]): Promise<readonly string[]> {
  for (let time = 0; time < times; time++) {
    const faults = await stage.play(steps);
    if (faults.length > 0) return faults;
  }
  return [];
}

async function shorter(stage: Stage, failure: Failure): Promise<Failure> {
  let last = failure;
  await shortened(failure.steps, async (steps) => {
    const faults = await playSoOften(stage, steps);
    if (faults.length === 0) return false;
    last = { steps, faults };
    console.info(`shorter: ${sayHow(steps, faults)}`);
    return true;
  });
  return last;
}

const sayHow = (steps: readonly Step[], faults: readonly string[]) =>
  `${faults.join('\n')}\nHISTORY_STEPS='${JSON.stringify(steps)}'`;
