import type { ClauseKind, Marks } from '@articulado/policy-text';

/**
 * What a reader finds in a file (Markdown, plain text, DOCX, ODT, HTML, a clipboard) before anything is recognised in it:
 * paragraphs and tables in reading order. The recogniser makes clauses of it, whatever the file was.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** Footnotes and endnotes by the key that `SourceRun.note` names. */
  readonly notes: ReadonlyMap<string, SourceNote>;
  /** Comments that people left in the margin, by the key that `SourceRun.comments` names; absent from formats that have none. */
  readonly comments?: ReadonlyMap<string, SourceComment>;
  /** What the reader itself left out, in reading order. */
  readonly leftOut: readonly LeftOut[];
}

export type SourceBlock = SourceParagraph | SourceTable;

/** Where in its file something stands, for a person to find it. */
export interface SourcePlace {
  /** Line of a text file, counted from 1. */
  readonly line?: number;
  /** Paragraph of a word processor's file, counted from 1. */
  readonly paragraph?: number;
  /** Line within the paragraph, counted from 1; absent for the first. */
  readonly lineOfParagraph?: number;
}

export interface SourceParagraph {
  readonly type: 'paragraph';
  /** Line breaks within the paragraph are "\n"; "\f" before a line says that it is the first of a page. */
  readonly runs: readonly SourceRun[];
  readonly place: SourcePlace;
  /** Level of a heading, 1 the highest; absent for body text. */
  readonly heading?: number;
  /** What the program that made the file prints before the words and counts by itself: "a)", "Artículo 5.", "1.2", "•". */
  readonly label?: string;
  /** How deep in lists it stands, 0 the outermost; absent outside of lists. */
  readonly listLevel?: number;
  /**
   * Its end is a tracked change: without it, the words of the next paragraph would go on here. (A deleted end is a deleted
   * line break among the runs of the one paragraph that is left.)
   */
  readonly end?: SourceChange;
  /** What the file itself says that the paragraph is, as our own export does. */
  readonly given?: GivenClause;
}

/** A clause that a file names outright, so that nothing has to be recognised. */
export interface GivenClause {
  readonly kind: ClauseKind;
  readonly depth: number;
  readonly number?: string;
  /** Place of a cell; the names mean something within the file only. */
  readonly cell?: { readonly table: string; readonly row: string; readonly column: string; readonly header?: true };
  /** What stands before its words for people only: "f) ". */
  readonly label?: string;
  /** Key of the note that the clause is. */
  readonly note?: string;
}

export interface SourceTable {
  readonly type: 'table';
  readonly place: SourcePlace;
  /** Where the file itself says so, as our own export does. */
  readonly depth?: number;
  /** Row by row; a cell that spans several places stands at the first, the others are empty. All rows are equally long. */
  readonly rows: readonly (readonly SourceCell[])[];
}

export interface SourceCell {
  readonly paragraphs: readonly SourceParagraph[];
  readonly header?: true;
}

/** A stretch of words with the same marks, or the mark of a note. */
export interface SourceRun extends Omit<Marks, 'term'> {
  /** Empty for the mark of a note. */
  readonly text: string;
  /** Key of the note whose mark stands here. */
  readonly note?: string;
  /** Struck through in the file: not live words. */
  readonly struck?: true;
  /** White space that is meant as it is written, where other white space is layout. */
  readonly exact?: true;
  /** A tracked change that is not decided: words added or taken away, by whom and when. */
  readonly change?: SourceChange;
  /** Keys of the comments that lie on these words. */
  readonly comments?: readonly string[];
}

export interface SourceChange {
  readonly type: 'inserted' | 'deleted';
  readonly author?: string;
  /** ISO 8601, as the file says it. */
  readonly at?: string;
}

export interface SourceNote {
  readonly paragraphs: readonly SourceParagraph[];
  readonly place: SourcePlace;
}

/**
 * What somebody said of words in the file, beside them. Its words are listed as left out too, since they are no part of
 * the text.
 */
export interface SourceComment {
  readonly paragraphs: readonly SourceParagraph[];
  readonly place: SourcePlace;
  readonly author?: string;
  /** ISO 8601, as the file says it. */
  readonly at?: string;
  /** Key of the comment that it answers. */
  readonly replyTo?: string;
  /** Somebody has marked it as settled. */
  readonly resolved?: true;
}

/** Something of the file that does not become part of the text. */
export interface LeftOut {
  readonly what: LeftOutKind;
  readonly place: SourcePlace;
  /** Its words, for the person who looks at the preview, and for the count of all words. */
  readonly words: string;
  /** Name of an image or another embedded part. */
  readonly name?: string;
  /** How many there were, where they are told together. */
  readonly count?: number;
}

export const leftOutKinds = [
  'contents',
  'header-or-footer',
  'struck-words',
  'deleted-words',
  'hidden-words',
  'front-matter',
  'comment',
  'image',
  'equation',
  'text-box',
  /** Only its form: its words are in the cell that it stood in. */
  'nested-table',
  'link-address',
  'markup',
  'invisible-signs',
  'unmarked-note',
  'by-choice',
  'other',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];
