/** Words of a clause as they stand in it, and where they start: UTF-16 units from the clause's first. */
export interface FoundQuote {
  readonly quote: string;
  readonly start: number;
}

/** Signs that keyboards and programs write for each other: apostrophes, glottal stops among them, and quotation marks. One unit each. */
const apostrophes = /['’‘ʼʻ`´ꞌ′]/g;
const quotationMarks = /["“”„‟«»″]/g;

/** So much of what stands before a quote tells which place is meant; more only costs. */
const mostOfPrefix = 60;

/**
 * Finds quoted words in a clause, wherever they stand in it. They must be there sign by sign; only white space may differ, since copying
 * from a screen changes it, and the form of quotation marks and apostrophes, since keyboards do. What is returned are the clause's own words.
 * @param prefix - words right before the quote, of which the nearest may do: they tell which of several places is meant
 * @returns every place that may be meant, the first one first
 */
export function findQuotes(words: string, quote: string, prefix = ''): readonly FoundQuote[] {
  const { text, places } = collapse(words);
  const sought = collapse(quote.normalize('NFC')).text.trim();
  const before = collapse(prefix.normalize('NFC')).text.trim().slice(-mostOfPrefix).trim();
  const found: number[] = [];
  for (let at = text.indexOf(sought); sought !== '' && at >= 0; at = text.indexOf(sought, at + sought.length))
    found.push(at);
  const meant = found.filter((at) => text.endsWith(before, text[at - 1] === ' ' ? at - 1 : at));
  return (meant.length > 0 ? meant : found).map((at) => {
    const start = places[at]!;
    return { quote: words.slice(start, places[at + sought.length - 1]! + 1), start };
  });
}

/** The text with each white space as one blank and one form for signs that are alike, and where each sign of it stands. */
function collapse(words: string): { readonly text: string; readonly places: readonly number[] } {
  const alike = words.replaceAll(apostrophes, "'").replaceAll(quotationMarks, '"');
  const places: number[] = [];
  let text = '';
  for (const { index, 0: part } of alike.matchAll(/\s+|\S+/gu)) {
    const isBlank = part.trim() === '';
    for (let at = 0; at < (isBlank ? 1 : part.length); at += 1) places.push(index + at);
    text += isBlank ? ' ' : part;
  }
  return { text, places };
}
