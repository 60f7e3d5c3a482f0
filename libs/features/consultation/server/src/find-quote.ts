/** Words of a clause as they stand in it, and where they start: UTF-16 units from the clause's first. */
export interface FoundQuote {
  readonly quote: string;
  readonly start: number;
}

/**
 * Finds quoted words in a clause. They must be there sign by sign; only white space may differ, since copying from a screen
 * changes it. What is returned are the clause's own words.
 */
export function findQuote(words: string, quote: string): FoundQuote | undefined {
  const signs = quote.normalize('NFC').trim().split(/\s+/u);
  const pattern = new RegExp(signs.map((part) => escaped(part)).join('\\s+'), 'u');
  const found = pattern.exec(words);
  return found ? { quote: found[0], start: found.index } : undefined;
}

const escaped = (part: string) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
