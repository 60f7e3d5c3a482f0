import { replacedStretch } from './replaced-stretch.js';

/** Words of a clause that somebody quotes, and where they start, in UTF-16 units. */
interface Quoted {
  /** `null` where the whole clause is meant. */
  readonly quote: string | null;
  readonly quoteStart: number | null;
}

/**
 * The words of a clause as a proposal would have them: it takes the place of the words that are quoted, with those beside them that it
 * repeats, or of the whole clause.
 * @returns `undefined` where nobody knows where the quoted words stand
 */
export function withProposal(words: string, { quote, quoteStart }: Quoted, proposal: string): string | undefined {
  if (!quote) return proposal;
  if (quoteStart === null || !words.startsWith(quote, quoteStart)) return undefined;
  const { from, to } = replacedStretch(words, { from: quoteStart, to: quoteStart + quote.length }, proposal);
  return words.slice(0, from) + proposal + words.slice(to);
}
