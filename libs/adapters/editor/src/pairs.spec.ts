/** @jest-environment jsdom */
import { casesToTry, meetAfter, pairs } from './testing/pairs.js';
import { seedNow } from '@articulado/base/testing/seed';

const seed = seedNow();

describe(`two people at once, each pair of operations in some of its cases (SEED=${seed})`, () => {
  it.each(pairs)('%s | %s', (one, other) => {
    for (const each of casesToTry(seed, 3))
      expect({ ...each, faults: meetAfter(one, other, each) }).toMatchObject({ faults: [] });
  });
});
