import { spanishOrdinal } from '@articulado/policy-text';

/** Written without accents and in small letters, so that "DÉCIMO" and "Decima" are found alike. */
const plain = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** "primera" … "nonagésima novena" and what else they are written like: masculine, "decimoprimera", "décimo primera", "último". */
const known: ReadonlySet<string> = new Set([
  ...Array.from({ length: 99 }, (_, index) => plain(spanishOrdinal(index + 1))).flatMap(spellingsOf),
  ...['unico', 'unica', 'ultimo', 'ultima', 'primer', 'tercer'],
]);

function spellingsOf(ordinal: string): string[] {
  const [ten = '', unit] = ordinal.split(' ');
  const masculine = (word: string) => word.replace(/a$/, 'o');
  if (unit === undefined) return [ten, masculine(ten)];
  return [unit, masculine(unit)].flatMap((last) => [
    `${ten} ${last}`,
    `${masculine(ten)} ${last}`,
    `${masculine(ten)}${last}`,
  ]);
}

const irregular = /^(?:decim[oa] ?(?:primer|segund)[oa])$/;

/** Length of the ordinal that a text starts with, in words ("Primera", "VIGÉSIMO QUINTO", "ÚNICO"); 0 for none. */
export function ordinalLength(text: string): number {
  const words = /^(\p{L}+)(?:\s+\p{L}+)?/u.exec(text);
  return (
    [words?.[0], words?.[1]].find((start) => start && isOrdinal(plain(start).replaceAll(/\s+/g, ' ')))?.length ?? 0
  );
}

const isOrdinal = (words: string) => known.has(words) || irregular.test(words);
