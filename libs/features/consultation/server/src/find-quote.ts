/** Words of a clause as they stand in it, and where they start: UTF-16 units from the clause's first. */
export interface FoundQuote {
  readonly quote: string;
  readonly start: number;
}

/** Signs that keyboards and programs write for each other: apostrophes, glottal stops among them, and quotation marks. One unit each. */
const apostrophes = /['’‘ʼʻ`´ꞌ′]/g;
const quotationMarks = /["“”„‟«»″]/g;

/**
 * Finds quoted words in a clause, wherever they stand in it. They must be there sign by sign; only white space may differ, since copying
 * from a screen changes it, and the form of quotation marks and apostrophes, since keyboards do. What is returned are the clause's own words.
 * @param prefix - words right before the quote, of which the nearest may do: they tell which of several places is meant
 * @returns every place that may be meant, the first one first
 */
export function findQuotes(words: string, quote: string, prefix = ''): readonly FoundQuote[] {
  const alike = foldSigns(words);
  const found = [...alike.matchAll(new RegExp(patternOf(quote), 'gu'))].map(({ index, 0: match }) => ({
    quote: words.slice(index, index + match.length),
    start: index,
  }));
  const before = patternOf(prefix);
  if (found.length < 2 || before === '') return found;
  const isBefore = new RegExp(`${before}\\s*$`, 'u');
  const meant = found.filter(({ start }) => isBefore.test(alike.slice(0, start)));
  return meant.length > 0 ? meant : found;
}

const patternOf = (text: string): string =>
  foldSigns(text.normalize('NFC'))
    .trim()
    .split(/\s+/u)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');

/** One form for signs that are alike; nothing gets longer or shorter. */
const foldSigns = (text: string): string => text.replaceAll(apostrophes, "'").replaceAll(quotationMarks, '"');
