import type { ClauseId } from '@articulado/base';
import { type ApiClause, policyTextOf } from '@articulado/pages';
import { Ancestors, noteBearers } from '@articulado/policy-text';

/** Those that hold a clause, the outermost first. */
export function ancestorsOf(clauses: readonly ApiClause[], clauseId: string): ApiClause[] {
  const ancestors = new Ancestors<ApiClause>();
  for (const clause of clauses) {
    if (clause.id === clauseId) return ancestors.of(clause);
    ancestors.add(clause);
  }
  return [];
}

/** Kinds that are read whole: a numeral makes no sense without its article. */
const readWhole = ['article', 'transitional', 'annex'];

/**
 * A clause with what it stands in: its article with all that holds, and the notes whose marks stand there; a title or chapter
 * alone. A note is shown with the article of its mark.
 */
export function passageAround(clauses: readonly ApiClause[], clauseId: string): ApiClause[] {
  const bearers = noteBearers(policyTextOf(clauses));
  const bearerOf = (id: string): string | undefined => bearers.get(id as ClauseId)?.id;
  const withoutNotes = clauses.filter(({ id }) => bearerOf(id) === undefined);
  const body = bodyAround(withoutNotes, bearerOf(clauseId) ?? clauseId);
  const shown = new Set<string | undefined>(body.map(({ id }) => id));
  return [...body, ...clauses.filter(({ id }) => bearers.has(id as ClauseId) && shown.has(bearerOf(id)))];
}

function bodyAround(clauses: readonly ApiClause[], clauseId: string): ApiClause[] {
  const place = clauses.findIndex(({ id }) => id === clauseId);
  const whole = [...ancestorsOf(clauses, clauseId), clauses[place]!].findLast(({ kind }) => readWhole.includes(kind));
  if (!whole) return [clauses[place]!];
  const start = clauses.indexOf(whole);
  const end = clauses.findIndex(({ depth }, index) => index > start && depth <= whole.depth);
  return clauses.slice(start, end < 0 ? undefined : end);
}
