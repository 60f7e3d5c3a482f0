import type { LeftOut } from '../source/source-document.js';
import { articleLabel, mayBePart, partLabel } from './labels.js';
import type { Line, LineOrTable } from './lines.js';

const heading =
  /^(?:[ií]ndice(?:\s+(?:general|de\s+contenidos?))?|contenidos?|tabla\s+de\s+contenidos?|sumario)\s*[.:]?$/iu;
/** "TÍTULO I La persona humana.......1": dots, or a tab, and a page. */
const entry = /(?:\.{4,}|(?:\s\.){4,}|…{2,}|_{4,}|\t)\s*(?:p[áa]g\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})$/iu;
/** Longest line that is looked at. */
const maxLine = 300;
const isEntry = (text: string) => text.length <= maxLine && entry.test(text);
/** Most lines of a wrapped entry, before the one with the page. */
const maxWrapped = 3;
const maxContents = 3_000;

/**
 * Leaves out a table of contents: lines that end in dots and a page, and what stands below "ÍNDICE" until its first entry
 * comes again as the text itself. A line of which the file says what it is stays.
 */
export function withoutContents(lines: readonly LineOrTable[], leftOut: LeftOut[]): LineOrTable[] {
  const out = new Set<number>();
  lines.forEach((line, index) => {
    if (line.type !== 'line' || out.has(index)) return;
    if (heading.test(line.text)) markBelow(lines, index, out);
  });
  markRows(lines, out);
  markDoubled(lines, out);
  return lines.filter((line, index) => {
    if (!out.has(index) || line.type !== 'line' || line.given) return true;
    leftOut.push({ what: 'contents', place: line.place, words: line.text });
    return false;
  });
}

function markBelow(lines: readonly LineOrTable[], start: number, out: Set<number>): void {
  const end = endOfContents(lines, start);
  for (let index = start; index < end; index += 1) out.add(index);
}

/** The line behind the contents; the heading itself where nothing below it is contents. */
function endOfContents(lines: readonly LineOrTable[], start: number): number {
  const within = lines.slice(start + 1, start + 1 + maxContents);
  const first = nameOf(within[0]);
  const again = within.findIndex((line, index) => index > 0 && isLine(line) && isNameOf(nameOf(line), first));
  let last = -1;
  within.forEach((line, index) => {
    if (isLine(line) && isEntry(line.text) && index - last <= maxWrapped + 1) last = index;
  });
  if (last >= 0) return start + 2 + last;
  return again > 0 && within.slice(0, again).every(isShort) ? start + 1 + again : start;
}

const isLine = (line: LineOrTable | undefined): line is Line => line?.type === 'line';
const isShort = (line: LineOrTable) => isLine(line) && line.text.length <= 200;

/** Entries stand together: one line that ends in dots and a number is a blank to fill in. */
function markRows(lines: readonly LineOrTable[], out: Set<number>): void {
  let row: number[] = [];
  const end = () => {
    if (row.length >= 3) for (const index of row) out.add(index);
    row = [];
  };
  lines.forEach((line, index) => {
    if (isLine(line) && isEntry(line.text)) row.push(index);
    else if (row.length > 0 && index - row.at(-1)! > maxWrapped) end();
  });
  end();
}

/** Whether a line of the text is what an entry names; the entry may hold the name of a part behind its label. */
const isNameOf = (name: string, entryName: string): boolean => name.length >= 6 && entryName.startsWith(name);

/** Fewest lines of contents that nothing announces. */
const minDoubled = 4;

/**
 * Labels that follow one another without text between, until the first of them comes again: contents that nothing announces
 * and that name no pages.
 */
function markDoubled(lines: readonly LineOrTable[], out: Set<number>): void {
  const labels = lines.map((line, index) => (isLine(line) && !out.has(index) ? labelKey(line.text) : undefined));
  const first = labels.findIndex((label) => label !== undefined);
  const again = first < 0 ? -1 : labels.indexOf(labels[first], first + 1);
  if (again - first < minDoubled || again - first > maxContents) return;
  const within = lines.slice(first, again);
  const labelled = labels.slice(first, again).filter((label) => label !== undefined).length;
  if (!within.every(isShort) || labelled < 0.45 * within.length) return;
  const end = lastEntry(lines, first, again, labels);
  for (let index = first; index <= end; index += 1) out.add(index);
}

/** The last line that is an entry: a label, or a name that comes again. What follows it stands before the text itself. */
function lastEntry(
  lines: readonly LineOrTable[],
  first: number,
  again: number,
  labels: readonly (string | undefined)[],
): number {
  const later = new Set(lines.slice(again, again + 2 * maxContents).map(nameOf));
  let end = again - 1;
  while (end > first && labels[end] === undefined && !later.has(nameOf(lines[end]))) end -= 1;
  return end;
}

/** "article 1", "title I": which part of a text a line begins. */
function labelKey(text: string): string | undefined {
  if (text.length > maxLine) return undefined;
  const part = partLabel(text);
  const label = articleLabel(text) ?? (part && mayBePart(text, part, 'plain') ? part : undefined);
  return label && `${label.kind} ${label.number}`;
}

/** What an entry and the heading it names have in common. */
const nameOf = (line: LineOrTable | undefined): string =>
  isLine(line) && line.text.length <= maxLine
    ? line.text
        .replace(/[.…_\s]*\d{0,4}$/u, '')
        .normalize('NFD')
        .replaceAll(/[\p{M}\p{P}\s]/gu, '')
        .toLowerCase()
    : '';
