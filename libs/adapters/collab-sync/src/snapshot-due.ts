import type { WrittenBytes } from '@articulado/draft-log';

/** What came since the last snapshot. */
export interface Tail {
  readonly updates: number;
  readonly bytes: number;
}

/** Fewer updates are read and applied in no time. */
const fewest = 500;

/** Unless they are of so many bytes in all, as pasted ones are. */
const fewestBytes = 4 << 20;

/** More would be felt when a draft is opened, a third of a second, however large its snapshot. */
const most = 50_000;
const mostBytes = 64 << 20;

/**
 * Whether a snapshot is worth its writing. A snapshot is written whole, so it waits until enough came to pay for it: in a long
 * session the bytes written for snapshots stay below those of the updates themselves.
 * @param snapshotBytes - length of the last one's update, uncompressed; 0 where there is none
 */
export const isSnapshotDue = ({ updates, bytes }: Tail, snapshotBytes: number): boolean =>
  updates >= most || ((updates >= fewest || bytes >= fewestBytes) && bytes >= snapshotBytes / 2);

/** Whether it can't wait for a pause in writing. */
export const isSnapshotUrgent = ({ updates, bytes }: Tail): boolean => updates >= most || bytes >= mostBytes;

/** What may be written for snapshots and packing all together, as a multiple of the updates' own bytes. */
const maxWriteFactor = 1.5;

/**
 * Whether what a short visit left behind is packed away at once; otherwise its rows stay until there is more of them. With it what is
 * ever written for a draft, its updates included, stays below three times the updates' own bytes.
 */
export const isTailWorthIt = (tail: Tail, { updateBytes, bytesWritten, snapshotBytes }: WrittenBytes): boolean =>
  tail.updates >= fewest || bytesWritten + snapshotBytes <= maxWriteFactor * (updateBytes + tail.bytes);
