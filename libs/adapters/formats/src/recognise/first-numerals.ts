import { sliceRuns } from '@articulado/policy-text';
import { articleLabel } from './labels.js';
import type { Line, LineOrTable } from './lines.js';
import { markersOf } from './markers.js';
import { textOf, tidy } from './words.js';

/**
 * "Artículo 5.1. …" with a paragraph "2. …" below it: the first numeral of the article stands on the line of its label, which
 * is cut in two.
 */
export function withFirstNumerals(lines: readonly LineOrTable[]): LineOrTable[] {
  return lines.flatMap((line, index): LineOrTable[] => {
    const article = line.type === 'line' && !line.given ? firstNumeralOf(line) : undefined;
    return line.type === 'line' && article !== undefined && goesOn(lines, index, article) ? cut(line, article) : [line];
  });
}

/** "5" for "Artículo 5.1. …". */
function firstNumeralOf(line: Line): string | undefined {
  const number = articleLabel(line.text)?.number;
  return number === undefined ? undefined : /^(\d{1,4})\.1$/.exec(number)?.[1];
}

/** Whether numeral 2 follows, and article 5.2 doesn't. */
function goesOn(lines: readonly LineOrTable[], index: number, article: string): boolean {
  let hasSecond = false;
  for (const line of lines.slice(index + 1, index + 200)) {
    if (line.type !== 'line') continue;
    const next = articleLabel(line.text);
    if (next) return hasSecond && next.number !== `${article}.2`;
    hasSecond ||= markersOf(line.text).some(({ style, count }) => style === 'decimal' && count === 2);
  }
  return hasSecond;
}

function cut(line: Line, article: string): Line[] {
  const end = line.text.indexOf(`${article}.1`) + article.length + 1;
  const part = (from: number, to?: number) => {
    const words = tidy(sliceRuns(line.words, from, to));
    return { ...line, words, text: textOf(words).trim() };
  };
  return [part(0, end), { ...part(end), begins: true, place: { ...line.place, lineOfParagraph: 2 } }];
}
