import { newClauseId } from '@articulado/draft-document';
import { type CellPlace, type ClauseKind, isHeading, maxDepth } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import { madeClauses } from '@articulado/editor';
import { idOf } from '@articulado/editor';
import { type ClauseAttrs, draftSchema } from '@articulado/editor';
import { toCell } from './clause-commands.js';
import { type CellAt, type TableAt, tableAt } from '@articulado/editor';

/** On which side of the cell with the caret something is put. */
export type Side = 'before' | 'behind';

/** Most rows and columns that a new table may have. */
export const mostRows = 100;
export const mostColumns = 20;

/** Puts a table of empty cells, the first row of them headers, behind the clause with the caret, or in the stead of an empty one. */
export const insertTable =
  (rows: number, columns: number): Command =>
  ({ doc, selection: { $from }, tr }, dispatch) => {
    if ($from.depth === 0 || tableAt({ doc, selection: tr.selection })) return false;
    const { kind, depth } = $from.parent.attrs as ClauseAttrs;
    const table = newClauseId();
    const columnIds = Array.from({ length: columns }, () => newClauseId());
    const cells = Array.from({ length: rows }, (_, index) => {
      const row = newClauseId();
      const header = index === 0 && rows > 1 && { header: true as const };
      const at = isHeading(kind as ClauseKind) ? Math.min(maxDepth, depth + 1) : depth;
      return columnIds.map((column) => newCell(at, { table, row, column, ...header }));
    }).flat();
    const isEmpty = $from.parent.content.size === 0;
    tr.replaceWith(isEmpty ? $from.before(1) : $from.after(1), $from.after(1), cells);
    dispatch?.(made(tr, cells, isEmpty ? $from.before(1) : $from.after(1)));
    return true;
  };

/** Adds an empty row beside that of the caret, and goes to its cell in the caret's column. */
export const addRow =
  (side: Side): Command =>
  (state, dispatch) => {
    const table = tableAt(state);
    if (!table) return false;
    const { current, layout } = table;
    const own = table.rowOf(current.place.row);
    const position = side === 'before' ? own[0]!.from : own.at(-1)!.to;
    const row = newClauseId();
    const cells = layout.columns.map((column) => newCell(depthOf(current), { table: layout.id, row, column }));
    const index = layout.columns.indexOf(current.place.column);
    const start = cells.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, position);
    dispatch?.(made(state.tr.insert(position, cells), cells, start));
    return true;
  };

/** Adds an empty column beside that of the caret, and goes to its cell in the caret's row. */
export const addColumn =
  (side: Side): Command =>
  (state, dispatch) => {
    const table = tableAt(state);
    if (!table) return false;
    const { tr } = state;
    const column = newClauseId();
    const cells: Node[] = [];
    let here = 0;
    for (const row of table.layout.rows.toReversed()) {
      const own = table.rowOf(row);
      // A column that goes into a row of headers heads its place, too.
      const header = own.every((one) => one.place.header) && { header: true as const };
      const cell = newCell(depthOf(own[0]!), { table: table.layout.id, row, column, ...header });
      const position = placeInRow(table, row, side);
      tr.insert(position, cell);
      cells.push(cell);
      if (row === table.current.place.row) here = position;
      else if (here > 0) here += cell.nodeSize;
    }
    dispatch?.(made(tr, cells, here));
    return true;
  };

/** Deletes the columns that are selected; with the last of them goes the table. */
export const deleteColumns: Command = (state, dispatch) => {
  const table = tableAt(state);
  if (!table) return false;
  const columns = new Set(table.touched.map(({ place }) => place.column));
  return deleteCells(
    state,
    dispatch,
    table.cells.filter(({ place }) => columns.has(place.column)),
  );
};

/** Deletes the rows that are selected; with the last of them goes the table. */
export const deleteRows: Command = (state, dispatch) => {
  const table = tableAt(state);
  if (!table) return false;
  const rows = new Set(table.touched.map(({ place }) => place.row));
  return deleteCells(
    state,
    dispatch,
    table.cells.filter(({ place }) => rows.has(place.row)),
  );
};

/** Makes the row of the caret one of headers, or no longer. */
export const toggleHeaderRow: Command = (state, dispatch) => {
  const table = tableAt(state);
  if (!table) return false;
  const row = table.rowOf(table.current.place.row);
  const isHeader = row.every(({ place }) => place.header);
  const { tr } = state;
  for (const { from, place } of row) {
    const { header: _header, ...plain } = place;
    tr.setNodeAttribute(from, 'cell', isHeader ? plain : { ...plain, header: true });
  }
  dispatch?.(tr);
  return true;
};

/** Whether the row of the caret is one of headers. */
export const isHeaderRow = (table: TableAt): boolean =>
  table.rowOf(table.current.place.row).every(({ place }) => place.header);

/** The next cell; behind the last one a new row begins, as tables do everywhere. */
export const toNextCell: Command = (state, dispatch, view) => {
  const table = tableAt(state);
  const isLast = table !== undefined && table.current === table.cells.at(-1);
  if (!isLast) return toCell(1)(state, dispatch, view);
  return addRow('behind')(state, dispatch && ((tr) => dispatch(toFirstCell(tr, table.current.to))), view);
};

const toFirstCell = (tr: Transaction, position: number): Transaction =>
  tr.setSelection(TextSelection.create(tr.doc, position + 1)).scrollIntoView();

function deleteCells(
  { doc, tr }: Parameters<Command>[0],
  dispatch: Parameters<Command>[1],
  toDelete: readonly CellAt[],
): boolean {
  if (toDelete.length === doc.childCount) tr.replaceWith(0, doc.content.size, draftSchema.node('clause'));
  else for (const { from, to } of toDelete.toReversed()) tr.delete(from, to);
  const position = Math.min(toDelete[0]!.from, tr.doc.content.size);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(position))).scrollIntoView());
  return true;
}

/** Where a cell of a row belongs that stands beside the caret's column, also where the row has no cell in it. */
function placeInRow({ layout, rowOf, current }: TableAt, row: string, side: Side): number {
  const index = layout.columns.indexOf(current.place.column) + (side === 'behind' ? 1 : 0);
  const cells = rowOf(row);
  const next = cells.find(({ place }) => layout.columns.indexOf(place.column) >= index);
  return next ? next.from : cells.at(-1)!.to;
}

const depthOf = ({ node }: CellAt): number => (node.attrs as ClauseAttrs).depth;

const newCell = (depth: number, cell: CellPlace): Node =>
  draftSchema.node('clause', { id: newClauseId(), kind: 'cell', depth, cell });

const made = (tr: Transaction, cells: readonly Node[], caret: number): Transaction =>
  tr
    .setMeta(madeClauses, cells.map(idOf))
    .setSelection(TextSelection.create(tr.doc, caret + 1))
    .scrollIntoView();
