import { ordinal, roman, type Style, writeNumeral } from './numerals.js';

/** Where a series of numbers stands: the last count, how it is written, and what stands before each ("2." in "2.1"). */
export interface Series {
  readonly count: number;
  readonly style: Style;
  readonly prefix: string;
}

export const writeNumber = ({ prefix, style, count }: Series): string => prefix + writeNumeral(style, count);

/**
 * Reads a number that a clause was given, so that those behind it go on from it.
 * @returns where the series stands then; `undefined` for what is no number, which the series passes over
 */
export function readGivenNumber(given: string, series: Series): Series | undefined {
  const last = given
    .normalize('NFC')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .split(/\s+(?:y|e|a|al)\s+|\s*[-–—]\s*(?=\d)/i)
    .at(-1)!;
  return readDigits(last, series) ?? readSign(last, series) ?? readOrdinal(last);
}

function readDigits(given: string, series: Series): Series | undefined {
  const found = /^((?:\d{1,6}\.)*)(\d{1,6})(\.[ªº])?(?![\d.]*\d)/.exec(given);
  if (!found) return undefined;
  const [, prefix = '', digits, mark] = found;
  const count = Number(digits);
  if (!mark || prefix !== '' || count < 100) return { count, style: '1', prefix };
  const gender = mark === '.ª' ? 'Primera' : 'Primero';
  // Digits don't tell whether the series is in capitals: it goes on as it was.
  return { count, style: series.style.toLowerCase() === gender.toLowerCase() ? series.style : gender, prefix };
}

/** A Roman numeral or letters, all capitals or all small, perhaps with "Bis" or the like behind. */
function readSign(given: string, series: Series): Series | undefined {
  const sign = /^\p{L}{1,15}(?=$|[\s-])/u.exec(given)?.[0];
  if (sign === undefined || (sign !== sign.toUpperCase() && sign !== sign.toLowerCase())) return undefined;
  const isCapital = sign === sign.toUpperCase();
  const [asLetters, asRoman] = [readLetters(sign.toLowerCase()), readRoman(sign.toUpperCase())];
  if (asLetters !== undefined && (asRoman === undefined || isNextLetter(sign.toLowerCase(), asLetters, series)))
    return { count: asLetters, style: isCapital ? 'A' : 'a', prefix: '' };
  return asRoman === undefined ? undefined : { count: asRoman, style: isCapital ? 'I' : 'i', prefix: '' };
}

/** What could be both is a letter in a series of letters: where it is the next, or a single one; but "i" as the first is Roman. */
const isNextLetter = (sign: string, asLetters: number, { style, count }: Series) =>
  (style === 'a' || style === 'A') &&
  (asLetters === count + 1 || (sign.length === 1 && !(sign === 'i' && count === 0)));

const olderLetters = new Map([
  ['ch', 3],
  ['ll', 12],
  ['ñ', 14],
]);

function readLetters(sign: string): number | undefined {
  const older = olderLetters.get(sign);
  if (older !== undefined || !/^[a-z]{1,2}$/.test(sign)) return older;
  return [...sign].reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 96, 0);
}

const valueOf: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Only what is written by the shortest rule. */
function readRoman(sign: string): number | undefined {
  if (!/^[IVXLCDM]{1,15}$/.test(sign)) return undefined;
  const values = [...sign].map((letter) => valueOf[letter]!);
  const count = values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
  return roman(count) === sign ? count : undefined;
}

/** An ordinal in words, one or two of them; more may follow. */
function readOrdinal(given: string): Series | undefined {
  const words = given.split(/\s+/);
  for (const length of words.length > 1 ? [2, 1] : [1]) {
    const start = words.slice(0, length).join(' ');
    const found = ordinals.get(plain(start));
    if (found) return { count: found.count, style: styleOf(start, found.ending), prefix: '' };
  }
  return undefined;
}

function styleOf(words: string, ending: 'a' | 'o'): Style {
  const style = ending === 'a' ? 'Primera' : 'Primero';
  if (words === words.toUpperCase()) return style.toUpperCase() as Style;
  return words === words.toLowerCase() ? (style.toLowerCase() as Style) : style;
}

const plain = (words: string) =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Every spelling without accents → what it counts. */
const ordinals = new Map<string, { readonly count: number; readonly ending: 'a' | 'o' }>();
for (let count = 1; count < 100; count += 1) {
  for (const ending of ['a', 'o'] as const) {
    for (const spelling of spellingsOf(plain(ordinal(count, ending)), ending))
      ordinals.set(spelling, { count, ending });
  }
}
for (const [unit, count] of [
  ['primer', 11],
  ['segund', 12],
] as const) {
  for (const ten of ['decima', 'decimo', 'decima ', 'decimo ']) ordinals.set(`${ten}${unit}a`, { count, ending: 'a' });
  for (const ten of ['decimo', 'decimo ']) ordinals.set(`${ten}${unit}o`, { count, ending: 'o' });
}
ordinals.set('unica', { count: 1, ending: 'a' });
ordinals.set('unico', { count: 1, ending: 'o' });
ordinals.set('primer', { count: 1, ending: 'o' });
ordinals.set('tercer', { count: 3, ending: 'o' });

/** "decima tercera": also "decimo tercera", "decimotercera" and "decimatercera". */
function spellingsOf(words: string, ending: 'a' | 'o'): string[] {
  const [ten = '', unit] = words.split(' ');
  if (unit === undefined) return [ten];
  const stem = ten.slice(0, -1);
  return [words, `${stem}o ${unit}`, `${stem}o${unit}`, ...(ending === 'a' ? [`${stem}a${unit}`] : [])];
}
