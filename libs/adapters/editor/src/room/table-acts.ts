import { newClauseId } from '@articulado/draft-document';
import type { CellPlace } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { madeClauses } from '../clause-ids.js';
import { idOf } from '../clause-nodes.js';
import { type ClauseAttrs, draftSchema } from '../schema.js';
import { toCell } from './clause-acts.js';

/** A cell of a table in the editor. */
interface Cell {
  readonly place: CellPlace;
  readonly depth: number;
  /** Where it ends. */
  readonly end: number;
}

/** The table that the caret is in. */
interface Table {
  readonly cells: readonly Cell[];
  readonly current: Cell;
}

/** Adds an empty row at the end of the table that the caret is in, and goes to its first cell. */
export const addRow: Command = (state, dispatch) => {
  const table = tableAt(state);
  if (!table) return false;
  const { cells, current } = table;
  const row = newClauseId();
  const columns = new Set(cells.map(({ place }) => place.column));
  const { end } = cells.at(-1)!;
  const made = [...columns].map((column) => newCell(current, { ...current.place, row, column }));
  const tr = state.tr.insert(end, made).setMeta(madeClauses, made.map(idOf));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

/** Adds an empty column at the right of the table that the caret is in, and goes to its cell in the caret's row. */
export const addColumn: Command = (state, dispatch) => {
  const table = tableAt(state);
  if (!table) return false;
  const { cells, current } = table;
  const column = newClauseId();
  const lastOfRows = new Map(cells.map((cell) => [cell.place.row, cell]));
  const made = [...lastOfRows.values()].map((cell) => ({
    end: cell.end,
    node: newCell(cell, { ...cell.place, column }),
  }));
  const tr = state.tr.setMeta(
    madeClauses,
    made.map(({ node }) => idOf(node)),
  );
  for (const { end, node } of [...made].reverse()) tr.insert(end, node);
  const here = tr.mapping.map(lastOfRows.get(current.place.row)!.end, -1);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, here + 1)).scrollIntoView());
  return true;
};

/** The next cell; behind the last one a new row begins, as tables do everywhere. */
export const toNextCell: Command = (state, dispatch, view) => {
  const table = tableAt(state);
  const isLast = table !== undefined && table.current === table.cells.at(-1);
  return (isLast ? addRow : toCell(1))(state, dispatch, view);
};

function newCell({ depth }: Cell, { table, row, column }: CellPlace): Node {
  return draftSchema.node('clause', { id: newClauseId(), kind: 'cell', depth, cell: { table, row, column } });
}

function tableAt({ doc, selection: { $head } }: EditorState): Table | undefined {
  if ($head.depth === 0) return undefined;
  const here = ($head.parent.attrs as ClauseAttrs).cell;
  if (!here) return undefined;
  const cells: Cell[] = [];
  let current: Cell | undefined;
  doc.forEach((node, position) => {
    const { cell, depth } = node.attrs as ClauseAttrs;
    if (cell?.table !== here.table) return;
    cells.push({ place: cell, depth, end: position + node.nodeSize });
    if (position === $head.before(1)) current = cells.at(-1);
  });
  return current && { cells, current };
}
