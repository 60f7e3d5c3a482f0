import type { ClauseId } from '@articulado/base';
import {
  type Clause,
  numberClauses,
  type PolicyText,
  printReferences,
  ReferenceNames,
  type Run,
} from '@articulado/policy-text';
import { keepReferencesAndTerms, printWith } from './keep-references-and-terms.js';
import { type MatchedText, matchClauses } from './match-clauses.js';

/**
 * Gives the clauses of a text that came from elsewhere the ids of those that they are in the current one, so that what was said
 * of a clause stays with it. References and defined terms, which no file tells from other words, stay on the words that stay.
 * @param current - as the draft or a version holds it
 * @param incoming - a valid text with ids of its own
 * @returns the incoming text under those ids, with its references printed; what is only in it keeps its own ids
 */
export function withKnownIds(current: PolicyText, incoming: PolicyText): PolicyText {
  const printed = printReferences(current);
  const matched = matchClauses(printed, incoming);
  const named = incoming.map((clause) => renamed(clause, matched));
  const former = new Map(current.map((clause) => [clause.id, clause]));
  const [numbers, formerNumbers] = [numberClauses(named), numberClauses(current)];
  // A file that was written after the numbers changed prints the new ones.
  const prints = [new ReferenceNames(named), new ReferenceNames(current)];
  return printReferences(
    named.map((clause) => {
      const earlier = former.get(clause.id);
      if (!earlier) return clause;
      const isSameNumber = earlier.number !== undefined && formerNumbers.get(clause.id) === numbers.get(clause.id);
      const content = keepReferencesAndTerms(
        prints.map((names) => printWith(names, earlier.content)),
        clause.content,
      );
      return { ...clause, content, ...(isSameNumber && { number: earlier.number }) };
    }),
  );
}

function renamed(clause: Clause, { clauses, tables }: MatchedText): Clause {
  const nameOf = (id: ClauseId) => clauses.get(id) ?? id;
  const rename = (run: Run): Run => ({
    ...run,
    ...(run.note && { note: nameOf(run.note) }),
    ...(run.reference && { reference: { ...run.reference, target: nameOf(run.reference.target) } }),
  });
  const { cell } = clause;
  const table = cell && tables.get(cell.table);
  return {
    ...clause,
    id: nameOf(clause.id),
    content: clause.content.some(({ note, reference }) => note ?? reference)
      ? clause.content.map(rename)
      : clause.content,
    ...(cell &&
      table && {
        cell: {
          ...cell,
          table: table.table,
          row: table.rows.get(cell.row) ?? cell.row,
          column: table.columns.get(cell.column) ?? cell.column,
        },
      }),
  };
}
