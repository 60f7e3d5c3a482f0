import { letters, masculineOrdinal, roman, spanishOrdinal } from './numerals.js';
import { readLetters, readOrdinal, readRoman } from './read-numerals.js';

/** How a series of numbers is written. */
export const numberStyles = {
  decimal: String,
  upperRoman: roman,
  lowerRoman: (count: number) => roman(count).toLowerCase(),
  upperLetters: (count: number) => letters(count).toUpperCase(),
  lowerLetters: letters,
  feminineOrdinal: spanishOrdinal,
  masculineOrdinal,
  upperFeminineOrdinal: (count: number) => spanishOrdinal(count).toUpperCase(),
  upperMasculineOrdinal: (count: number) => masculineOrdinal(count).toUpperCase(),
  lowerFeminineOrdinal: (count: number) => spanishOrdinal(count).toLowerCase(),
  lowerMasculineOrdinal: (count: number) => masculineOrdinal(count).toLowerCase(),
} as const satisfies Record<string, (count: number) => string>;
export type NumberStyle = keyof typeof numberStyles;

/** Where a series of numbers stands: what was counted last, and how it is written. */
export interface SeriesState {
  readonly count: number;
  readonly style: NumberStyle;
  /** What stands before each number of the series, as "2." in "2.1". */
  readonly prefix: string;
}

export const printNumber = ({ prefix, style, count }: SeriesState): string => prefix + numberStyles[style](count);

/**
 * Reads a number that a clause was given, so that those behind it can go on from it: "17 Bis" and "6-A" go on as 17 and 6,
 * "5 y 6" as 6, "ch" as the letter c, "Única" as the first.
 * @param series - where the series stands; it decides whether "i" is a letter or Roman
 * @returns where the series stands then; `undefined` for what is no number, which the series passes over
 */
export function readNumber(given: string, series: SeriesState): SeriesState | undefined {
  const last = given
    .normalize('NFC')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .split(/\s+(?:y|e|a|al)\s+|\s*[-–—]\s*(?=\d)/i)
    .at(-1)!;
  return readDecimal(last, series) ?? readSign(last, series) ?? readWords(last);
}

/** Digits do not show whether a series is in capitals: its style stays as it was. */
const ordinalStyle = (style: 'feminineOrdinal' | 'masculineOrdinal', series: SeriesState): NumberStyle =>
  series.style.toLowerCase().endsWith(style.toLowerCase()) ? series.style : style;

function readDecimal(given: string, series: SeriesState): SeriesState | undefined {
  const found = /^((?:\d{1,6}\.)*)(\d{1,6})(\.[ªº])?(?![\d.]*\d)/.exec(given);
  if (!found) return undefined;
  const [, prefix = '', digits, ordinal] = found;
  const count = Number(digits);
  // As the ordinals are printed that are too long for words.
  if (ordinal && prefix === '' && count >= 100)
    return { style: ordinalStyle(ordinal === '.ª' ? 'feminineOrdinal' : 'masculineOrdinal', series), prefix, count };
  return { style: 'decimal', prefix, count };
}

/** A Roman numeral or letters, perhaps with "Bis" or another addition behind. */
function readSign(given: string, series: SeriesState): SeriesState | undefined {
  const sign = /^[\p{L}]{1,15}(?=$|[\s-])/u.exec(given)?.[0];
  if (sign === undefined || (sign !== sign.toUpperCase() && sign !== sign.toLowerCase())) return undefined;
  const upper = sign === sign.toUpperCase();
  const style = (upperStyle: NumberStyle, lowerStyle: NumberStyle) => (upper ? upperStyle : lowerStyle);
  const asLetters = readLetters(sign);
  const asRoman = readRoman(sign);
  const preferLetters = asLetters !== undefined && (asRoman === undefined || goesOnAsLetters(sign, asLetters, series));
  if (preferLetters) return { style: style('upperLetters', 'lowerLetters'), prefix: '', count: asLetters };
  return asRoman === undefined ? undefined : { style: style('upperRoman', 'lowerRoman'), prefix: '', count: asRoman };
}

/**
 * In a list of letters "c", "d" and "i" are letters, and "ii" only where it is the next of them; elsewhere they are Roman.
 * A list that begins with "i" is a Roman one.
 */
function goesOnAsLetters(sign: string, asLetters: number, { style, count }: SeriesState): boolean {
  if (style !== 'lowerLetters' && style !== 'upperLetters') return false;
  return asLetters === count + 1 || (sign.length === 1 && !(sign.toLowerCase() === 'i' && count === 0));
}

/** An ordinal in words. Those behind it go on in the same letters: "PRIMERO", "SEGUNDO". */
function readWords(given: string): SeriesState | undefined {
  const words = given.split(/\s+/);
  for (const length of [2, 1]) {
    const start = words.slice(0, length).join(' ');
    const ordinal = words.length >= length ? readOrdinal(start) : undefined;
    if (ordinal) return { style: ordinalStyles[ordinal.gender][letterCase(start)], prefix: '', count: ordinal.count };
  }
  return undefined;
}

const ordinalStyles = {
  feminine: { upper: 'upperFeminineOrdinal', lower: 'lowerFeminineOrdinal', capital: 'feminineOrdinal' },
  masculine: { upper: 'upperMasculineOrdinal', lower: 'lowerMasculineOrdinal', capital: 'masculineOrdinal' },
} as const;

function letterCase(words: string): 'upper' | 'lower' | 'capital' {
  if (words === words.toUpperCase()) return 'upper';
  return words === words.toLowerCase() ? 'lower' : 'capital';
}
