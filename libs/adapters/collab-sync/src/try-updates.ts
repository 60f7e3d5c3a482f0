import type { RefusedUpdate } from './close-codes.js';
import { mayBeStale, type Trial, type TrialGround, tryBatch } from './try-batch.js';
import { type PendingUpdate, refusedFor, waiting } from './update-verdict.js';

/**
 * Tries updates together as far as possible, since a commit and its check cost the same for one and for hundreds. If
 * the resulting text is refused, each author's updates are tried apart. Of an author who is refused again, the
 * updates before the refused one are kept. The caller must act on each trial before asking for the next.
 */
export function* tryUpdates(updates: readonly PendingUpdate[], ground: TrialGround): Generator<Trial, void, void> {
  const trial = tryBatch(updates, ground);
  if (typeof trial !== 'string') return yield trial;
  if (!ground.isCurrent && mayBeStale(trial)) return yield { verdicts: updates.map((update) => [update, waiting]) };
  if (updates.length === 1) return yield refused(updates, trial);
  const onCurrent = { ...ground, isCurrent: true };
  for (const own of Map.groupBy(updates, ({ author }) => author).values()) {
    const ownTrial = own.length < updates.length ? tryBatch(own, onCurrent) : trial;
    if (typeof ownTrial !== 'string') yield ownTrial;
    else yield* oneByOne(own, onCurrent, ownTrial);
  }
}

function* oneByOne(
  own: readonly PendingUpdate[],
  ground: TrialGround,
  problem: RefusedUpdate,
): Generator<Trial, void, void> {
  for (const [index, update] of own.entries()) {
    const trial = tryBatch([update], ground, problem === 'malformed');
    if (typeof trial === 'string') return yield refused(own.slice(index), trial);
    yield trial;
  }
}

const refused = (updates: readonly PendingUpdate[], problem: RefusedUpdate): Trial => ({
  verdicts: updates.map((update) => [update, refusedFor(problem, update)]),
});
