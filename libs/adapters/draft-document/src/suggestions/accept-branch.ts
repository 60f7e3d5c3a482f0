import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import { type DraftReader, readerOf } from '../draft-reader.js';
import { mergeClauses, setTraits } from '../operations/clauses.js';
import { deleteClause, moveClause } from '../operations/places.js';
import { restoreClause } from '../operations/restore-clause.js';
import { deleteText } from '../operations/words.js';
import type { Branch } from './branch.js';
import { type Effect, isShown, seenWordsOf, wordsOf } from './effects.js';
import { wordsReplacedBy } from './instead-of.js';

/** What became of a suggestion that was accepted. */
export interface Acceptance {
  /** What the branch alone did not do, since the draft had gone on, and was done by the operations of the draft. */
  readonly mended: readonly Effect[];
  /** What could not be done, and a person must decide on; nearly always because a clause is gone. */
  readonly unmet: readonly Effect[];
}

/** What else a suggestion that is accepted does. */
export interface AcceptOptions {
  /** The deleted clauses that are to be put back for it. */
  readonly restored?: ReadonlySet<ClauseId>;
  /** Suggestions that were accepted since it was made: where it is an alternative to one, it takes the place of its words. */
  readonly accepted?: readonly Branch[];
}

/**
 * Takes a suggestion into a draft so that it does what it says: applies the branch, and does by the operations of the draft what
 * it did not do on its own. If something is unmet, the draft is not to be kept.
 * @param effects - what it does, as its author saw it (`effectsOf`)
 */
export function acceptBranch(
  doc: Y.Doc,
  branch: Branch,
  effects: readonly Effect[],
  { restored = new Set(), accepted = [] }: AcceptOptions = {},
): Acceptance {
  Y.applyUpdate(doc, branch.update);
  const draft = readerOf(doc);
  // Where the words stand is asked of the result: somebody may have split their clause, and deleted a part.
  const wanted = [...effects.filter(({ kind }) => kind !== 'words'), ...wordsOf(draft, branch)];
  return doc.transact(() => {
    for (const id of restored) if (draft.knows(id)) restoreClause(doc, id);
    for (const earlier of accepted)
      for (const { clause, from, to } of wordsReplacedBy(draft, branch, earlier).toReversed())
        deleteText(doc, clause, from, to);
    const results = wanted.map((effect) => ({ effect, mended: mend(draft, effect) }));
    const isMet = ({ effect, mended }: (typeof results)[number]) =>
      mended ? isDone(draft, mended) : isShown(draft, effect);
    return {
      mended: results.filter((result) => result.mended && isMet(result)).map(({ effect }) => effect),
      unmet: results.filter((result) => !isMet(result)).map(({ effect }) => effect),
    };
  });
}

/** Whether an effect that was done by an operation still is: others may have been done since. */
function isDone(draft: DraftReader, effect: Effect): boolean {
  if (!isShown(draft, effect) || effect.kind !== 'place') return isShown(draft, effect);
  const { order, shownIn } = draft.layout;
  return order[order.indexOf(effect.clause) - 1] === (effect.after && shownIn.get(effect.after));
}

/** Does by an operation what a branch did not do. @returns the effect as it is to be seen now; nothing if there was nothing to do, or no way */
function mend(draft: DraftReader, effect: Effect): Effect | undefined {
  const { doc } = draft;
  const { shownIn } = draft.layout;
  const { clause } = effect;
  const owner = shownIn.get(clause);
  if (isShown(draft, effect) || owner === undefined) return undefined;
  const isOnShow = owner === clause;
  switch (effect.kind) {
    case 'words':
      return undefined;
    case 'trait':
      if (!isOnShow) return undefined;
      setTraits(doc, [{ id: clause, [effect.trait]: effect.value }]);
      return effect;
    case 'place': {
      const after = effect.after && shownIn.get(effect.after);
      if (!isOnShow || after === clause || (effect.after !== undefined && after === undefined)) return undefined;
      moveClause(doc, clause, after);
      return { ...effect, token: draft.entry(clause)!.get('slot') };
    }
    case 'deletion':
      if (isOnShow) deleteClause(doc, clause);
      else
        for (const { from, to } of seenWordsOf(draft, clause, effect.seen).toReversed())
          deleteText(doc, owner, from, to);
      return effect;
    case 'merge': {
      const first = shownIn.get(effect.into);
      if (first === undefined || first === owner) return undefined;
      mergeClauses(doc, first, owner);
      return effect;
    }
  }
}
