import { nothing, type Sums } from './judge.js';
import { CrashGround, waysToDie } from './trial.js';

/** Runs trials in two lanes, so that one's pages type while the other's server starts. @returns the sums of all */
export async function crashTrials(trials: number, random: (below: number) => number): Promise<Sums> {
  const sums = nothing();
  // All are opened before the first kill and closed after the last: a killed backend breaks everybody's sessions.
  const lanes = [await openGrounds(), await openGrounds()];
  let begun = 0;
  const work = async ({ quick, slow }: Grounds) => {
    while (begun < trials) {
      const way = waysToDie[begun++ % waysToDie.length] ?? 'at any instant';
      const outcome = await (way === 'in mid-commit' ? slow : quick).trial(way, random);
      for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] += outcome[key];
      if (begun % 50 === 0) process.stderr.write(`${begun} of ${trials}: ${JSON.stringify(sums)}\n`);
    }
  };
  const ends = await Promise.allSettled(lanes.map(work));
  for (const { quick, slow } of lanes) for (const ground of [quick, slow]) await ground.close();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return sums;
}

interface Grounds {
  readonly quick: CrashGround;
  readonly slow: CrashGround;
}

const openGrounds = async (): Promise<Grounds> => ({
  quick: await CrashGround.open(false),
  slow: await CrashGround.open(true),
});
