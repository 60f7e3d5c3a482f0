import type { SourceChange, SourceRun } from './source-document.js';

/** Joins neighbours that differ in their words only, and leaves out empty ones; the mark of a note stays a run of its own. */
export function joinSourceRuns(runs: readonly SourceRun[]): SourceRun[] {
  const joined: SourceRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '' && run.note === undefined) continue;
    if (last && canJoin(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

const canJoin = (one: SourceRun, other: SourceRun): boolean =>
  one.note === undefined &&
  other.note === undefined &&
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.link === other.link &&
  one.struck === other.struck &&
  sameChange(one.change, other.change) &&
  (one.comments ?? []).join(' ') === (other.comments ?? []).join(' ');

const sameChange = (one: SourceChange | undefined, other: SourceChange | undefined): boolean =>
  one?.type === other?.type && one?.author === other?.author && one?.at === other?.at;
