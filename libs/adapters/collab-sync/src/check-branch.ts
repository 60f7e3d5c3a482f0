import { watchDraft } from '@articulado/draft-document';
import type { StoredDraft } from '@articulado/draft-log';
import * as Y from 'yjs';
import type { RefusedUpdate } from './close-codes.js';
import { defaultLimits } from './limits.js';
import { RoomDocument } from './room-document.js';
import { readShape } from './update-shape.js';

/** Of one client, as a page suggests in a document of its own. */
const limits = { ...defaultLimits, maxClientIds: 1 };

/**
 * Checks the branch of a suggestion, as a page sends it, like the updates of those who write in a draft: all that it is built on is there, and
 * the text that it leads to may stand. It holds words of its own alone, under client ids that the draft does not know.
 * @param steps - each must own its buffer (`readShape`)
 * @returns why it may not be suggested
 */
export function checkBranch(stored: StoredDraft, steps: readonly Uint8Array[]): RefusedUpdate | undefined {
  const trial = new RoomDocument(stored, watchDraft, limits);
  const own = new Set<number>();
  const take = (bytes: Uint8Array): RefusedUpdate | undefined => {
    const shape = readShape(bytes, limits);
    if (typeof shape === 'string') return shape;
    for (const struct of shape.structs) {
      const { client } = struct.id;
      // What was deleted for good, or left out, is nothing that a suggestion could be about.
      if (!(struct instanceof Y.Item)) return 'content';
      if (!own.has(client) && trial.clockOf(client) > 0) return 'client-id-taken';
      own.add(client);
    }
    const examined = trial.examine(bytes);
    if (examined === 'known') return undefined;
    if (typeof examined === 'string') return examined;
    return trial.apply(bytes, examined) ? undefined : 'incomplete';
  };
  try {
    const taken = trial.take(() => firstProblem(steps, take), { isStrict: true });
    return typeof taken === 'string' ? taken : undefined;
  } finally {
    trial.destroy();
  }
}

function firstProblem(
  steps: readonly Uint8Array[],
  take: (bytes: Uint8Array) => RefusedUpdate | undefined,
): RefusedUpdate | undefined {
  for (const bytes of steps) {
    const problem = take(bytes);
    if (problem) return problem;
  }
  return undefined;
}
