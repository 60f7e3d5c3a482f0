import type { RoomDocument } from './room-document.js';
import { accepted, ignored, readOnly, type PendingUpdate, type Verdict, waiting } from './update-verdict.js';

/**
 * Whether an update may enter the pipeline. A writer's update may, except an empty answer to the server's sync step
 * 1. A reader answers sync step 1 too, as the stock provider does with nothing to say: only an update that changes
 * the text is refused.
 * @param isCurrent - whether the document holds all of the log. If not, a reader may hold another process's text that
 * is missing here
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
