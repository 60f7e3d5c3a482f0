import { letters, masculineOrdinal, roman } from '@articulado/policy-text';
import { englishCardinal, englishOrdinal, englishOrdinalSign, spanishCardinal } from './number-words.js';

/**
 * How the numbers of lists are written, by the names that Word has for it (ST_NumberFormat), and two of OpenDocument. What
 * can't be written so is written in digits.
 */
export function formatNumber(count: number, format: string, language: string): string {
  return (formats[format] ?? digits)(count, language.toLowerCase().startsWith('en')) ?? digits(count);
}

type Format = (count: number, inEnglish: boolean) => string | undefined;

const digits = (count: number) => String(count);
const from1 = (count: number, last: number, write: (count: number) => string) =>
  count >= 1 && count <= last ? write(count) : undefined;

/** 27 → "aa", 28 → "bb": Word repeats the letter. */
const letter = (count: number) =>
  from1(count, 780, () => String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26)));
/** Notes of the Chicago Manual of Style: *, †, ‡, §, **. */
const chicago = (count: number) => from1(count, 400, () => '*†‡§'[(count - 1) % 4]!.repeat(Math.ceil(count / 4)));
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

const formats: Readonly<Record<string, Format | undefined>> = {
  decimalZero: (count) => String(count).padStart(2, '0'),
  upperRoman: (count) => from1(count, 3999, roman),
  lowerRoman: (count) => from1(count, 3999, roman)?.toLowerCase(),
  upperLetter: (count) => letter(count)?.toUpperCase(),
  lowerLetter: letter,
  /** 27 → "aa", 28 → "ab", as in OpenDocument and on web pages. */
  letterNumber: (count) => from1(count, 18_278, letters),
  upperLetterNumber: (count) => from1(count, 18_278, letters)?.toUpperCase(),
  ordinal: (count, inEnglish) => `${count}${inEnglish ? englishOrdinalSign(count) : 'º'}`,
  ordinalText: (count, inEnglish) => from1(count, 99, inEnglish ? englishOrdinal : masculineOrdinal),
  cardinalText: (count, inEnglish) =>
    from1(count, 999, (n) => capital(inEnglish ? englishCardinal(n) : spanishCardinal(n))),
  hex: (count) => count.toString(16).toUpperCase(),
  chicago,
  numberInDash: (count) => `- ${count} -`,
  decimalEnclosedParen: (count) => `(${count})`,
  decimalEnclosedFullstop: (count) => `${count}.`,
  decimalEnclosedCircle: (count) => from1(count, 20, (n) => String.fromCodePoint(0x245f + n)),
  none: () => '',
  bullet: () => '',
};
