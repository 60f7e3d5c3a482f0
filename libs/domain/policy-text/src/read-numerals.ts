import { masculineOrdinal, roman, spanishOrdinal } from './numerals.js';

/** "XIV" → 14, in capitals or small letters; `undefined` for what is not written by the shortest rule. */
export function readRoman(sign: string): number | undefined {
  const capital = sign.toUpperCase();
  if (!/^[IVXLCDM]{1,15}$/.test(capital)) return undefined;
  const values = [...capital].map((letter) => romanValues[letter]!);
  const count = values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
  return roman(count) === capital ? count : undefined;
}
const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Letters of older alphabets, counted as the letter after which they stand: what follows "ch" is "d". */
const extraLetters: Record<string, number> = { ch: 3, ll: 12, ñ: 14 };

/** "a" → 1, "z" → 26, "aa" → 27; "ch", "ll" and "ñ" as the letter before them. */
export function readLetters(sign: string): number | undefined {
  const small = sign.toLowerCase();
  const extra = extraLetters[small];
  if (extra !== undefined) return extra;
  if (!/^[a-z]{1,2}$/.test(small)) return undefined;
  return [...small].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}

/** An ordinal in words. */
export interface Ordinal {
  readonly count: number;
  readonly gender: 'feminine' | 'masculine';
}

/** "Vigésima quinta", "DECIMOPRIMERO", "único", "primer" → count and gender; accents and capitals don't matter. */
export const readOrdinal = (words: string): Ordinal | undefined => ordinals.get(plain(words));

/** Written without accents and in small letters, so that "DÉCIMO" and "Decima" are found alike. */
const plain = (words: string) =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const ordinals = new Map<string, Ordinal>();
for (let count = 1; count < 100; count++) {
  for (const spelling of spellingsOf(plain(spanishOrdinal(count)), 'a')) put(spelling, count, 'feminine');
  for (const spelling of spellingsOf(plain(masculineOrdinal(count)), 'o')) put(spelling, count, 'masculine');
}
for (const [ten, count] of [
  ['primer', 11],
  ['segund', 12],
] as const) {
  for (const space of ['', ' ']) {
    for (const first of ['decima', 'decimo']) put(`${first}${space}${ten}a`, count, 'feminine');
    put(`decimo${space}${ten}o`, count, 'masculine');
  }
}
put('unica', 1, 'feminine');
put('unico', 1, 'masculine');
put('primer', 1, 'masculine');
put('tercer', 3, 'masculine');

function put(words: string, count: number, gender: Ordinal['gender']): void {
  ordinals.set(words, { count, gender });
}

/** "decima tercera": also "decimo tercera" and "decimotercera". */
function spellingsOf(ordinal: string, ending: 'a' | 'o'): string[] {
  const [ten = '', unit] = ordinal.split(' ');
  if (unit === undefined) return [ten];
  const stem = ten.slice(0, -1);
  return [`${ten} ${unit}`, `${stem}o ${unit}`, `${stem}o${unit}`, ...(ending === 'a' ? [`${stem}a${unit}`] : [])];
}
