import { apostrophes } from './find-words.js';

/** What is looked for in a text, and how exactly. */
export interface FindQuery {
  readonly words: string;
  /** Whether "educacion" does not find "educación". An "ñ" is a letter of its own in any case. */
  readonly isAccentExact: boolean;
  readonly isCaseExact: boolean;
  /** Whether "plan" does not find "planes". */
  readonly isWholeWord: boolean;
}

/** Where words stand in a text: UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** All places where a text says what is looked for, from the first to the last; none overlaps another. Apostrophes of any form are alike, and so are spaces. */
export function findMatches(text: string, query: FindQuery): Span[] {
  const { folded: sought } = fold(query.words.normalize('NFC'), query);
  if (sought.trim() === '') return [];
  const { folded, placeOf } = fold(text, query);
  const found: Span[] = [];
  for (let at = folded.indexOf(sought); at >= 0; ) {
    const end = at + sought.length;
    const span = { from: placeOf(at)!, to: placeOf(end)! };
    // A sign may be folded to several letters, of which a match takes all.
    const isOfWholeSigns = placeOf(at - 1) !== span.from && placeOf(end - 1) !== span.to;
    const isMatch = isOfWholeSigns && !isMarkAt(text, span.to) && (!query.isWholeWord || isWhole(text, span));
    if (isMatch) found.push(span);
    at = folded.indexOf(sought, isMatch ? end : at + 1);
  }
  return found;
}

/** A text as it is compared, and where in it the sign stood that each of its units comes from. */
interface Folded {
  readonly folded: string;
  readonly placeOf: (unit: number) => number | undefined;
}

type Exactness = Pick<FindQuery, 'isAccentExact' | 'isCaseExact'>;

/** What signs are folded to, by how exactly: a law has few of them, and each keystroke in the search reads all of it. */
const foldedSigns = new Map<string, Map<string, string>>();

function fold(text: string, exactness: Exactness): Folded {
  const kind = `${exactness.isAccentExact} ${exactness.isCaseExact}`;
  const known = foldedSigns.get(kind) ?? new Map<string, string>();
  foldedSigns.set(kind, known);
  let folded = '';
  let isAligned = true;
  for (const sign of text) {
    let one = known.get(sign);
    if (one === undefined) {
      one = foldSign(sign, exactness);
      known.set(sign, one);
    }
    folded += one;
    isAligned &&= one.length === sign.length;
  }
  return { folded, placeOf: isAligned ? (unit) => unit : placesIn(text, known) };
}

/** For texts with signs that are folded to more or fewer units than they have. */
function placesIn(text: string, known: ReadonlyMap<string, string>): Folded['placeOf'] {
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    for (let unit = 0; unit < known.get(sign)!.length; unit += 1) places.push(at);
    at += sign.length;
  }
  places.push(at);
  return (unit) => places[unit];
}

function foldSign(sign: string, { isAccentExact, isCaseExact }: Exactness): string {
  const alike = sign.replace(apostrophes, "'").replace(/\s/u, ' ');
  const cased = isCaseExact ? alike : alike.toLowerCase();
  return isAccentExact ? cased : cased.normalize('NFD').replaceAll(accents, '$1').normalize('NFC');
}

const accents = /(n\u0303)|\p{M}/giu;

const isMarkAt = (text: string, at: number) => /^\p{M}/u.test(text.slice(at, at + 2));

/** Whether no word goes on before or behind. An apostrophe within a word belongs to it: "k’iche’" has no word "iche". */
function isWhole(text: string, { from, to }: Span): boolean {
  const [before, behind] = [text.slice(Math.max(0, from - 3), from), text.slice(to, to + 3)];
  const words = text.slice(from, to);
  const goesOnBefore = /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{M}\p{N}]['’ʼ]?$/u.test(before);
  const goesOnBehind = /[\p{L}\p{M}\p{N}]$/u.test(words) && /^['’ʼ]?[\p{L}\p{N}]/u.test(behind);
  return !goesOnBefore && !goesOnBehind;
}
