import type { ClauseId } from '@articulado/base';
import type { Clause, Marks, Run } from '@articulado/policy-text';
import type { Redivision } from './reworded-clauses.js';

/**
 * What can happen to a clause.
 * - `movedAlong`: it stands elsewhere because what holds it moved, and keeps its place in that.
 * - `textChanged`: other words.
 * - `split`: its words are those of one clause that was divided, and stand in several now.
 * - `merged`: its words are those of several clauses, and stand in one now.
 * - `recut`: words of several clauses stand in several, between other borders.
 * - `respaced`: the same words and punctuation with other white space between them.
 * - `linkChanged`: the same words lead elsewhere, to another address, clause or note, or define another term.
 * - `numberChanged`: another number was given to it, or none is any more, and it prints another one.
 * - `kindChanged`: other kind or depth; of a cell: another row, column or table, or into or out of a heading.
 * - `formatChanged`: other bold or italic.
 * - `referenceChanged`: its references print the new numbers of the clauses they lead to.
 * - `encodingChanged`: it reads the same and its bytes differ, as where accents are written in another way.
 */
export const changeKinds = [
  'added',
  'removed',
  'moved',
  'movedAlong',
  'textChanged',
  'split',
  'merged',
  'recut',
  'respaced',
  'linkChanged',
  'numberChanged',
  'kindChanged',
  'formatChanged',
  'referenceChanged',
  'encodingChanged',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Kinds after which an approver reads a clause again: it says something else, or says it elsewhere. */
export const kindsToReadAgain: readonly ChangeKind[] = [
  'added',
  'removed',
  'moved',
  'movedAlong',
  'textChanged',
  'split',
  'merged',
  'recut',
  'respaced',
  'linkChanged',
  'numberChanged',
  'kindChanged',
];

/** A stretch of a clause's words, and what became of it. */
export interface WordChange {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Where words lead, and which term they define. */
export type LinkTarget = Pick<Marks, 'link' | 'term'> & Pick<Run, 'note' | 'reference'>;

/** Words that lead elsewhere than they did, that came with a target, or that went with one. */
export interface LinkChange {
  readonly text: string;
  /** Absent where the words led nowhere, or were not there. */
  readonly before?: LinkTarget;
  readonly after?: LinkTarget;
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
  readonly removedBehind?: ClauseId;
  /**
   * What is `same` or `removed` makes the words before, what is `same` or `added` those after, both in composed form (NFC).
   * Empty for a clause without words.
   */
  readonly words: readonly WordChange[];
  /** In reading order. */
  readonly linkChanges: readonly LinkChange[];
  /** For one that went along with what holds it: the outermost clause that moved and took it along. */
  readonly movedWith?: ClauseId;
  /** For one that was split, merged or cut otherwise: whose words these are, and where they stand now. */
  readonly redivision?: Pick<Redivision, 'from' | 'to'>;
}

export interface Comparison {
  /** Only what changed, in the reading order of the later text; a removed clause stands where it was missed. */
  readonly changes: readonly ClauseChange[];
  /** Clauses by what happened to them. One may count under several kinds; `same` are those that nothing happened to. */
  readonly counts: Readonly<Record<ChangeKind | 'same', number>>;
}
