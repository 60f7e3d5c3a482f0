import type { RightLaw } from './right-laws.js';

/** How often each word occurs. */
export type Bag = ReadonlyMap<string, number>;

/** Counts a raw file by regular expressions, without anything of the importer. */
export function countRawLaw(source: string): Omit<RightLaw, 'file'> {
  const text = withoutMarkup(source);
  const numbersOf = (label: RegExp) => [...text.matchAll(label)].map(([, number]) => number!);
  return {
    parts: numbersOf(/^(?:CAPITULO|TITULO|LIBRO) ([A-Z]+)\b/gm),
    articles: numbersOf(/^(?:Artículo|Art\.) (\d+)o?(?=[°.]|\.-|$)/gm),
    provisions: numbersOf(/^(Primera|Segunda|Única)[.:]/gmu),
    subLevels: numbersOf(/^(\d\.\d|\d|[IVX]+|[A-Za-z])(?:[.)]|\.-) +(?!N[°º])\S/gm),
    words: [...wordsIn(text)].length,
  };
}

/** The words of a raw file. */
export const bagOfRawLaw = (source: string): Map<string, number> => bagOf(withoutMarkup(source));

export function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of wordsIn(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The lines of the file without front matter, Markdown's signs, addresses, and the space before their words. */
const withoutMarkup = (source: string): string =>
  source
    .normalize('NFC')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replaceAll(/\]\([^()\s]*\)/g, '')
    .replaceAll(/\*\*|\[(?=\p{L})|\\(?=[.*[\]])/gu, '')
    .replaceAll(/^[#\s]+/gm, '');
