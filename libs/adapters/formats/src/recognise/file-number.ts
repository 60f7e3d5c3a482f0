import { readOrdinal, readRoman } from '@articulado/policy-text';

/** A number as the file writes it, without the signs that only say that it is an ordinal. */
export interface FileNumber {
  readonly number: string;
  readonly length: number;
}

const digits = /^\d{1,5}(?:\.\d{1,3}){0,8}(?!\d)/;
/** "5º", "5o", "1ro", "10a"; capital O is an ordinal, other capitals are letters of the number. */
const ordinalSign =
  /^(?:\s?[°ºª]|\.[°ºª]|\.?(?:er[oa]?|nd[oa]|r[oa]|d[oa]|t[oa]|m[oa]|v[oa]|n[oa]|[oaO])(?![\p{L}\p{N}]))/u;
/** "Bis", "Ter": what was put in between later. */
export const latinAdditions =
  'bis|ter|qu[aá]ter|cu[aá]ter|quinquies|quinqui[eé]s|sexies|septies|octies|novies|nonies|decies|undecies|duodecies|terdecies|quaterdecies|quindecies';
const addition = new RegExp(String.raw`^(\.\s*|\s+|\s*[-–]\s*|)(${latinAdditions})(?![\p{L}\p{N}])`, 'iu');
const letter = /^([-–]|)([A-ZÑ])(?![\p{L}\p{N}])/u;
const letterInQuotes = /^\s*["“'‘]([A-ZÑ])["”'’](?=\s*(?:[.:)]|[-–—]|$))/u;
const letterApart = /^\s+([A-ZÑ])(?=\s*(?:[.:)]|[-–—]\s|$))/u;
const part = /^-(\d{1,2})(?![\d\p{L}])/u;

/** Reads "17", "5º", "17. Quáter", "6-A", "2.1.1", "XIV bis", "Décimo primero", "Único" at the start of a text. */
export const numberAt = (text: string): FileNumber | undefined => decimalAt(text) ?? romanAt(text) ?? ordinalAt(text);

function decimalAt(text: string): FileNumber | undefined {
  const number = digits.exec(text)?.[0];
  if (number === undefined) return undefined;
  const sign = ordinalSign.exec(text.slice(number.length))?.[0].length ?? 0;
  return withAdditions(text, { number, length: number.length + sign });
}

function romanAt(text: string): FileNumber | undefined {
  const number = /^[IVXLCDM]{1,12}(?![\p{L}\p{N}])/u.exec(text)?.[0];
  return number && readRoman(number) !== undefined ? withAdditions(text, { number, length: number.length }) : undefined;
}

/** An ordinal in words: of two words if the two are one. */
function ordinalAt(text: string): FileNumber | undefined {
  const words = /^(\p{L}+)(?:\s+\p{L}+)?/u.exec(text);
  const number = [words?.[0], words?.[1]].find((one) => one !== undefined && readOrdinal(one) !== undefined);
  return number === undefined
    ? undefined
    : withAdditions(text, { number: number.replaceAll(/\s+/g, ' '), length: number.length });
}

/** "Bis", "A", "-1" behind a number, one or two of them. */
function withAdditions(text: string, { number, length }: FileNumber): FileNumber {
  const rest = text.slice(length);
  const latinWord = addition.exec(rest);
  if (latinWord) {
    const [whole, between = '', word = ''] = latinWord;
    const joint = between.trim() === '' || between.includes('.') ? between.replaceAll(/[.\s]+/g, ' ') : between.trim();
    return withLetter(text, { number: `${number}${joint}${word}`, length: length + whole.length });
  }
  return withLetter(text, { number, length });
}

function withLetter(text: string, { number, length }: FileNumber): FileNumber {
  const rest = text.slice(length);
  const found = letter.exec(rest) ?? part.exec(rest);
  if (found) return { number: `${number}${found[0]}`, length: length + found[0].length };
  const apart = letterApart.exec(rest) ?? letterInQuotes.exec(rest);
  return apart ? { number: `${number} ${apart[0].trim()}`, length: length + apart[0].length } : { number, length };
}

const joint = /^\s*(?:,|(?:,\s*)?(?:y|e)(?=\s)|al?(?=\s)|[-–](?=\s*\d))\s*/u;
const repealed = /^\s*\(\p{L}[\p{L} ,]{2,28}\)\.?/u;

/** Reads "5 y 6", "8 al 10", "5, 6 y 7 (Derogados)": several numbers of provisions that are no more. */
export function rangeAt(text: string): FileNumber | undefined {
  const first = numberAt(text);
  if (!first) return undefined;
  let end = first.length;
  for (;;) {
    const between = joint.exec(text.slice(end))?.[0];
    const next = between === undefined ? undefined : numberAt(text.slice(end + between.length));
    if (between === undefined || !next) break;
    end += between.length + next.length;
  }
  if (end === first.length) return undefined;
  const numbers = text
    .slice(0, end)
    .replaceAll(/\s?[°ºª]/g, '')
    .replaceAll(/\s+/g, ' ');
  const ending = /^\s*[.:–—-]{0,3}/.exec(text.slice(end))?.[0].length ?? 0;
  const note = repealed.exec(text.slice(end + ending))?.[0];
  if (note === undefined) return { number: numbers, length: end };
  return { number: `${numbers} ${note.trim().replace(/\.$/, '')}`, length: end + ending + note.length };
}

/** The whole number that a number stands for: "17 Bis" is 17, "5 y 6" is 6, "XIV" is 14, "Décimo primero" is 11. */
export function countOf(number: string): number | undefined {
  const last = number
    .replace(/\s*\([^()]*\)\s*$/, '')
    .split(/\s+(?:y|e|al?)\s+|\s*[-–]\s*(?=\d)/)
    .at(-1)!;
  const words = last.split(/\s+/);
  return (
    decimalOf(last) ??
    readRoman(words[0] ?? '') ??
    readOrdinal(words.slice(0, 2).join(' '))?.count ??
    readOrdinal(words[0] ?? '')?.count
  );
}

function decimalOf(number: string): number | undefined {
  const found = /^(?:\d+\.)*(\d+)/.exec(number)?.[1];
  return found === undefined ? undefined : Number(found);
}
