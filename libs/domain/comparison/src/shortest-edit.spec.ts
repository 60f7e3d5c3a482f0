import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { shortestEdit } from './shortest-edit.js';

const seed = seedNow();
const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });

/** Length of the longest common row, the slow and obvious way. */
function longestCommon(mine: readonly string[], theirs: readonly string[]): number {
  if (mine.length === 0 || theirs.length === 0) return 0;
  const lengths = mine.map(() => theirs.map(() => 0));
  const at = (x: number, y: number) => lengths[x]?.[y] ?? 0;
  mine.forEach((item, x) =>
    theirs.forEach((other, y) => {
      lengths[x]![y] = item === other ? at(x - 1, y - 1) + 1 : Math.max(at(x - 1, y), at(x, y - 1));
    }),
  );
  return at(mine.length - 1, theirs.length - 1);
}

describe(`the shortest edit (seed ${seed})`, () => {
  it('ED1: keeps the same items in the same order on both sides, and as many as can be kept', () => {
    fc.assert(
      fc.property(items, items, (mine, theirs) => {
        const kept = shortestEdit(mine, theirs, 28);
        const common = mine.filter((_, place) => kept?.before[place]);
        expect(theirs.filter((_, place) => kept?.after[place])).toEqual(common);
        expect(common).toHaveLength(longestCommon(mine, theirs));
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('ED2: is not looked for beyond so many edits', () => {
    expect(shortestEdit(['a', 'b'], ['c', 'd'], 3)).toBeUndefined();
    expect(shortestEdit(['a', 'b'], ['c', 'd'], 4)).toEqual({ before: [false, false], after: [false, false] });
  });
});
