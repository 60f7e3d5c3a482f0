import type { ApiClause } from '@articulado/pages';

/** Those that hold a clause, the outermost first. */
export function holdersOf(clauses: readonly ApiClause[], clauseId: string): ApiClause[] {
  const open: ApiClause[] = [];
  for (const clause of clauses) {
    while (open.length > 0 && open.at(-1)!.depth >= clause.depth) open.pop();
    if (clause.id === clauseId) break;
    open.push(clause);
  }
  return open;
}

/** Kinds that are read whole: a numeral makes no sense without its article. */
const wholes = ['article', 'transitional', 'annex'];

/** A clause with what it stands in: its article with all that holds; a title or chapter alone. */
export function passageAround(clauses: readonly ApiClause[], clauseId: string): ApiClause[] {
  const place = clauses.findIndex(({ id }) => id === clauseId);
  const whole = [...holdersOf(clauses, clauseId), clauses[place]!].find(({ kind }) => wholes.includes(kind));
  if (!whole) return [clauses[place]!];
  const start = clauses.indexOf(whole);
  const end = clauses.findIndex(({ depth }, index) => index > start && depth <= whole.depth);
  return clauses.slice(start, end < 0 ? undefined : end);
}
