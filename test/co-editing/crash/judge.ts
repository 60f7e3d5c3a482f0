import type * as Y from 'yjs';
import { type Author, wordsIn } from './author.js';

/** What became of the words of one trial, or of many. */
export interface Sums {
  /** Words, there or taken back, that their author had been told are saved. */
  acknowledged: number;
  /** Words that others had seen. */
  seen: number;
  kept: number;
  lost: number;
  doubled: number;
  /** Words taken back and told so, that came back. */
  undead: number;
  /** Trials at whose end pages, log and a newcomer did not hold the same. */
  apart: number;
}

export const nothing = (): Sums => ({ acknowledged: 0, seen: 0, kept: 0, lost: 0, doubled: 0, undead: 0, apart: 0 });

/** Looks in a stored text for every word that its author was told is saved, or that somebody else has seen. */
export function judge(authors: readonly Author[], stored: Y.Doc): Sums {
  const counts = Map.groupBy(wordsIn(stored), (word) => word);
  const sums = { ...nothing(), kept: wordsIn(stored).length };
  for (const author of authors) {
    const { saved, takenBack } = author;
    const seen = authors.filter((a) => a !== author).flatMap(({ page }) => author.ownOn(page.doc));
    const wanted = [...saved.there, ...seen].filter((word) => !takenBack.has(word));
    sums.acknowledged += saved.there.length + saved.gone.length;
    sums.seen += seen.length;
    sums.lost += wanted.filter((word) => !counts.has(word)).length;
    sums.undead += saved.gone.filter((word) => counts.has(word)).length;
  }
  sums.doubled = [...counts.values()].filter(({ length }) => length > 1).length;
  return sums;
}
