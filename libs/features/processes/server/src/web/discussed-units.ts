import { type ApiClause, policyTextOf } from '@articulado/pages';
import { type Clause, noteBearers, parentsOf } from '@articulado/policy-text';

/** How much was said about one clause. */
export interface ClauseCount {
  readonly clauseId: string;
  readonly contributions: number;
  readonly answered: number;
}

/** A provision that people speak of by its number, with all that was said about it and about whatever it holds. */
export interface DiscussedUnit {
  readonly clause: ApiClause;
  readonly contributions: number;
  readonly answered: number;
}

/** What people name when they speak of a text. */
const named: readonly string[] = ['recital', 'article', 'transitional', 'annex'];

/**
 * Adds up what was said by article, recital, transitional provision and annex, in reading order; those about which nothing
 * was said count 0. A note counts where its mark stands. What stands in none of them, such as a title, is counted by itself, where something was said about it.
 */
export function discussedUnits(clauses: readonly ApiClause[], counts: readonly ClauseCount[]): DiscussedUnit[] {
  const text = policyTextOf(clauses);
  const parents = parentsOf(text);
  const bearers = noteBearers(text);
  const unitOf = (clause: Clause): string => {
    for (let held: Clause | undefined = bearers.get(clause.id) ?? clause; held; held = parents.get(held.id))
      if (named.includes(held.kind)) return held.id;
    return clause.id;
  };
  const units = new Map(text.map((clause) => [clause.id as string, unitOf(clause)]));
  const said = Map.groupBy(counts, ({ clauseId }) => units.get(clauseId));
  const sum = (id: string, of: (count: ClauseCount) => number) =>
    (said.get(id) ?? []).reduce((total, count) => total + of(count), 0);
  return clauses
    .filter(({ id, kind }) => named.includes(kind) || said.has(id))
    .map((clause) => ({
      clause,
      contributions: sum(clause.id, (one) => one.contributions),
      answered: sum(clause.id, (one) => one.answered),
    }));
}
