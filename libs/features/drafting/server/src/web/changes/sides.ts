import type { Translate } from '@articulado/messages';
import { type ApiClause, policyTextOf } from '@articulado/pages';
import { clauseNames, labelsOf } from '@articulado/ui';

/** As much of a clause as tells where it stands. */
export type ListedClause = Pick<ApiClause, 'id' | 'kind' | 'number' | 'depth' | 'cell'>;

/** One of the two texts that are compared. */
export interface Side {
  readonly clauses: readonly ListedClause[];
  /** How one says where each clause is. */
  readonly labels: ReadonlyMap<string, string>;
  /** What each is called, so that no other one of the text is. */
  readonly names: ReadonlyMap<string, string>;
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

const sideOf = (t: Translate, clauses: readonly ApiClause[]): Side => ({
  clauses,
  labels: labelsOf(t, clauses),
  names: clauseNames(t, policyTextOf(clauses)),
});

/** What a clause is called within a sentence: where it is, or what no other one is called if others are there, too. */
export function calledIn({ labels, names }: Side, id: string): string | undefined {
  const label = labels.get(id);
  if (label === undefined) return undefined;
  const isAlone = [...labels.values()].filter((other) => other === label).length === 1;
  return isAlone ? label : names.get(id)!;
}

/** A name that quotes first words already gets no marks around those. */
export const quoted = (t: Translate, label: string): string =>
  /[»”]/u.test(label) ? label : t('comparison.hint.clause', { label });
