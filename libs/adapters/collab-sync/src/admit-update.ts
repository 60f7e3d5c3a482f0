import type { RoomDocument } from './room-document.js';
import { accepted, ignored, readOnly, type PendingUpdate, type Verdict, waiting } from './update-verdict.js';

/**
 * Whether an update may come in at all. Who may write is let through, but for an answer to our sync step 1 that says nothing. Who may only read answers
 * sync step 1 too, as the stock provider does even when it has nothing to say: only what would change the text is refused.
 * @param isCurrent - whether the document holds all of the log. If not, a reader may have read in another process what this one has not heard of
 */
export function admitUpdate(
  update: PendingUpdate,
  kind: 'sync-step-2' | 'update',
  document: Pick<RoomDocument, 'knows'>,
  isCurrent: boolean,
): Verdict {
  const mayWrite = update.author.authorization.mayWrite;
  if (mayWrite && kind === 'update') return accepted;
  const knows = document.knows(update.bytes);
  if (knows === true) return ignored;
  if (mayWrite) return accepted;
  if (typeof knows === 'string') return { is: 'refused', code: 'refused', reason: knows };
  return isCurrent ? readOnly : waiting;
}
