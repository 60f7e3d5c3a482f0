import { readLetters, readRoman } from '@articulado/policy-text';
import { latinAdditions } from './file-number.js';

/** How the items of a list are numbered. */
export type MarkerStyle = 'decimal' | 'dotted' | 'upperRoman' | 'lowerRoman' | 'upperLetters' | 'lowerLetters';

/** One way to read the marker of an item: "i)" is the first of Roman numerals or the ninth of letters. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly count: number;
  /** What stands before the last part: "2." in "2.1". */
  readonly prefix: string;
  /** The punctuation around the number, which is alike in one list: ")", "()", ".-". */
  readonly form: string;
  /** As the file writes it. */
  readonly number: string;
  readonly length: number;
  /** A letter of an older alphabet that shares the place of the one before it: "ch", "ll", "ñ". */
  readonly isExtra?: true;
}

/** The same words with a capital first letter, and in capitals; the rest of the pattern must know small letters from capitals. */
const anyCase = (words: string) =>
  `${words}|${words.replaceAll(/(^|\|)([a-z])/g, (_, bar: string, first: string) => bar + first.toUpperCase())}|${words.toUpperCase()}`;
const number = String.raw`(?:\d{1,3}|[A-Za-z])(?:\.(?:\d{1,3}|[a-z](?![\p{L}])))+|\d{1,3}|[IVXLC]{1,7}|[ivxlc]{1,7}|[Cc]h|[Ll]l|CH|LL|[a-zñ]{1,2}|[A-ZÑ]{1,2}`;
const ordinal = String.raw`(?:\s?([°ºª])|\.?([oa])(?=[.)-]))?`;
const later = String.raw`((?:\s|-)(?:${anyCase(latinAdditions)})(?:\s[A-Z])?(?![\p{L}\p{N}]))?`;
const closing = String.raw`(\s?\.\s?[-–—]+|\.\)|[-–—]?\)|\.|[-–—](?=\s)|)`;
const shape = new RegExp(String.raw`^(\(?)(${number})${ordinal}${later}${closing}(?=\s|$)`, 'u');
const extras: Readonly<Record<string, number>> = { ch: 3, ll: 12, ñ: 14 };

/** Reads the marker that a line begins with, in each way that it can be read; years and other large numbers are none. */
export function markersOf(text: string): readonly Marker[] {
  const found = shape.exec(text);
  if (!found) return [];
  const [whole, opening = '', name = '', sign, letter, addition = '', close = ''] = found;
  const isOrdinal = sign !== undefined || letter !== undefined;
  if (!isClosed(name, opening, close, isOrdinal)) return [];
  const rest = text.slice(whole.length);
  const length = whole.length + rest.length - rest.trimStart().length;
  const form = `${opening}${isOrdinal ? 'º' : ''}${close.replaceAll(/\s/g, '').replaceAll(/[–—]/g, '-')}`;
  const later = addition === '' ? {} : { isExtra: true as const };
  return readings(name).map((reading) => ({ ...reading, ...later, form, number: name + addition, length }));
}

/** Whether punctuation ends the number; "1.1" and "1º" need none. */
function isClosed(name: string, opening: string, close: string, isOrdinal: boolean): boolean {
  const isNumeral = /^\d/.test(name);
  if (isOrdinal && !isNumeral) return false;
  if (close === '' && !isOrdinal && !(isNumeral && name.includes('.'))) return false;
  return opening === '' || close === ')';
}

type Reading = Pick<Marker, 'style' | 'count' | 'prefix' | 'isExtra'>;

function readings(number: string): Reading[] {
  if (number.includes('.')) return dotted(number);
  if (/^\d/.test(number)) return [{ style: 'decimal', count: Number(number), prefix: '' }];
  const upper = number === number.toUpperCase();
  const roman = readRoman(number);
  return [
    ...letterReadings(number.toLowerCase(), upper ? 'upperLetters' : 'lowerLetters'),
    ...(roman === undefined || number.toLowerCase() === number.toUpperCase()
      ? []
      : [{ style: upper ? ('upperRoman' as const) : ('lowerRoman' as const), count: roman, prefix: '' }]),
  ];
}

/** "1.1", "2.1.3", "a.1": the last part counts. Amounts like "1.500" are none. */
function dotted(number: string): Reading[] {
  const last = number.lastIndexOf('.') + 1;
  const part = number.slice(last);
  const count = /^\d/.test(part) ? Number(part) : readLetters(part);
  const isAmount = number.split('.').some((one) => one.length > 2 || /^0/.test(one));
  return count === undefined || isAmount ? [] : [{ style: 'dotted', count, prefix: number.slice(0, last) }];
}

/** Behind "z" stands "aa", then "ab" or "bb". */
function letterReadings(letters: string, style: 'upperLetters' | 'lowerLetters'): Reading[] {
  const extra = extras[letters];
  if (extra !== undefined) return [{ style, count: extra, prefix: '', isExtra: true }];
  const count = letters.length > 2 ? undefined : readLetters(letters);
  const doubled = /^([a-z])\1$/.test(letters) ? letters.charCodeAt(0) - 96 + 26 : undefined;
  return [count, doubled === count ? undefined : doubled].flatMap((one) =>
    one === undefined ? [] : [{ style, count: one, prefix: '' }],
  );
}

/** What two items of one list have in common. */
export const listOf = ({ style, form, prefix }: Pick<Marker, 'style' | 'form' | 'prefix'>): string =>
  `${style} ${form} ${prefix}`;
