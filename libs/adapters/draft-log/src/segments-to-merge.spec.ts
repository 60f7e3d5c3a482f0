import { canPackAll, longestSegment, segmentsToMerge } from './segments-to-merge.js';

const sizes = (...all: number[]) => all.map((updateBytes) => ({ updateBytes, packedBytes: updateBytes / 4 }));

describe('which packed stretches a new one takes in', () => {
  it('those that are not far longer', () => {
    expect(segmentsToMerge(sizes(5_000, 300, 100), 50)).toBe(2);
    expect(segmentsToMerge(sizes(5_000, 300, 101), 50)).toBe(0);
  });

  it('all of them, where that is worth it', () => {
    expect(segmentsToMerge(sizes(5_000, 300, 100), 50, true)).toBe(3);
    expect(segmentsToMerge([], 50, true)).toBe(0);
  });

  it('none that would make it too long', () => {
    expect(segmentsToMerge(sizes(longestSegment - 10, 20), 50, true)).toBe(1);
  });

  it('and it is worth it while what was ever written for a draft stays below twice its updates', () => {
    expect(canPackAll(sizes(4_000, 1_000), 0, 8_750)).toBe(true);
    expect(canPackAll(sizes(4_000, 1_000), 0, 8_751)).toBe(false);
  });
});
