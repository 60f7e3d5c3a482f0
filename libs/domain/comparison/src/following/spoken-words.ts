import type { ClauseId } from '@articulado/base';
import { type Clause, type PolicyText, readableWords } from '@articulado/policy-text';
import { isWord, tokensOf } from '../tokens.js';

/** A place where words stand one behind the other in a clause. */
export interface SpokenPlace {
  readonly clauseId: ClauseId;
  /** Whether the clause has no other words. */
  readonly isWhole: boolean;
}

/** The words of all clauses of a text, without the signs and the space between them, in small letters. */
export class SpokenWords {
  private readonly clauses: readonly { readonly id: ClauseId; readonly words: string }[];

  constructor(text: PolicyText) {
    this.clauses = text.map((clause) => ({ id: clause.id, words: spoken(clause) }));
  }

  /** Everywhere that all words of a clause stand one behind the other, in reading order; nowhere for one that has none. */
  placesOf(clause: Clause): SpokenPlace[] {
    const sought = spoken(clause);
    if (sought === border) return [];
    return this.clauses.flatMap(({ id, words }) => {
      const places: SpokenPlace[] = [];
      // The border behind a word is also the one before the next.
      for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1))
        places.push({ clauseId: id, isWhole: words === sought });
      return places;
    });
  }
}

/** No word holds one. */
const border = '\n';

export const spokenIn = (clause: Clause): string[] =>
  tokensOf(readableWords(clause).normalize('NFC').toLowerCase()).filter(isWord);

/** Each word between borders, so that none is found within another one. */
const spoken = (clause: Clause): string =>
  border +
  spokenIn(clause)
    .map((word) => word + border)
    .join('');
