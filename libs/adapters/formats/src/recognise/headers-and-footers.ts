import type { LeftOut } from '../source/source-document.js';
import type { Line, LineOrTable } from './lines.js';
import { endsSentence } from './sentences.js';

const named = /^(?:p[áa]g(?:ina|\.)?\s*)\d{1,4}(?:\s*(?:de|\/)\s*\d{1,4})?$/iu;
const framed = /^[-–—|]\s*\d{1,4}\s*[-–—|]$/u;
const ofAll = /^\d{1,4}\s*(?:de|\/)\s*\d{1,4}$/u;
const bare = /^\d{1,4}$/;

/** Longest line at the head or foot of a page. */
const maxHead = 160;
/** So often a line must stand at the edge of a page to be its head or foot. */
const minRepeats = 3;
/** A page has at least so many lines. */
const minPage = 8;

/**
 * Leaves out page numbers, and what is repeated at the head or foot of pages. A sentence that a page cut goes on.
 */
export function withoutHeadersAndFooters(lines: readonly LineOrTable[], leftOut: LeftOut[]): LineOrTable[] {
  const numbers = pageNumbers(lines);
  const heads = repeatedAtEdges(lines, numbers);
  if (numbers.size === 0 && heads.size === 0) return [...lines];
  const kept: LineOrTable[] = [];
  let before: Line | undefined;
  let isCut = false;
  lines.forEach((line, index) => {
    if (line.type === 'line' && (numbers.has(index) || heads.has(index))) {
      leftOut.push({ what: 'header-or-footer', place: line.place, words: line.text });
      isCut = true;
      return;
    }
    const goesOn = isCut && line.type === 'line' && before !== undefined && !endsSentence(before.text);
    kept.push(goesOn && line.type === 'line' ? { ...line, begins: false } : line);
    isCut = false;
    before = line.type === 'line' ? line : undefined;
  });
  return kept;
}

function pageNumbers(lines: readonly LineOrTable[]): Set<number> {
  const found = new Set<number>();
  const candidates: { index: number; value: number }[] = [];
  lines.forEach((line, index) => {
    if (line.type !== 'line' || line.heading !== undefined || line.given) return;
    if (named.test(line.text) || framed.test(line.text) || ofAll.test(line.text)) found.add(index);
    else if (bare.test(line.text)) candidates.push({ index, value: Number(line.text) });
  });
  for (const index of countedPages(candidates, lines)) found.add(index);
  return found.size >= minRepeats || [...found].some((index) => isAtEdge(lines, index)) ? found : new Set();
}

/** Bare numbers that count pages: each is one more than the last, and stands a page behind it or at the edge of one. */
function countedPages(
  candidates: readonly { index: number; value: number }[],
  lines: readonly LineOrTable[],
): number[] {
  const runs: { index: number; value: number }[][] = [];
  for (const candidate of candidates) {
    const run = runs.findLast((one) => one.at(-1)!.value === candidate.value - 1);
    const isFar = run !== undefined && candidate.index - run.at(-1)!.index >= minPage;
    if (run && (isFar || isAtEdge(lines, candidate.index))) run.push(candidate);
    else if (runs.length < 50) runs.push([candidate]);
  }
  const isCounting = (run: { index: number }[]) =>
    run.length >= minRepeats || (run.length === 2 && run.every(({ index }) => isAtEdge(lines, index)));
  return runs.filter(isCounting).flatMap((run) => run.map(({ index }) => index));
}

const isAtEdge = (lines: readonly LineOrTable[], index: number): boolean =>
  [lines[index], lines[index + 1], lines[index + 2]].some((line) => line?.type === 'line' && line.startsPage);

/** Lines that stand, alike but for their numbers, at the edges of several pages. */
function repeatedAtEdges(lines: readonly LineOrTable[], numbers: ReadonlySet<number>): Set<number> {
  const edges = new Set<number>();
  lines.forEach((line, index) => {
    if (!numbers.has(index) && !(line.type === 'line' && line.startsPage)) return;
    for (let near = index - 2; near <= index + 2; near += 1) edges.add(near);
  });
  const byWords = new Map<string, number[]>();
  for (const index of edges) {
    const line = lines[index];
    if (line?.type !== 'line' || numbers.has(index) || line.text.length > maxHead) continue;
    const words = line.text.replaceAll(/\d+/g, '#');
    const places = byWords.get(words);
    if (places) places.push(index);
    else byWords.set(words, [index]);
  }
  return new Set([...byWords.values()].filter((places) => places.length >= minRepeats).flat());
}
