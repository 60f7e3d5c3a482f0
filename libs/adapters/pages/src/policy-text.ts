import type { ClauseId } from '@articulado/base';
import type { CellPlace, Clause, ClauseKind, PolicyText, Run } from '@articulado/policy-text';

/** What a page asks of a clause to show it: `clauses { ...ClauseWords }` with this fragment at the document's end. */
export const clauseWords = `fragment ClauseWords on Clause { id kind depth number givenNumber
  content { text bold italic link term note reference { id target } } cell { table row column header } }`;

/** A clause as the API gives it. */
export interface ApiClause {
  readonly id: string;
  readonly kind: string;
  readonly depth: number;
  /** As printed. */
  readonly number?: string | null;
  readonly givenNumber?: string | null;
  readonly content: readonly ApiRun[];
  readonly cell?: {
    readonly table: string;
    readonly row: string;
    readonly column: string;
    readonly header: boolean;
  } | null;
}

interface ApiRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link?: string | null;
  readonly term?: string | null;
  readonly note?: string | null;
  readonly reference?: { readonly id: string; readonly target: string } | null;
}

/** The API's clauses as the text they are, for the components that show a policy. */
export const policyTextOf = (clauses: readonly ApiClause[]): PolicyText => clauses.map(clauseOf);

const clauseOf = ({ id, kind, depth, givenNumber, content, cell }: ApiClause): Clause => ({
  id: id as ClauseId,
  kind: kind as ClauseKind,
  depth,
  content: content.map(runOf),
  ...(givenNumber && { number: givenNumber }),
  ...(cell && { cell: cellPlaceOf(cell) }),
});

const runOf = ({ text, bold, italic, link, term, note, reference }: ApiRun): Run => ({
  text,
  ...(bold && { bold: true as const }),
  ...(italic && { italic: true as const }),
  ...(link && { link }),
  ...(term && { term }),
  ...(note && { note: note as ClauseId }),
  ...(reference && { reference: { id: reference.id, target: reference.target as ClauseId } }),
});

const cellPlaceOf = ({ table, row, column, header }: NonNullable<ApiClause['cell']>): CellPlace => ({
  table,
  row,
  column,
  ...(header && { header }),
});
