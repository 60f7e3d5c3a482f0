import { type CellPlace, type Table, tableOf } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import type { EditorState, Selection } from 'prosemirror-state';
import { clauseTraitsOf, idOf } from './clause-nodes.js';
import { selectedClauseRange, positionOf } from './selection-coverage.js';
import type { ClauseAttrs } from './schema.js';

/** A cell of a table in the editor. */
export interface CellAt {
  readonly place: CellPlace;
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

/** The table that a selection begins in, with the cells it touches. */
export interface TableAt {
  readonly layout: Table;
  /** In reading order. */
  readonly cells: readonly CellAt[];
  readonly touched: readonly CellAt[];
  /** The cell in which the caret stands. */
  readonly current: CellAt;
  /** Cells of a row, in reading order. */
  rowOf(row: string): readonly CellAt[];
  /** The first cell at a place; none where one person added a row while another added a column. */
  at(row: string, column: string): CellAt | undefined;
}

export function tableAt({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): TableAt | undefined {
  const { $from, $head } = selection;
  const table = placeAt($from)?.table;
  if (table === undefined) return undefined;
  const cells = cellsOf(doc, table);
  const head = placeAt($head)?.table === table ? $head : $from;
  const current = cells.find((cell) => cell.from === head.before(1))!;
  const { first, last } = selectedClauseRange(doc, selection);
  const [least, most] = [positionOf(doc, first), positionOf(doc, last)];
  const touched = cells.filter(({ from }) => from >= least && from <= most);
  return {
    layout: tableOf(cells.map(({ node }) => clauseTraitsOf(node))),
    cells,
    touched: touched.length > 0 ? touched : [current],
    current,
    rowOf: (row) => cells.filter(({ place }) => place.row === row),
    at: (row, column) => cells.find(({ place }) => place.row === row && place.column === column),
  };
}

const placeAt = ($place: Selection['$from']): CellPlace | undefined =>
  $place.depth > 0 ? (($place.node(1).attrs as ClauseAttrs).cell ?? undefined) : undefined;

function cellsOf(doc: Node, table: string): CellAt[] {
  const cells: CellAt[] = [];
  doc.forEach((node, from) => {
    const { cell } = node.attrs as ClauseAttrs;
    if (cell?.table === table && idOf(node)) cells.push({ place: cell, node, from, to: from + node.nodeSize });
  });
  return cells;
}
