import type { RefusedUpdate } from '../close-codes.js';
import type { RoomDocument, Taken } from '../room-document.js';

/** Tries updates of someone who may write with every client id, and tells of each that can't be applied. */
export function takeUpdates(
  document: RoomDocument,
  updates: readonly Uint8Array[],
): { readonly taken: Taken | RefusedUpdate; readonly refusals: RefusedUpdate[] } {
  const refusals: RefusedUpdate[] = [];
  const taken = document.take(() => {
    for (const bytes of updates) {
      const examined = document.examine(bytes);
      if (examined === 'known') continue;
      if (typeof examined === 'string') refusals.push(examined);
      else if (!document.apply(bytes, examined)) return 'incomplete';
    }
    return undefined;
  });
  return { taken, refusals };
}
