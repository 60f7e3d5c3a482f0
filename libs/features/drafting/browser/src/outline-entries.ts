import type { ClauseId } from '@articulado/base';
import {
  type Clause,
  type ClauseKind,
  numberClauses,
  type PolicyText,
  printReferences,
  readableWords,
} from '@articulado/policy-text';

/** A line of the contents. */
export interface OutlineEntry {
  readonly id: ClauseId;
  readonly kind: ClauseKind;
  readonly number: string | undefined;
  readonly words: string;
  /** 0 for titles and their like, 1 for chapters and sections, 2 for articles. */
  readonly level: 0 | 1 | 2;
}

const levels: Partial<Record<ClauseKind, 0 | 1 | 2>> = {
  recitals: 0,
  book: 0,
  part: 0,
  title: 0,
  transitionals: 0,
  annex: 0,
  chapter: 1,
  section: 1,
  article: 2,
  transitional: 2,
};

/** The headings of a text. */
export function outlineOf(text: PolicyText): OutlineEntry[] {
  const numbers = numberClauses(text);
  return printReferences(text).flatMap((clause: Clause) => {
    const level = levels[clause.kind];
    return level === undefined
      ? []
      : [
          {
            id: clause.id,
            kind: clause.kind,
            number: numbers.get(clause.id),
            words: readableWords(clause).trim(),
            level,
          },
        ];
  });
}

const isSame = (one: OutlineEntry, other: OutlineEntry | undefined) => JSON.stringify(one) === JSON.stringify(other);

/** Entries with those of before in the place of equal ones: what is drawn of them is drawn already. */
export function withThoseBefore(entries: readonly OutlineEntry[], before: readonly OutlineEntry[]): OutlineEntry[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  return entries.map((entry) => (isSame(entry, known.get(entry.id)) ? known.get(entry.id)! : entry));
}
