import type { Marks, Run } from './clause.js';

/** Whether two stretches of words have the same marks, whatever they say. */
export const sameMarks = (one: Marks, other: Marks): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.link === other.link && one.term === other.term;

/** The marks alone, those that are set. */
export const marksOf = ({ bold, italic, link, term }: Marks): Marks => ({
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(link !== undefined && { link }),
  ...(term !== undefined && { term }),
});

/** Whether two runs can be one: the same marks, and no atoms, each of which is a run of its own. */
export const canJoin = (one: Run, other: Run): boolean =>
  sameMarks(one, other) && !one.note && !one.reference && !other.note && !other.reference;

/** Joins neighbours with the same marks and leaves out empty ones, so that one content has one form and one hash. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && canJoin(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** Cuts the words from one place to another out of a content, marks included; places count as in `String.slice`, from 0. */
export function sliceRuns(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Words that two contents have alike, with the runs that they are a part of. */
export interface RunPair {
  readonly text: string;
  readonly before: Run;
  readonly after: Run;
}

/** Cuts two contents of the same words at the ends of the runs of both. */
export function pairRuns(before: readonly Run[], after: readonly Run[]): RunPair[] {
  const pairs: RunPair[] = [];
  let [mine, theirs, mineLeft, theirsLeft] = [0, 0, before[0]?.text.length ?? 0, after[0]?.text.length ?? 0];
  while (mine < before.length && theirs < after.length) {
    const [one, other] = [before[mine]!, after[theirs]!];
    const length = Math.min(mineLeft, theirsLeft);
    const start = one.text.length - mineLeft;
    pairs.push({ text: one.text.slice(start, start + length), before: one, after: other });
    mineLeft -= length;
    theirsLeft -= length;
    if (mineLeft === 0) mineLeft = before[++mine]?.text.length ?? 0;
    if (theirsLeft === 0) theirsLeft = after[++theirs]?.text.length ?? 0;
  }
  return pairs;
}
