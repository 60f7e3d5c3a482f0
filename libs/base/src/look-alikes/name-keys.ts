import { inLatinLetters } from './letter-like.js';
import { skeleton } from './skeleton.js';

/** Marks, spaces, line ends, punctuation: two names that differ in these alone are one name to a reader. The last sign stands in the table for dashes. */
const notLetters = /[^\p{L}\p{N}]|\u30FC/gu;

/**
 * By what names are compared. Two names that have a key in common can be taken for each other: in other letters that look alike, in
 * capitals, without accents, with signs that nobody sees.
 * @returns eight at most; none for what holds neither letters nor digits
 */
export function nameKeys(name: string): readonly string[] {
  const spellings = [name, name.normalize('NFKC')].flatMap((text) => [text, text.toLowerCase()]);
  // Those of the standard's table alone are kept of institutions since before there were others, and go on being compared.
  const keys = spellings.flatMap((text) => [keyOf(text), keyOf(inLatinLetters(skeleton(inLatinLetters(text))))]);
  return [...new Set(keys.filter((key) => key !== ''))];
}

/** A capital I looks like a small L, so that in a name of either case i, l and 1 count as one. */
const keyOf = (name: string): string =>
  skeleton(skeleton(name).toLowerCase()).replaceAll(notLetters, '').replaceAll('i', 'l');
