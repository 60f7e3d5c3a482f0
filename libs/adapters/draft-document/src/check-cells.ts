import type { DraftProblem } from './check-draft.js';
import type { DraftChange, DraftReader } from './draft-reader.js';

/**
 * Refuses two cells that one person put into one place of a table. Cells of several people may meet there, when each
 * filled the same hole: then both are shown.
 */
export function problemOfCells(draft: DraftReader, { touched, transaction }: DraftChange): DraftProblem | undefined {
  const places = new Set<string>();
  for (const id of touched) {
    const maker = draft.roots.clauses._map.get(id)?.id;
    const cell = draft.clause(id)?.cell;
    if (!maker || !cell || maker.clock < (transaction.beforeState.get(maker.client) ?? 0)) continue;
    const place = `${maker.client} ${cell.table} ${cell.row} ${cell.column}`;
    if (places.has(place)) return { problem: 'cell-twice', clauseId: id };
    places.add(place);
  }
  return undefined;
}
