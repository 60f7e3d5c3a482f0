import type { ClauseId } from '@articulado/base';
import type { PolicyText } from '@articulado/policy-text';
import { alignClauses, isRecast, isReworded } from './align-clauses.js';

/**
 * Names the clauses that say something else, or say it elsewhere: added, removed, moved, reworded or recast.
 * Other looks or another number alone are none of these. Cheaper than `compareTexts`, which goes into the words.
 */
export function changedClauses(before: PolicyText, after: PolicyText): Set<ClauseId> {
  const { before: mine, after: theirs, moved } = alignClauses(before, after);
  const changed = new Set(moved);
  for (const { id } of before) if (!theirs.has(id)) changed.add(id);
  for (const clause of after) {
    const earlier = mine.get(clause.id);
    if (!earlier || isReworded(earlier, clause) || isRecast(earlier, clause)) changed.add(clause.id);
  }
  return changed;
}
