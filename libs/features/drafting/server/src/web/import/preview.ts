import { type ApiClause, refusalFields } from '@articulado/pages';
import { changeFragments } from '../changes/clause-change.js';
import { type DraftChanges, draftChangesFields } from '../changes/draft-changes.js';

/** Where in the file something stands. */
export interface FilePlace {
  readonly key: string;
  readonly line: number | null;
  readonly paragraph: number | null;
  readonly lineOfParagraph: number | null;
}

export interface Doubt {
  readonly place: FilePlace;
  readonly reason: string;
  readonly words: string;
  readonly recognizedAs: string;
  readonly choices: readonly string[];
}

export interface CorrectedLine {
  readonly place: FilePlace;
  readonly as: string;
  readonly words: string;
  readonly choices: readonly string[];
}

export interface NumberDifference {
  readonly place: FilePlace;
  readonly kind: string;
  readonly file: string | null;
  readonly shown: string | null;
  readonly words: string;
}

export interface LeftOut {
  readonly kind: string;
  readonly place: FilePlace;
  readonly words: string;
  readonly name: string | null;
  readonly count: number | null;
}

export interface WordCount {
  readonly found: number;
  readonly imported: number;
  readonly inLabels: number;
  readonly leftOut: number;
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

interface JoinedWord {
  readonly place: FilePlace;
  readonly before: string;
  readonly after: string;
}

/** What an import would make of a file, as the API tells it. */
export interface Preview {
  readonly source: string | null;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly givenNumbers: number;
  readonly numbers: readonly NumberDifference[];
  readonly doubts: readonly Doubt[];
  readonly corrected: readonly CorrectedLine[];
  readonly leftOut: readonly LeftOut[];
  readonly joinedWords: readonly JoinedWord[];
  readonly words: WordCount;
  readonly clauses: readonly ApiClause[];
  /** What it would change in the draft; nothing where the draft has no words. */
  readonly changes: DraftChanges | null;
  /** Names the text that it was compared with. */
  readonly basis: string | null;
}

export const previewQuery = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) {
  ... on Refusal { ${refusalFields} }
  ... on ImportPreview { source kinds { kind count } givenNumbers
    numbers { place { ...Place } kind file shown words }
    doubts { place { ...Place } reason words recognizedAs choices }
    corrected { place { ...Place } as words choices }
    leftOut { place { ...Place } kind words name count }
    joinedWords { place { ...Place } before after }
    words { found imported inLabels leftOut missing added }
    clauses { ...ClauseWords } basis changes { ${draftChangesFields} } } } }
  fragment Place on FilePlace { key line paragraph lineOfParagraph } ${changeFragments}`;
