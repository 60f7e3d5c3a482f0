import { type ClauseId, type Refusal, refuse } from '@articulado/base';
import { checkDraft, readDraft } from '@articulado/draft-document';
import { type Branch, effectsOf, Fork, keptBranch } from '@articulado/draft-document/suggestions';
import { type StoredDraft, storedUpdatesOf } from '@articulado/draft-log';
import type { StoredEffects } from '@articulado/persistence';
import * as Y from 'yjs';
import { firstChanged } from './first-changed.js';

/** What a suggestion changes, as it is kept. */
interface KeptChanges {
  /** The clause by which it is found. */
  readonly clauseId: ClauseId;
  readonly branch: Branch;
  readonly effects: StoredEffects;
}

/**
 * Writes a branch that was checked (`checkBranch`) anew, and says what it does.
 * @param client - the id to write with. The draft does not know it
 */
export function keepChanges(stored: StoredDraft, sent: Branch, client: number): KeptChanges | Refusal {
  const draft = new Y.Doc();
  let fork: Fork | undefined;
  try {
    draft.transact(() => {
      for (const update of storedUpdatesOf(stored)) Y.applyUpdate(draft, update);
    });
    const branch = keptBranch(draft, sent, client);
    if (!branch) return refuse('draft-same', {});
    fork = new Fork(Y.encodeStateAsUpdate(draft), branch);
    const invalid = checkDraft(fork.doc);
    if (invalid) return refuse('text-invalid', { problem: invalid.problem, clauseId: invalid.clauseId ?? '' });
    const clauseId = firstChanged(readDraft(draft), readDraft(fork.doc));
    if (!clauseId) return refuse('draft-same', {});
    return { clauseId, branch, effects: { format: 1, effects: effectsOf(fork.doc, branch) } };
  } finally {
    draft.destroy();
    fork?.doc.destroy();
  }
}
