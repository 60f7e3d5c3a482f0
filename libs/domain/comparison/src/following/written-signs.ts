import type { ClauseId } from '@articulado/base';
import { type PolicyText, readableWords } from '@articulado/policy-text';

/** A place in the words of a clause, in UTF-16 units. */
export interface WordPlace {
  readonly clauseId: ClauseId;
  readonly at: number;
}

/** All signs of a text but white space, one behind the other over the borders of clauses, and where each of them stands. */
export class WrittenSigns {
  readonly signs: string;
  private readonly starts: { readonly clauseId: ClauseId; readonly from: number; readonly places: Uint32Array }[] = [];

  constructor(text: PolicyText) {
    let signs = '';
    for (const clause of text) {
      const [own, places] = withoutSpace(readableWords(clause));
      this.starts.push({ clauseId: clause.id, from: signs.length, places });
      signs += own;
    }
    this.signs = signs;
  }

  /** Where a sign stands. @param sign - its place among all of them */
  placeOf(sign: number): WordPlace {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle]!.from <= sign) low = middle;
      else high = middle - 1;
    }
    const { clauseId, from, places } = this.starts[low]!;
    return { clauseId, at: places[sign - from]! };
  }

  /** The one place at which some signs stand; `undefined` where they stand nowhere, or in several. */
  onlyPlaceOf(sought: string): number | undefined {
    const place = this.signs.indexOf(sought);
    return place < 0 || this.signs.includes(sought, place + 1) ? undefined : place;
  }
}

/** Words without white space, and where each sign of them stands in the words. */
export function withoutSpace(words: string): [string, Uint32Array] {
  const places = new Uint32Array(words.length);
  let signs = '';
  for (let at = 0; at < words.length; at += 1) {
    if (/\s/.test(words[at]!)) continue;
    places[signs.length] = at;
    signs += words[at]!;
  }
  return [signs, places];
}
