import type { ClauseId } from '@articulado/base';
import type { PolicyText } from '@articulado/policy-text';
import { TextPair } from './text-pair.js';

/**
 * Names the clauses that an approver reads again (`kindsToReadAgain`): those that say something else, or say it elsewhere.
 * Other looks, another derived number, or another way to write the same are none of these.
 */
export function changedClauses(before: PolicyText, after: PolicyText): Set<ClauseId> {
  const pair = new TextPair(before, after);
  const { before: mine, after: theirs, moved } = pair.alignment;
  const changed = new Set(moved);
  for (const { id } of before) if (!theirs.has(id)) changed.add(id);
  for (const clause of after) {
    const earlier = mine.get(clause.id);
    if (!earlier || pair.saysOther(earlier, clause)) changed.add(clause.id);
  }
  return changed;
}
