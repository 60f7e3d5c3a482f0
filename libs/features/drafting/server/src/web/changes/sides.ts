import type { Translate } from '@articulado/messages';
import { type ApiClause, policyTextOf } from '@articulado/pages';
import { clauseNames, labelsOf } from '@articulado/ui';
import { type Square, squaresOf } from './squares.js';

/** As much of a clause as tells where it stands. */
export type ListedClause = Pick<ApiClause, 'id' | 'kind' | 'number' | 'depth' | 'cell'>;

/** One of the two texts that are compared. */
export interface Side {
  readonly clauses: readonly ListedClause[];
  /** How one says where each clause is. */
  readonly labels: ReadonlyMap<string, string>;
  /** What each is called, so that no other one of the text is. */
  readonly names: ReadonlyMap<string, string>;
  /** How many clauses have a label. */
  readonly labelCounts: ReadonlyMap<string, number>;
  /** How many clauses are of a kind. */
  readonly kindCounts: ReadonlyMap<string, number>;
  /** Where each cell stands in its table. */
  readonly squares: ReadonlyMap<string, Square>;
}

/** Both texts that are compared. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

export const sidesOf = (t: Translate, before: readonly ApiClause[], after: readonly ApiClause[]): Sides => ({
  before: sideOf(t, before),
  after: sideOf(t, after),
});

function sideOf(t: Translate, clauses: readonly ApiClause[]): Side {
  const text = policyTextOf(clauses);
  const labels = labelsOf(t, clauses);
  return {
    clauses,
    labels,
    names: clauseNames(t, text),
    labelCounts: countsOf(labels.values()),
    kindCounts: countsOf(clauses.map(({ kind }) => kind)),
    squares: squaresOf(text),
  };
}

function countsOf(words: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What a clause is called within a sentence: where it is, or what no other one is called if others are there, too. */
export function calledIn({ labels, names, labelCounts }: Side, id: string): string | undefined {
  const label = labels.get(id);
  if (label === undefined) return undefined;
  return labelCounts.get(label) === 1 ? label : names.get(id)!;
}

/** A name that quotes first words already gets no marks around those. */
export const quoted = (t: Translate, label: string): string =>
  /[»”]/u.test(label) ? label : t('comparison.hint.clause', { label });
