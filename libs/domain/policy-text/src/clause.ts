import type { ClauseId } from '@articulado/base';

/**
 * What a clause is. The names are those of Akoma Ntoso where it has one; `content` is an unnumbered paragraph, `subpoint`
 * a point below a point, `recitals` and `transitionals` are the headings above the recitals and the transitional
 * provisions, `note` is a footnote, whose mark stands in the words of another clause.
 * @see docs/glossary.md for the Spanish words
 */
export const clauseKinds = [
  'docTitle',
  'formula',
  'recitals',
  'recital',
  'book',
  'part',
  'title',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
  'subpoint',
  'definition',
  'content',
  'transitionals',
  'transitional',
  'annex',
  'cell',
  'note',
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** Deepest level a clause may stand at; 0 is the outermost. */
export const maxDepth = 12;

/** How words look: their marks. */
export interface Marks {
  readonly bold?: true;
  readonly italic?: true;
  /** Address the words lead to: http, https or mailto. */
  readonly link?: string;
  /** Id of the term that these words define. */
  readonly term?: string;
}

/** What stands for a note or a reference in the words of a draft: one UTF-16 unit, in a run of its own. */
export const atom = '\uFFFC';

/** A reference to another clause. Its words follow from the number of its target (`printReferences`). */
interface Reference {
  readonly id: string;
  readonly target: ClauseId;
}

/**
 * A stretch of words with the same marks; or, with `note` or `reference`, an inline atom. The text of a note's mark is
 * `atom`. The text of a reference is `atom` in a draft, and the words it prints in a version.
 */
export interface Run extends Marks {
  readonly text: string;
  /** The clause of kind `note` whose mark this is. */
  readonly note?: ClauseId;
  readonly reference?: Reference;
}

/**
 * Where a cell stands in its table. Rows and columns are ids; their order is that in which they are met in the text
 * (`tableOf`), so that rows and columns which two people insert at once are two.
 */
export interface CellPlace {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Whether it heads its row or column. */
  readonly header?: true;
}

/** The smallest addressable provision. Its `id` lives for ever: moving, renumbering and editing keep it. */
export interface Clause {
  readonly id: ClauseId;
  readonly kind: ClauseKind;
  readonly depth: number;
  readonly content: readonly Run[];
  /** The number it was given ("17 Bis", "Única"), without punctuation; without one it is derived from its place. */
  readonly number?: string;
  /** Present on cells, and only there. */
  readonly cell?: CellPlace;
}

/** The whole text, in reading order: a flat sequence, the tree is derived from the depths (see `parentsOf`). */
export type PolicyText = readonly Clause[];

export const isClauseKind = (kind: unknown): kind is ClauseKind => clauseKinds.some((known) => known === kind);

/** The words of a clause without their marks; an atom is one unit of them. */
export const wordsOf = (clause: Pick<Clause, 'content'>): string => clause.content.map((run) => run.text).join('');

/** The words of a clause as people read and quote them: without the marks of notes. */
export const readableWords = ({ content }: { readonly content: readonly ReadableRun[] }): string =>
  content.map(({ text, note }) => (note ? '' : text)).join('');

/** As much of a run as its words need. */
interface ReadableRun {
  readonly text: string;
  readonly note?: string | null;
}

/** Kinds that open a part of the text and are shown as headings, outermost first. */
const headingKinds: readonly ClauseKind[] = [
  'docTitle',
  'recitals',
  'book',
  'part',
  'title',
  'chapter',
  'section',
  'article',
  'transitionals',
  'transitional',
  'annex',
];
export const isHeading = (kind: ClauseKind): boolean => headingKinds.includes(kind);

export const isAtom = ({ note, reference }: Pick<Run, 'note' | 'reference'>): boolean =>
  note !== undefined || reference !== undefined;
