import type * as Y from 'yjs';
import { checkDraft } from './check-draft.js';
import { type DraftChange, readerOf } from './draft-reader.js';

/** Tells, as often as it is asked, whether what changed since the last time left the draft valid. */
interface DraftWatch {
  /** @returns the first problem found, with its clause where it has one; `undefined` for a valid draft */
  problem(): string | undefined;
}

/** Watches a document that others' updates are applied to. Looks only at what they touched. */
export function watchDraft(doc: Y.Doc): DraftWatch {
  const pending: DraftChange[] = [];
  readerOf(doc).onChange((change) => pending.push(change));
  return {
    problem: () => {
      for (const change of pending.splice(0)) {
        const found = checkDraft(doc, change);
        if (found) return found.clauseId ? `${found.problem} (${found.clauseId})` : found.problem;
      }
      return undefined;
    },
  };
}
