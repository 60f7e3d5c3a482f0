import { runsOr, seedNow } from '@articulado/base/testing/seed';
import { randomOf } from '../../libs/adapters/collab-sync/src/testing/random.js';
import { Visits } from './visits/visits.js';

const histories = runsOr(3);
const steps = Number(process.env['STEPS'] ?? 200);
const seed = seedNow();

it(`no clock of a lent client id is used twice, and every letter is there once, in ${histories} histories of windows that come, go, crash and come back (seed ${seed})`, async () => {
  for (let run = 0; run < histories; run += 1) {
    const visits = await Visits.begin(randomOf(seed + run));
    try {
      const faults = await visits.run(steps);
      console.info(`visits, seed ${seed + run}: ${JSON.stringify(visits.tally)}`);
      expect(faults).toEqual([]);
    } finally {
      await visits.end();
    }
  }
}, 3_600_000);
