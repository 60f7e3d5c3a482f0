/** A packed stretch of a draft's log, without its contents. */
export interface SegmentSize {
  /** What its updates took before they were packed. */
  readonly updateBytes: number;
  /** What it takes packed. */
  readonly packedBytes: number;
}

/** A stretch is not made longer than this, so that packing and reading never hold much at once. */
export const longestSegment = 16 * 1024 * 1024;

/** What may be written for snapshots and packing all together, as a multiple of the updates themselves, before history is packed into one. */
const means = 1;

/** What packing makes of updates, at worst. */
const packedShare = 1 / 2;

/**
 * How many of the last stretches a new one takes in. All of them, while what was ever written for this draft stays within its means;
 * otherwise those that are not far longer than what comes, which keeps their number to the logarithm of the history.
 * @param segments - the oldest first
 * @param updateBytes - of the updates to be packed now
 * @param bytesWritten - for snapshots and packing of this draft, ever
 */
export function segmentsToMerge(segments: readonly SegmentSize[], updateBytes: number, bytesWritten: number): number {
  const all = segments.reduce((sum, segment) => sum + segment.updateBytes, updateBytes);
  const packed = segments.reduce((sum, segment) => sum + segment.packedBytes, updateBytes * packedShare);
  const canAfford = bytesWritten + packed <= means * all;
  let length = updateBytes;
  let count = 0;
  for (const segment of segments.toReversed()) {
    const isSmall = segment.updateBytes <= 2 * length;
    if (length + segment.updateBytes > longestSegment || !(canAfford || isSmall)) break;
    length += segment.updateBytes;
    count += 1;
  }
  return count;
}
