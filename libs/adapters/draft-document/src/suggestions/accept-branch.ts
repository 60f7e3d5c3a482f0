import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import { type DraftReader, readerOf } from '../draft-reader.js';
import { mergeClauses, setTraits } from '../operations/clauses.js';
import { deleteClause, moveClause } from '../operations/places.js';
import { restoreClause } from '../operations/restore-clause.js';
import { deleteText } from '../operations/words.js';
import type { Branch } from './branch.js';
import { type Effect, isShown, seenWordsOf, wordsOf } from './effects.js';

/** What became of a suggestion that was accepted. */
export interface Acceptance {
  /** What the branch alone did not do, since the draft had gone on, and was done by the operations of the draft. */
  readonly mended: readonly Effect[];
  /** What could not be done, and a person must decide on: nearly always, since a clause is gone. */
  readonly unmet: readonly Effect[];
}

/**
 * Takes a suggestion into a draft so that it does what it says: applies the branch, and does by the operations of the draft what
 * it did not do on its own. If something is unmet, the draft is not to be kept.
 * @param effects - what it does, as its author saw it (`effectsOf`)
 * @param restored - the deleted clauses that are to be put back for it
 */
export function acceptBranch(
  doc: Y.Doc,
  branch: Branch,
  effects: readonly Effect[],
  restored: ReadonlySet<ClauseId> = new Set(),
): Acceptance {
  Y.applyUpdate(doc, branch.update);
  const draft = readerOf(doc);
  // Where the words stand is asked of the result: somebody may have split their clause, and deleted a part.
  const wanted = [...effects.filter(({ kind }) => kind !== 'words'), ...wordsOf(draft, branch)];
  return doc.transact(() => {
    for (const id of restored) if (draft.knows(id)) restoreClause(doc, id);
    const broken = wanted.filter((effect) => !isShown(draft, effect));
    const touched = broken.filter((effect) => mend(draft, effect));
    const unmet = wanted.filter((effect) => !isShown(draft, effect));
    return { mended: touched.filter((effect) => !unmet.includes(effect)), unmet };
  });
}

/** Does by an operation what a branch did not do. @returns whether it could try */
function mend(draft: DraftReader, effect: Effect): boolean {
  const { doc } = draft;
  const { shownIn } = draft.layout;
  const { clause } = effect;
  if (isShown(draft, effect) || effect.kind === 'words' || !shownIn.has(clause)) return false;
  const isOnShow = shownIn.get(clause) === clause;
  switch (effect.kind) {
    case 'trait':
      if (isOnShow) setTraits(doc, [{ id: clause, [effect.trait]: effect.value }]);
      return isOnShow;
    case 'place': {
      const after = effect.after && shownIn.get(effect.after);
      const canMove = isOnShow && after !== clause && (effect.after === undefined || after !== undefined);
      if (canMove) moveClause(doc, clause, after);
      return canMove;
    }
    case 'deletion':
      if (isOnShow) deleteClause(doc, clause);
      else
        for (const { from, to } of seenWordsOf(draft, clause, effect.seen).toReversed())
          deleteText(doc, shownIn.get(clause)!, from, to);
      return true;
    case 'merge': {
      const [first, second] = [shownIn.get(effect.into), shownIn.get(clause)];
      const canMerge = first !== undefined && second !== undefined && first !== second;
      if (canMerge) mergeClauses(doc, first, second);
      return canMerge;
    }
  }
}
