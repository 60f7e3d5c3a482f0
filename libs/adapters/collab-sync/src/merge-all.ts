import * as Y from 'yjs';

/** Yjs' merging grows faster than the number of updates beyond some hundreds, so they are merged by that many. */
const mostMerged = 500;

/** Updates as one. @throws when there is none */
export function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  if (!first) throw new RangeError('Nothing to merge');
  if (updates.length === 1) return first;
  const parts: Uint8Array[] = [];
  for (let from = 0; from < updates.length; from += mostMerged)
    parts.push(Y.mergeUpdates(updates.slice(from, from + mostMerged)));
  return mergeAll(parts);
}
