import type { ClauseId } from '@articulado/base';
import { graphql, type ResultOf } from './graphql.js';
import type { CellPlace, Clause, PolicyText, Run } from '@articulado/policy-text';

/** What a page asks of a clause to show it: `clauses { ...ClauseWords }`, with this among the document's fragments. */
export const clauseFragment = graphql(`fragment ClauseWords on Clause { id kind depth number givenNumber
  content { text bold italic link term note reference { id target } } cell { table row column header } }`);

/** A clause as the API gives it. */
export type ApiClause = ResultOf<typeof clauseFragment>;
type ApiRun = ApiClause['content'][number];

/** The API's clauses as the text they are, for the components that show a policy. */
export const policyTextOf = (clauses: readonly ApiClause[]): PolicyText => clauses.map(clauseOf);

const clauseOf = ({ id, kind, depth, givenNumber, content, cell }: ApiClause): Clause => ({
  id: id as ClauseId,
  kind,
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
