/** As people type them: a straight one, those of two kinds of quotation, those that letters have, and accents that stand alone. */
export const apostrophes = /['\u2018\u2019\u201b\u02bc\u02bb\u02bd\u02b9\u2032\ua78c\ua78b\u00b4`]/g;

/** What is no letter and no digit, up to U+3040. */
const betweenWords =
  /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f]+/u;

/**
 * The words of a text as they are looked for: small letters without accents, apostrophes left out, so that K'iche', K’iche’ and kiche
 * are one word. The database reads contributions so, too (`search_words`).
 */
export const searchWords = (text: string): string[] =>
  text
    .replaceAll(apostrophes, '')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(betweenWords)
    .filter((word) => word !== '');

/** From so many letters on, a word that begins so is found as well. */
const leastOfBeginning = 3;

const answers = (word: string, asked: string): boolean =>
  asked.length < leastOfBeginning ? word === asked : word.startsWith(asked);

/**
 * Whether every word that is asked for is there, in whatever order. Nothing is found where no word is asked for.
 * @param words - of a text, as `searchWords` gives them; so are those that are wanted
 */
export const hasWords = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length > 0 && wanted.every((each) => words.some((word) => answers(word, each)));

/** Part of a text: the words that were asked for, or what stands between them. */
export interface FoundPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** Cuts a text at the words that were asked for. The parts together are the text. */
export function foundParts(text: string, asked: string): FoundPart[] {
  const wanted = searchWords(asked);
  const isWanted = (part: string) => searchWords(part).some((word) => wanted.some((each) => answers(word, each)));
  const parts: FoundPart[] = [];
  for (const part of text.split(/(\s+)/u)) {
    if (part === '') continue;
    const isFound = isWanted(part);
    const last = parts.at(-1);
    if (last?.isFound === isFound) parts[parts.length - 1] = { text: last.text + part, isFound };
    else parts.push({ text: part, isFound });
  }
  return parts;
}
