import { nothing, type Sums } from './judge.js';
import { CrashGround, waysToDie } from './trial.js';

/** Runs trials in two lanes, so that one's pages type while the other's server starts. @returns the sums of all */
export async function crashTrials(trials: number, random: (below: number) => number): Promise<Sums> {
  const sums = nothing();
  let begun = 0;
  const lane = async () => {
    const grounds = { quick: await CrashGround.open(false), slow: await CrashGround.open(true) };
    try {
      while (begun < trials) {
        const way = waysToDie[begun++ % waysToDie.length] ?? 'at any instant';
        const ground = way === 'in mid-commit' ? grounds.slow : grounds.quick;
        const outcome = await ground.trial(way, random);
        for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] += outcome[key];
        if (begun % 50 === 0) console.info(`${begun} of ${trials}: ${JSON.stringify(sums)}`);
      }
    } finally {
      await Promise.all(Object.values(grounds).map((ground) => ground.close()));
    }
  };
  await Promise.all([lane(), lane()]);
  return sums;
}
