import { InvisibleSigns } from '../source/invisible-signs.js';
import type { LeftOut } from '../source/source-document.js';

/** A line of a text file. */
export interface FileLine {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** Whether a page of the file begins with it. */
  readonly startsPage?: true;
}

export interface FileLines {
  readonly lines: readonly FileLine[];
  readonly leftOut: readonly LeftOut[];
}

/** Ends of lines, those of other times included; a form feed ends a page. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/**
 * Cuts a text file into lines, in the profile of text: letters are composed, and signs that nobody sees are left out and
 * counted. What begins the file as front matter (YAML between "---") is left out as well.
 */
export function fileLines(source: string): FileLines {
  const lines = linesOf(source.replace(/^\uFEFF/, ''));
  const invisible = new InvisibleSigns();
  const clean = lines.map((line) => ({ ...line, text: invisible.without(line.text, { line: line.number }) }));
  const end = endOfFrontMatter(clean);
  if (end === 0) return { lines: clean, leftOut: invisible.leftOut() };
  const words = clean.slice(1, end - 1).map(({ text }) => text);
  const frontMatter: LeftOut = { what: 'front-matter', place: { line: 1 }, words: words.join('\n') };
  return { lines: clean.slice(end), leftOut: [frontMatter, ...invisible.leftOut()] };
}

function linesOf(source: string): FileLine[] {
  const lines: FileLine[] = [];
  let [start, number, startsPage] = [0, 1, false];
  const add = (end: number) => {
    const text = source.slice(start, end);
    lines.push(startsPage ? { text, number, startsPage: true } : { text, number });
  };
  for (const { 0: sign, index } of source.matchAll(lineEnd)) {
    // A form feed usually stands right before the words of the new page, on their line.
    if (sign !== '\f' || index > start) add(index);
    startsPage = sign === '\f';
    if (sign !== '\f') number += 1;
    start = index + sign.length;
  }
  add(source.length);
  return lines;
}

/** Longest front matter in lines. */
const maxFrontMatter = 200;
const isDashes = (line: FileLine | undefined) => /^---\s*$/.test(line?.text ?? '');

/** How many of the first lines are front matter: 0 where the second line is no "key: value". */
function endOfFrontMatter(lines: readonly FileLine[]): number {
  if (!isDashes(lines[0]) || !/^[\p{L}_][\w-]*:/u.test(lines[1]?.text ?? '')) return 0;
  const end = lines.slice(1, maxFrontMatter).findIndex((line) => isDashes(line) || /^\.\.\.\s*$/.test(line.text));
  return end < 0 ? 0 : end + 2;
}
