import type { Marks, Run } from './clause.js';

/** Whether two stretches of words have the same marks, whatever they say. */
export const sameMarks = (one: Marks, other: Marks): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.link === other.link && one.term === other.term;

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
