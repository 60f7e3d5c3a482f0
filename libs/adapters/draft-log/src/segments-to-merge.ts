/** A packed stretch of a draft's log, without its contents. */
export interface SegmentSize {
  /** What its updates took before they were packed. */
  readonly updateBytes: number;
  /** What it takes packed. */
  readonly packedBytes: number;
}

/** A stretch is not made longer than this, so that packing and reading never hold much at once. */
export const longestSegment = 16 * 1024 * 1024;

/** What may be written for snapshots and packing all together, as a multiple of the updates' own bytes. */
const maxWriteFactor = 2;

/** What packing makes of updates, about. */
const packedShare = 1 / 4;

/**
 * How many of the last stretches a new one takes in: those that are not far longer than what comes, which keeps their number to the
 * logarithm of the history, and each update from being written often.
 * @param segments - the oldest first
 * @param updateBytes - of the updates to be packed now
 * @param isWorthAll - takes in as many as one stretch may hold
 */
export function segmentsToMerge(segments: readonly SegmentSize[], updateBytes: number, isWorthAll = false): number {
  let length = updateBytes;
  let count = 0;
  for (const segment of segments.toReversed()) {
    const isSmall = segment.updateBytes <= 2 * length;
    if (length + segment.updateBytes > longestSegment || !(isWorthAll || isSmall)) break;
    length += segment.updateBytes;
    count += 1;
  }
  return count;
}

/**
 * Whether the history may be packed into one stretch without writing more than is due for it.
 * @param bytesWritten - for snapshots and packing of this draft, ever
 */
export function canPackAll(segments: readonly SegmentSize[], updateBytes: number, bytesWritten: number): boolean {
  const all = segments.reduce((sum, segment) => sum + segment.updateBytes, updateBytes);
  const packed = segments.reduce((sum, segment) => sum + segment.packedBytes, updateBytes * packedShare);
  return bytesWritten + packed <= maxWriteFactor * all;
}
