import { type Refusal, refuse } from '@articulado/base';
import { maxClauses } from '@articulado/policy-text';

/** Most signs that may mean something in Markdown: in a paragraph, and in all. Nothing that is read has nearly as many. */
const maxSigns = { paragraph: 100_000, source: 500_000 };
/** Most signs of table cells. */
const maxTableSigns = 3 * maxClauses;
const maxLines = 250_000;
/** Deepest nesting of lists and quotations in one line, and the largest indentation of a list's item in characters. */
const maxNesting = { markers: 30, indentation: 60 };

const leadingMarkers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
const rule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const opensItem = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t])/;
// What no text holds: most of what stands below U+0020, DEL, the C1 controls but for "next line", noncharacters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/;

/**
 * Turns down, before any parsing, what could not become a valid text anyway or is only made to keep the reader busy.
 * Linear in the length of the source.
 */
export function checkSource(source: string): Refusal<'text-invalid'> | undefined {
  const problem = problemOfText(source);
  return problem ? refuse('text-invalid', { problem, clauseId: '' }) : undefined;
}

/** The same for a source that is read as Markdown. */
export function checkMarkdown(source: string): Refusal<'text-invalid'> | undefined {
  const problem = problemOfText(source) ?? problemOfMarkdown(source);
  return problem ? refuse('text-invalid', { problem, clauseId: '' }) : undefined;
}

function problemOfText(source: string): string | undefined {
  if (!source.isWellFormed() || control.test(source)) return 'control-characters';
  return countOf(source, /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g) > maxLines ? 'too-many-clauses' : undefined;
}

function problemOfMarkdown(source: string): string | undefined {
  if (countOf(source, /\|/g) > maxTableSigns) return 'too-many-clauses';
  if (source.split('\n').some(isTooDeep)) return 'too-deep';
  if (countOf(source, signs) > maxSigns.source) return 'too-long';
  return source.split(/\n[ \t]*\n/).some((paragraph) => countOf(paragraph, signs) > maxSigns.paragraph)
    ? 'too-long'
    : undefined;
}

const signs = /[*_[\]<&`!\\>~]/g;

function isTooDeep(line: string): boolean {
  if (rule.test(line)) return false;
  const markers = leadingMarkers.exec(line)?.[0] ?? '';
  const indentation = opensItem.test(line) ? line.length - line.trimStart().length : 0;
  return (markers.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0) > maxNesting.markers || indentation > maxNesting.indentation;
}

function countOf(text: string, sign: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(sign)) count += 1;
  return count;
}
