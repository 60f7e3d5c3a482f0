import { type ClauseKind, isClauseKind } from '@articulado/policy-text';
import type { LeftOut, SourcePlace } from '../source/source-document.js';

/** Why a line is doubtful. */
export const doubtReasons = ['no-confident-label', 'number-out-of-sequence', 'cut-in-sentence', 'too-long'] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** What a person may say of a line of the file, instead of what was recognised. */
export type CorrectedAs = ClauseKind | 'continues' | 'leave-out' | 'cut';

/** A line, and what a person says that it is. */
export interface LineChoice {
  /** As `placeKey` writes it. */
  readonly place: string;
  readonly as: CorrectedAs;
}

/** Whether something that came from outside is one. Cells are made by tables alone. */
export const isLineChoice = (said: { readonly place: string; readonly as: string }): said is LineChoice =>
  /^p?\d{1,7}(?:\.\d{1,7})?$/.test(said.place) &&
  (['continues', 'leave-out', 'cut'].includes(said.as) || (isClauseKind(said.as) && said.as !== 'cell'));

/** A line of which the recogniser is not sure. */
export interface Doubt {
  readonly place: SourcePlace;
  readonly reason: DoubtReason;
  /** How it begins. */
  readonly words: string;
  /** What it was taken for: a kind, or the sentence before that goes on. */
  readonly takenAs: CorrectedAs;
  readonly choices: readonly CorrectedAs[];
}

/** A line that is taken for what a person said, so that they can say otherwise. */
export interface CorrectedLine {
  readonly place: SourcePlace;
  readonly as: CorrectedAs;
  /** How it begins. */
  readonly words: string;
  readonly choices: readonly CorrectedAs[];
}

/** How many clauses of one kind a text has. */
export interface RecognizedKind {
  readonly kind: ClauseKind;
  readonly count: number;
}

/** A number that is shown otherwise than in the file. */
export interface NumberDifference {
  readonly place: SourcePlace;
  readonly kind: ClauseKind;
  /** Absent where the file gives none. */
  readonly file?: string;
  readonly shown?: string;
  readonly words: string;
}

/** A word that was divided at the end of a line, and put together. */
export interface JoinedWord {
  readonly place: SourcePlace;
  readonly before: string;
  readonly after: string;
}

/**
 * Where the words of the file went: `found = kept + inLabels + leftOut`. What is in none of them is `missing`, and what is
 * nowhere in the file is `added`: both are empty, or the import has a fault.
 */
export interface WordCount {
  readonly found: number;
  readonly kept: number;
  /** Labels and numbers: "Artículo 5.", "a)". */
  readonly inLabels: number;
  readonly leftOut: number;
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** What became of a file. */
export interface ImportReport {
  readonly kinds: readonly RecognizedKind[];
  /** Clauses that keep a number which their place would not give them. */
  readonly givenNumbers: number;
  readonly numbers: readonly NumberDifference[];
  readonly doubts: readonly Doubt[];
  readonly corrected: readonly CorrectedLine[];
  readonly leftOut: readonly LeftOut[];
  readonly joinedWords: readonly JoinedWord[];
  readonly words: WordCount;
}

/** Names a place of a file, for a correction to say which line it means: "12", "p7", "p7.2". */
export const placeKey = ({ line, paragraph, lineOfParagraph }: SourcePlace): string =>
  `${line ?? `p${paragraph ?? 0}`}${lineOfParagraph === undefined ? '' : `.${lineOfParagraph}`}`;
