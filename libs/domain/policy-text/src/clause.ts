import type { ClauseId } from '@articulado/base';

/**
 * What a clause is. The names are those of Akoma Ntoso where it has one; `content` is an unnumbered paragraph,
 * `recitals` and `transitionals` are the headings above the recitals and the transitional provisions.
 * @see docs/glossary.md for the Spanish words
 */
export const clauseKinds = [
  'docTitle',
  'formula',
  'recitals',
  'recital',
  'title',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
  'definition',
  'content',
  'transitionals',
  'transitional',
  'annex',
  'cell',
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** Deepest level a clause may stand at; 0 is the outermost. */
export const maxDepth = 12;

/** A stretch of words that look alike. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Address the words lead to: http, https or mailto. */
  readonly link?: string;
}

/** Where a cell stands in its table; rows and columns count from 0, row 0 is the heading. */
export interface CellPlace {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** The smallest addressable provision. Its `id` lives for ever: moving, renumbering and editing keep it. */
export interface Clause {
  readonly id: ClauseId;
  readonly kind: ClauseKind;
  readonly depth: number;
  readonly content: readonly Run[];
  /** Present on cells, and only there. */
  readonly cell?: CellPlace;
}

/** The whole text, in reading order: a flat sequence, the tree is derived from the depths (see `parentsOf`). */
export type PolicyText = readonly Clause[];

export const isClauseKind = (kind: unknown): kind is ClauseKind => clauseKinds.some((known) => known === kind);

/** The words of a clause without their looks. */
export const wordsOf = (clause: Pick<Clause, 'content'>): string => clause.content.map((run) => run.text).join('');

/** Kinds that open a part of the text and are shown as headings, outermost first. */
export const headingKinds: readonly ClauseKind[] = [
  'docTitle',
  'recitals',
  'title',
  'chapter',
  'section',
  'article',
  'transitionals',
  'transitional',
  'annex',
];
export const isHeading = (kind: ClauseKind): boolean => headingKinds.includes(kind);
