import type { ClauseId } from '@articulado/base';
import type { PolicyText } from '@articulado/policy-text';
import { AncestorIndex } from './ancestor-index.js';
import { rewordedClauses } from './reworded-clauses.js';

/**
 * CO15: names the clauses that came to say something in other words, or that hold such a clause or its mark, in either text: an article has
 * changed when any of its parts has. The title of the document holds nothing.
 * @returns id → the first clause in it that was reworded, itself first
 */
export function rewordedClausesAndAncestors(before: PolicyText, after: PolicyText): Map<ClauseId, ClauseId> {
  const reworded = rewordedClauses(before, after);
  const firstIn = new Map<ClauseId, ClauseId>([...reworded].map((id) => [id, id]));
  if (reworded.size === 0) return firstIn;
  const ancestors = [new AncestorIndex(after), new AncestorIndex(before)];
  for (const id of reworded)
    for (const ancestor of ancestors.flatMap((text) => text.of(id)))
      if (!firstIn.has(ancestor)) firstIn.set(ancestor, id);
  return firstIn;
}
