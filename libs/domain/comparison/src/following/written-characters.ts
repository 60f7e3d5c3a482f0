import type { ClauseId } from '@articulado/base';
import { type PolicyText, readableWords } from '@articulado/policy-text';

/** A place in the words of a clause, in UTF-16 units. */
export interface WordPlace {
  readonly clauseId: ClauseId;
  readonly offset: number;
}

/** All characters of a text but white space, one behind the other over the borders of clauses, and where each of them stands. */
export class WrittenCharacters {
  readonly characters: string;
  private readonly starts: { readonly clauseId: ClauseId; readonly from: number; readonly offsets: Uint32Array }[] = [];

  constructor(text: PolicyText) {
    let characters = '';
    for (const clause of text) {
      const [own, offsets] = withoutSpace(readableWords(clause));
      this.starts.push({ clauseId: clause.id, from: characters.length, offsets });
      characters += own;
    }
    this.characters = characters;
  }

  /** Where a character stands. @param character - its place among all of them */
  placeOf(character: number): WordPlace {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle]!.from <= character) low = middle;
      else high = middle - 1;
    }
    const { clauseId, from, offsets } = this.starts[low]!;
    return { clauseId, offset: offsets[character - from]! };
  }

  /** The one place at which some characters stand; `undefined` where they stand nowhere, or in several. */
  onlyPlaceOf(sought: string): number | undefined {
    const place = this.characters.indexOf(sought);
    return place < 0 || this.characters.includes(sought, place + 1) ? undefined : place;
  }
}

/** Words without white space, and where each character of them stands in the words. */
export function withoutSpace(words: string): [string, Uint32Array] {
  const offsets = new Uint32Array(words.length);
  let characters = '';
  for (let offset = 0; offset < words.length; offset += 1) {
    if (/\s/.test(words[offset]!)) continue;
    offsets[characters.length] = offset;
    characters += words[offset]!;
  }
  return [characters, offsets];
}
