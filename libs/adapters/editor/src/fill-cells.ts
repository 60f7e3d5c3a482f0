import type { ClauseId } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import type { Fragment, Node, Slice } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { madeClauses } from './clause-ids.js';
import { idOf } from './clause-nodes.js';
import { type ClauseAttrs, draftSchema } from './schema.js';
import { type TableAt, tableAt } from './table.js';

/** Words for cells, row by row. */
export type Grid = readonly (readonly Fragment[])[];

/** The words of a slice that is made of cells of one table, and of nothing else. */
export function gridOf({ content }: Slice): Grid | undefined {
  const places = content.content.map(({ attrs }) => (attrs as Partial<ClauseAttrs>).cell);
  if (places.length < 2 || places.some((place) => !place || place.table !== places[0]?.table)) return undefined;
  const rows = Map.groupBy(content.content, (_, index) => places[index]!.row);
  return [...rows.values()].map((row) => row.map((cell) => cell.content));
}

/**
 * Puts words into the cells from the caret's on, to the right and downwards, in the stead of theirs. Rows and columns that the
 * table lacks are added at its end.
 * @returns `undefined` outside of a table
 */
export function fillCells(state: EditorState, grid: Grid): Transaction | undefined {
  const table = tableAt(state);
  if (!table) return undefined;
  return new Filling(state.tr, table, grid).run();
}

class Filling {
  private readonly made: ClauseId[] = [];
  /** Ids of the columns, those to be added included. */
  private readonly columns: readonly string[];
  private readonly firstRow: number;
  private readonly firstColumn: number;

  constructor(
    private readonly tr: Transaction,
    private readonly table: TableAt,
    private readonly grid: Grid,
  ) {
    const { layout, current } = table;
    this.firstRow = layout.rows.indexOf(current.place.row);
    this.firstColumn = layout.columns.indexOf(current.place.column);
    const width = this.firstColumn + Math.max(...grid.map((row) => row.length));
    const more = Math.max(0, width - layout.columns.length);
    this.columns = [...layout.columns, ...Array.from({ length: more }, () => newClauseId())];
  }

  /** From the end to the start, so that places stay what they are. */
  run(): Transaction {
    const { layout } = this.table;
    this.addRows(this.firstRow + this.grid.length - layout.rows.length);
    for (const [index, row] of [...layout.rows.entries()].toReversed()) this.fillRow(row, index);
    return this.tr.setMeta(madeClauses, this.made).scrollIntoView();
  }

  private addRows(count: number): void {
    const { layout, cells } = this.table;
    const added = Array.from({ length: Math.max(0, count) }, (_, i) => {
      const row = newClauseId();
      return this.columns.map((column, at) => this.cell(row, column, this.wordsAt(layout.rows.length + i, at)));
    });
    this.tr.insert(cells.at(-1)!.to, added.flat());
  }

  private fillRow(row: string, index: number): void {
    const own = this.table.rowOf(row);
    for (const [at, column] of [...this.columns.entries()].toReversed()) {
      const words = this.wordsAt(index, at);
      const cell = this.table.at(row, column);
      if (cell && words) this.tr.replaceWith(cell.from + 1, cell.to - 1, words);
      if (cell || (!words && at < this.table.layout.columns.length)) continue;
      const next = own.find(({ place }) => this.columns.indexOf(place.column) > at);
      this.tr.insert(next?.from ?? own.at(-1)!.to, this.cell(row, column, words, own[0]!.place.header));
    }
  }

  private wordsAt(row: number, column: number): Fragment | undefined {
    return this.grid[row - this.firstRow]?.[column - this.firstColumn];
  }

  private cell(row: string, column: string, words: Fragment | undefined, header?: true): Node {
    const { layout, current } = this.table;
    const place = { table: layout.id, row, column, ...(header && { header }) };
    const { depth } = current.node.attrs as ClauseAttrs;
    const node = draftSchema.node('clause', { id: newClauseId(), kind: 'cell', depth, cell: place }, words);
    this.made.push(idOf(node));
    return node;
  }
}
