import type { ClauseId } from '@articulado/base';
import type { CellPlace, ClauseKind, PolicyText } from '@articulado/policy-text';

/** What a page asks of a clause to show it: `clauses { ...ClauseWords }` with this fragment at the document's end. */
export const clauseWords = `fragment ClauseWords on Clause { id kind depth number content { text bold italic link } cell { table row column header } }`;

/** A clause as the API gives it. */
export interface ApiClause {
  readonly id: string;
  readonly kind: string;
  readonly depth: number;
  readonly number?: string | null;
  readonly content: readonly {
    readonly text: string;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly link?: string | null;
  }[];
  readonly cell?: {
    readonly table: string;
    readonly row: string;
    readonly column: string;
    readonly header: boolean;
  } | null;
}

/** The API's clauses as the text they are, for the components that show a policy. */
export const policyTextOf = (clauses: readonly ApiClause[]): PolicyText =>
  clauses.map(({ id, kind, depth, content, cell }) => ({
    id: id as ClauseId,
    kind: kind as ClauseKind,
    depth,
    content: content.map(({ text, bold, italic, link }) => ({
      text,
      ...(bold && { bold: true as const }),
      ...(italic && { italic: true as const }),
      ...(link && { link }),
    })),
    ...(cell && { cell: cellPlaceOf(cell) }),
  }));

const cellPlaceOf = ({ table, row, column, header }: NonNullable<ApiClause['cell']>): CellPlace => ({
  table,
  row,
  column,
  ...(header && { header }),
});
