import { joinRuns, type Run, sliceRuns } from '@articulado/policy-text';
import { tidy } from './read-runs.js';

/**
 * Parts the words after "Artículo 5." in a paragraph into the article's epigraph and the body below it. The epigraph is what
 * stands out: the rest of the bold words the label is in, or emphasised words that end like a heading does. May be empty.
 */
export function splitEpigraph(runs: readonly Run[], labelLength: number): { epigraph: Run[]; body: Run[] } {
  const rest = tidy(sliceRuns(runs, labelLength));
  const length = epigraphLength(rest, isCut(runs, labelLength));
  const epigraph = tidy(sliceRuns(rest, 0, length)).map(({ bold: _bold, italic: _italic, ...run }) => run);
  return { epigraph: joinRuns(epigraph), body: tidy(sliceRuns(rest, length)) };
}

/** Headings stand out by themselves: bold that covers all of one says nothing more. */
export const withoutBold = (runs: readonly Run[]): Run[] =>
  runs.every((run) => run.bold) ? joinRuns(runs.map(({ bold: _bold, ...run }) => run)) : [...runs];

function epigraphLength(rest: readonly Run[], goesOnFromLabel: boolean): number {
  const [first, next] = rest;
  if (!first?.bold && !first?.italic) return 0;
  const stop = /^[.:]+/.exec(next?.text ?? '')?.[0].length ?? 0;
  const endsLikeHeading = stop > 0 || next === undefined || /[.:–—-]\s*$/u.test(first.text);
  return goesOnFromLabel || endsLikeHeading ? first.text.length + stop : 0;
}

/** Whether one run stands on both sides of this place. */
const isCut = (runs: readonly Run[], place: number) =>
  sliceRuns(runs, 0, place).length + sliceRuns(runs, place).length > runs.length;
