import type { ClauseId } from '@articulado/base';
import type { CellPlace } from '../clause.js';
import type { FormerClause } from './upgrade-text.js';

type FormerPlace = NonNullable<FormerClause['cell']>;

/** The cells of format 1 in the order in which they were shown: by the number of their row, and in it of their column. */
export function inShownOrder(text: readonly FormerClause[]): FormerClause[] {
  const ordered: FormerClause[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const table = text[start]!.cell?.table;
    while (end < text.length && (end === start || (table !== undefined && text[end]!.cell?.table === table))) end += 1;
    ordered.push(...text.slice(start, end).sort(byPlace));
  }
  return ordered;
}

const byPlace = ({ cell: one }: FormerClause, { cell: other }: FormerClause) =>
  one && other ? one.row - other.row || one.column - other.column : 0;

/**
 * Names the rows and columns of format 1, which only counted them, by their first cells: so a row keeps its id in the next
 * version, where another one stands above it.
 */
export class FormerTables {
  private readonly firstCells = new Map<string, ClauseId>();

  constructor(text: readonly FormerClause[]) {
    for (const { id, cell } of text) {
      if (!cell) continue;
      for (const key of keysOf(cell)) if (!this.firstCells.has(key)) this.firstCells.set(key, id);
    }
  }

  placeOf(cell: FormerPlace): CellPlace {
    const [row, column] = keysOf(cell).map((key) => this.firstCells.get(key)!) as [ClauseId, ClauseId];
    return { table: cell.table, row, column, ...(cell.row === 0 && { header: true }) };
  }
}

const keysOf = ({ table, row, column }: FormerPlace) => [`row ${row} of ${table}`, `column ${column} of ${table}`];
