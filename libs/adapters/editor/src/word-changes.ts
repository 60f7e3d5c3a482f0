import type { Run } from '@articulado/policy-text';

/** One stretch of words, `from` up to `to`, that became others. */
export interface WordChange {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The smallest stretch that makes one string of another; never cuts a character of two units in half. */
export function wordChange(before: string, after: string): WordChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--;
  return { from: start, to: before.length - end, words: after.slice(start, after.length - end) };
}

/** Where a place stands after a change; a place inside of what was replaced stands at its start. */
export function shifted(place: number, change: WordChange | undefined): number {
  if (!change || place <= change.from) return place;
  if (place < change.to) return change.from;
  return place + change.words.length - (change.to - change.from);
}

/** The stretches of `from`–`to` that a change left alone, where they stand after it. */
export function leftAlone(from: number, to: number, change: WordChange | undefined): [number, number][] {
  if (!change) return [[from, to]];
  const delta = change.words.length - (change.to - change.from);
  const stretches: [number, number][] = [
    [from, Math.min(to, change.from)],
    [Math.max(from, change.to) + delta, to + delta],
  ];
  return stretches.filter(([start, end]) => start < end);
}

export const wordsIn = (runs: readonly Run[]): string =>
  runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('');

/** The runs that make up `from`–`to`. */
export function slice(runs: readonly Run[], from: number, to: number): Run[] {
  const cut: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    if (text !== '') cut.push({ ...run, text });
    start += run.text.length;
  }
  return cut;
}

/** Stretches of the same words that look different, and how they are to look. */
export function lookChanges(
  before: readonly Run[],
  after: readonly Run[],
): { from: number; to: number; looks: Looks }[] {
  const changes: { from: number; to: number; looks: Looks }[] = [];
  let at = 0;
  let next = 0;
  let i = 0;
  for (const run of before) {
    const end = at + run.text.length;
    while (at < end) {
      const wanted = after[i]!;
      const to = Math.min(end, next + wanted.text.length);
      const looks = lookChange(run, wanted);
      if (looks) changes.push({ from: at, to, looks });
      at = to;
      if (to === next + wanted.text.length) {
        next = to;
        i++;
      }
    }
  }
  return changes;
}

export interface Looks {
  bold?: true | null;
  italic?: true | null;
  link?: string | null;
}

function lookChange(before: Run, after: Run): Looks | undefined {
  const looks: Looks = {
    ...(before.bold !== after.bold && { bold: after.bold ?? null }),
    ...(before.italic !== after.italic && { italic: after.italic ?? null }),
    ...(before.link !== after.link && { link: after.link ?? null }),
  };
  return Object.keys(looks).length > 0 ? looks : undefined;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
