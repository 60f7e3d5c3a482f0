/** @jest-environment jsdom */
import { casesToTry, meetAfter, pairs } from './testing/pairs.js';

describe('two people at once, each pair of operations in all its cases, both orders of clients', () => {
  it.each(pairs)(
    '%s | %s',
    (one, other) => {
      for (const each of casesToTry(0))
        expect({ ...each, faults: meetAfter(one, other, each) }).toMatchObject({ faults: [] });
    },
    120_000,
  );
});
