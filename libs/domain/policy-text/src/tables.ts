import type { Clause } from './clause.js';

/** A table as a reader sees it. */
export interface Table {
  readonly id: string;
  /** Ids, from the top. */
  readonly rows: readonly string[];
  /** Ids, from the left. */
  readonly columns: readonly string[];
  /**
   * The cells of a place, one in most tables. None where one person added a row while another added a column; several
   * where two people filled such a place at once.
   */
  cellsAt(row: string, column: string): readonly Clause[];
}

/**
 * Lays out the cells of one table. Rows are in the order in which they are met; a column stands behind the one that it
 * follows in the first row that has it.
 * @param cells - in reading order; all of the same table
 */
export function tableOf(cells: readonly Clause[]): Table {
  const rows = new Map<string, Clause[]>();
  for (const cell of cells) {
    const row = rows.get(cell.cell!.row);
    if (row) row.push(cell);
    else rows.set(cell.cell!.row, [cell]);
  }
  return {
    id: cells[0]?.cell?.table ?? '',
    rows: [...rows.keys()],
    columns: columnsOf([...rows.values()]),
    cellsAt: (row, column) => rows.get(row)?.filter(({ cell }) => cell!.column === column) ?? [],
  };
}

function columnsOf(rows: readonly (readonly Clause[])[]): string[] {
  const columns: string[] = [];
  for (const row of rows) {
    let place = 0;
    for (const { cell } of row) {
      const known = columns.indexOf(cell!.column);
      if (known < 0) columns.splice(place, 0, cell!.column);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return columns;
}

/** The cells of the table that begins at an index of a text: all that follow without another clause between. */
export function tableFrom(text: readonly Clause[], start: number): Clause[] {
  const table = text[start]?.cell?.table;
  const end = text.findIndex((clause, index) => index > start && clause.cell?.table !== table);
  return text.slice(start, end < 0 ? undefined : end);
}
