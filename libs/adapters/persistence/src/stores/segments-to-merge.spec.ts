import { longestSegment, segmentsToMerge } from './segments-to-merge.js';

const sizes = (...all: number[]) => all.map((updateBytes) => ({ updateBytes, packedBytes: updateBytes / 4 }));

describe('which packed stretches a new one takes in', () => {
  it('all, while little was written for the draft', () => {
    expect(segmentsToMerge(sizes(5_000, 300, 100), 50, 1_000)).toBe(3);
    expect(segmentsToMerge([], 50, 0)).toBe(0);
  });

  it('only those that are not far longer, once much was written', () => {
    expect(segmentsToMerge(sizes(5_000, 300, 100), 50, 100_000)).toBe(2);
    expect(segmentsToMerge(sizes(5_000, 300, 101), 50, 100_000)).toBe(0);
  });

  it('none that would make it too long', () => {
    expect(segmentsToMerge(sizes(longestSegment - 10, 20), 50, 0)).toBe(1);
  });
});
