import type { SourceBlock, SourceDocument } from '../source/source-document.js';

/** A line that a program broke is at least so long. */
const shortestFullLine = 45;

/**
 * Reads what was copied as plain text. A line is a paragraph, but for text that a program broke into lines, as PDF viewers give
 * it: there a paragraph ends at an empty line, and the recogniser tells what begins within it.
 */
export function readPastedText(source: string): SourceDocument {
  const blocks: SourceBlock[] = [];
  let line = 1;
  for (const paragraph of source.replaceAll(/\r\n?/g, '\n').split(/\n[^\S\n]*\n/)) {
    const lines = paragraph.split('\n');
    const texts = isBroken(lines) ? [paragraph] : lines;
    for (const text of texts) blocks.push({ type: 'paragraph', runs: [{ text }], place: { line } });
    line += lines.length + 1;
  }
  return { blocks, notes: new Map(), leftOut: [] };
}

/** Whether lines end where the page ended, and not where a sentence does. */
const isBroken = (lines: readonly string[]): boolean =>
  lines.some(
    (line, i) => line.trim().length >= shortestFullLine && !/[.;:]\s*$/.test(line) && goesOn.test(lines[i + 1] ?? ''),
  );

/** A word in small letters; "a)" begins an item. */
const goesOn = /^\s*\p{Ll}[\p{L},]*(?:\s|$)/u;
