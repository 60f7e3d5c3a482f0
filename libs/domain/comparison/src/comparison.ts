import type { ClauseId } from '@articulado/base';
import type { Clause } from '@articulado/policy-text';

/** What can happen to a clause. `reworded`: other words; `restyled`: other looks (bold, italic, link); `recast`: other kind or depth. */
export const changeKinds = ['added', 'removed', 'moved', 'reworded', 'restyled', 'recast'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A stretch of a clause's words, and what became of it. */
export interface WordChange {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A clause as it stands in one of the two texts. */
export interface ClauseSide {
  readonly clause: Clause;
  /** Printed number, as `numberClauses` gives it; absent where the kind bears none. */
  readonly number?: string;
}

/** All that happened to one clause. */
export interface ClauseChange {
  readonly clauseId: ClauseId;
  readonly kinds: ReadonlySet<ChangeKind>;
  /** Absent for an added clause. */
  readonly before?: ClauseSide;
  /** Absent for a removed clause. */
  readonly after?: ClauseSide;
  /** For a removed clause: the one of the later text behind which it stood; absent where it stood before all that stay. */
  readonly follows?: ClauseId;
  /** What is `same` or `removed` makes the words before, what is `same` or `added` those after. Empty for a clause without words. */
  readonly words: readonly WordChange[];
}

export interface Comparison {
  /** Only what changed, in the reading order of the later text; a removed clause stands where it was missed. */
  readonly changes: readonly ClauseChange[];
  /** Clauses by what happened to them. One may count under several kinds; `same` are those that nothing happened to. */
  readonly counts: Readonly<Record<ChangeKind | 'same', number>>;
}
