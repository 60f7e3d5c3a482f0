import type { MarkChanges } from '@articulado/draft-document';
import type { Run } from '@articulado/policy-text';
import type { KeptRange } from './kept-ranges.js';

/** A stretch of old words, `from` up to `to`, in whose place new ones stand, `at` up to `end`. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
}

/** What lies between the words of a clause that stayed in it, in order; never empty on both sides. */
export function gapsBetween(kept: readonly KeptRange[], oldSize: number, size: number): Gap[] {
  const gaps: Gap[] = [];
  let [from, at] = [0, 0];
  for (const range of [...kept, { from: oldSize, to: oldSize, at: size }]) {
    if (from < range.from || at < range.at) gaps.push({ from, to: range.from, at, end: range.at });
    from = range.to;
    at = range.at + range.to - range.from;
  }
  return gaps;
}

/** Stretches of words that are the same, but look different now; `from` and `to` count in the words as they are now. */
export interface FormatChange {
  readonly from: number;
  readonly to: number;
  readonly marks: MarkChanges;
}

/** How marks changed between the same words. */
export function formatChanges(before: readonly Run[], after: readonly Run[]): FormatChange[] {
  const changes: FormatChange[] = [];
  let at = 0;
  let next = 0;
  let i = 0;
  for (const run of before) {
    const end = at + run.text.length;
    while (at < end) {
      const wanted = after[i]!;
      const to = Math.min(end, next + wanted.text.length);
      const marks = formatChange(run, wanted);
      if (marks) changes.push({ from: at, to, marks });
      at = to;
      if (to === next + wanted.text.length) {
        next = to;
        i++;
      }
    }
  }
  return changes;
}

function formatChange(before: Run, after: Run): MarkChanges | undefined {
  const marks: MarkChanges = {
    ...(before.bold !== after.bold && { bold: after.bold ?? null }),
    ...(before.italic !== after.italic && { italic: after.italic ?? null }),
    ...(before.link !== after.link && { link: after.link ?? null }),
    ...(before.term !== after.term && { term: after.term ?? null }),
  };
  return Object.keys(marks).length > 0 ? marks : undefined;
}
