import type { PolicyText } from './clause.js';
import { ClauseCounter } from './number-clauses.js';

/** How transitional provisions are counted where none of them was given a number: a setting of their process. */
export const ordinalStyles = ['feminine', 'masculine', 'decimal', 'roman'] as const;
export type OrdinalStyle = (typeof ordinalStyles)[number];

const first: Record<OrdinalStyle, string> = { feminine: 'Primera', masculine: 'Primero', decimal: '1', roman: 'I' };

/**
 * NU10: the text as it reads in a process that counts its transitional provisions so. The first of each series is given
 * the number of that style, unless it has one, and those behind it go on from it (NU7). A text that is frozen so says
 * itself how it is counted.
 */
export function withOrdinals(text: PolicyText, style: OrdinalStyle): PolicyText {
  if (style === 'feminine') return text; // as they are counted anyway
  return withFirstNumbers(text, first[style]);
}

/**
 * A text of a file, as a process takes it that counts its provisions in another style: their numbers, which are those
 * of the file, are said, and so stay.
 */
export const withNumbersOfFile = (text: PolicyText, style: OrdinalStyle): PolicyText =>
  style === 'feminine' ? text : withFirstNumbers(text, first.feminine);

function withFirstNumbers(text: PolicyText, number: string): PolicyText {
  const counter = new ClauseCounter();
  const begun = new Set<string>();
  return text.map((clause) => {
    const series = counter.seriesOf(clause);
    counter.next(clause);
    if (clause.kind !== 'transitional' || begun.has(series)) return clause;
    begun.add(series);
    return clause.number === undefined ? { ...clause, number } : clause;
  });
}
