import type { Run } from './clause.js';

/** Whether two stretches of words look alike, whatever they say. */
export const sameLook = (one: Omit<Run, 'text'>, other: Omit<Run, 'text'>): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.link === other.link;

/** Joins neighbours that look alike and leaves out empty ones, so that one content has one form and one hash. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && sameLook(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** Cuts the words from one place to another out of a content, looks included; places count as in `String.slice`, from 0. */
export function sliceRuns(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
