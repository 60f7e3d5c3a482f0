import { articleLabel, type Label, partLabel } from './labels.js';
import type { Line, LineOrTable } from './lines.js';
import { markersOf } from './markers.js';
import { beginsInside, endsClosed, endsOpen, endsSentence } from './sentences.js';

/** Where the paragraphs of a file can't be seen by its empty lines, they are guessed from the lengths of its lines. */
export function withParagraphs(lines: readonly LineOrTable[]): LineOrTable[] {
  const texts = lines.filter((line): line is Line => line.type === 'line' && line.heading === undefined);
  if (texts.length < minLines) return [...lines];
  const width = usualWidth(texts);
  const beginning = texts.filter(({ begins }) => begins).length / texts.length;
  if (beginning < 0.15)
    return mapPairs(lines, (line, before) => ({ ...line, begins: line.begins || begins(line, before, width) }));
  return isSpaced(texts, width)
    ? mapPairs(lines, (line, before) => ({ ...line, begins: line.begins && !goesOn(line, before, width) }))
    : withSpacedBoxes(lines);
}

/** Longest line of a box, and how near another must be that is surely cut in a sentence. */
const maxBoxLine = 120;
const nearby = 3;

/** The same in parts of a file that were cells or boxes: "…de la⏎⏎población", and what is cut in a sentence beside it. */
function withSpacedBoxes(lines: readonly LineOrTable[]): LineOrTable[] {
  const cut = lines.map((line, index) => cutOf(line, lines[index - 1]));
  return lines.map((line, index) => {
    const isSure = cut.slice(Math.max(0, index - nearby), index + nearby + 1).includes('surely');
    return line.type === 'line' && cut[index] !== 'not' && isSure ? { ...line, begins: false } : line;
  });
}

function cutOf(line: LineOrTable, before: LineOrTable | undefined): 'surely' | 'perhaps' | 'not' {
  if (line.type !== 'line' || before?.type !== 'line' || !line.begins || line.isBullet || before.isBullet) return 'not';
  if (before.heading !== undefined || line.heading !== undefined || before.text.length > maxBoxLine) return 'not';
  if (before.text.length < minCutLine) return 'not';
  if (!beginsInside(line.text) || endsClosed(before.text) || startsLabel(line)) return 'not';
  return endsOpen(before.text) ? 'surely' : 'perhaps';
}

const minLines = 20;
/** A line that is cut in a sentence has some length. */
const minCutLine = 15;

/** The length that most full lines have. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}

function mapPairs(lines: readonly LineOrTable[], change: (line: Line, before: Line) => Line): LineOrTable[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (line.type !== 'line' || before?.type !== 'line' || line.heading !== undefined || before.heading !== undefined)
      return line;
    return change(line, before);
  });
}

/** A line that ends a sentence well before the margin ends a paragraph. */
const begins = (line: Line, before: Line, width: number): boolean =>
  before.text.length < 0.8 * width && /[.:;]["”»)]?$/u.test(before.text) && !beginsInside(line.text);

/** Whether an empty line stands between all lines, also within sentences. */
function isSpaced(lines: readonly Line[], width: number): boolean {
  if (width > 160) return false;
  const cut = lines.filter((line, index) => index > 0 && line.begins && goesOn(line, lines[index - 1]!, width));
  return cut.length >= minLines && cut.length >= 0.4 * lines.length;
}

function goesOn(line: Line, before: Line, width: number): boolean {
  if (line.isBullet || startsLabel(line) || before.text.length < minCutLine) return false;
  if (beginsInside(line.text)) return !endsClosed(before.text);
  return !endsSentence(before.text) && (endsOpen(before.text) || before.text.length >= 0.7 * width);
}

const startsLabel = ({ text, words }: Line): boolean => {
  const label: Label | undefined = articleLabel(text) ?? partLabel(text);
  return (words[0]?.bold === true && label !== undefined) || markersOf(text).length > 0;
};
