import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText } from './clause.js';

/**
 * Says for every clause which one holds it: the nearest one before it that stands less deep.
 * @returns id → parent, `undefined` for the outermost; in reading order
 */
export function parentsOf(text: PolicyText): Map<ClauseId, Clause | undefined> {
  const open: Clause[] = [];
  return new Map(
    text.map((clause) => {
      while (open.length > 0 && open[open.length - 1]!.depth >= clause.depth) open.pop();
      const parent = open[open.length - 1];
      open.push(clause);
      return [clause.id, parent];
    }),
  );
}
