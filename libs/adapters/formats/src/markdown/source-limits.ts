import { type Refusal, refuse } from '@articulado/base';
import { isLawfulWords, maxClauses } from '@articulado/policy-text';

/** Most characters between two empty lines: three times a clause's own, since addresses and marks are written there too. */
const maxParagraph = 60_000;
/**
 * Most signs that may mean something in Markdown, between two empty lines; and the most work they may make in all: the parser's
 * grows with their square, paragraph by paragraph.
 */
const maxSigns = { paragraph: 2_000, squared: 10_000_000 };
const maxTableSigns = 3 * maxClauses;
const maxLines = 60_000;
/** Deepest nesting of lists and quotations in one line, and the largest indentation of a list's item in characters. */
const maxNesting = { markers: 30, indentation: 60 };

const leadingMarkers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
const rule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const opensBlock = /^[ \t]*(?:#{1,6}[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t])/;

/**
 * Turns down, before any parsing, what could not become a lawful text anyway or is only made to keep the parser busy.
 * Linear in the length of the source.
 */
export function checkSource(source: string): Refusal<'text-unlawful'> | undefined {
  const problem = problemOfSource(source);
  return problem ? refuse('text-unlawful', { problem, clauseId: '' }) : undefined;
}

function problemOfSource(source: string): string | undefined {
  if (!isLawfulWords(source)) return 'control-characters';
  if (countOf(source, '|') > maxTableSigns) return 'too-many-clauses';
  const lines = source.split('\n');
  if (lines.length > maxLines) return 'too-many-clauses';
  if (lines.some(isTooDeep)) return 'too-deep';
  if (lines.filter((line) => opensBlock.test(line)).length > maxClauses) return 'too-many-clauses';
  return problemOfParagraphs(source.split(/\n[ \t]*\n/));
}

function problemOfParagraphs(paragraphs: readonly string[]): string | undefined {
  let work = 0;
  for (const paragraph of paragraphs) {
    const signs = paragraph.match(/[*_[\]<&`!\\>~]/g)?.length ?? 0;
    work += signs ** 2;
    if (paragraph.length > maxParagraph || signs > maxSigns.paragraph) return 'too-long';
  }
  if (work > maxSigns.squared) return 'too-long';
  return paragraphs.filter((paragraph) => paragraph.trim() !== '').length > maxClauses ? 'too-many-clauses' : undefined;
}

function isTooDeep(line: string): boolean {
  if (rule.test(line)) return false;
  const markers = leadingMarkers.exec(line)?.[0] ?? '';
  const indentation = opensBlock.test(line) ? line.length - line.trimStart().length : 0;
  return (markers.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0) > maxNesting.markers || indentation > maxNesting.indentation;
}

const countOf = (text: string, sign: string) => text.split(sign).length - 1;
