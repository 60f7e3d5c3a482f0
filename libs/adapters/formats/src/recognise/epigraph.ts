import { joinRuns, type Run, sliceRuns } from '@articulado/policy-text';
import { tidy, withoutBold } from './words.js';

/** Longest epigraph: longer words in bold are the article itself. */
const maxEpigraph = 300;

/**
 * Parts the words after "Artículo 5." into the article's epigraph and the body below it. The epigraph is what stands out:
 * the rest of the bold words the label is in, or emphasised words that end like a heading does. May be empty.
 * @param goesOnFromLabel - whether the first of them are in the same bold as the label
 */
export function splitEpigraph(words: readonly Run[], goesOnFromLabel: boolean): { epigraph: Run[]; body: Run[] } {
  const length = epigraphLength(words, goesOnFromLabel);
  const epigraph = withoutEmphasis(tidy(sliceRuns(words, 0, length)));
  return { epigraph, body: tidy(sliceRuns(words, length)) };
}

/** Words that are an epigraph as a whole. */
export const epigraphOf = (words: readonly Run[]): Run[] => withoutEmphasis(withoutBold(words));

const withoutEmphasis = (words: readonly Run[]): Run[] =>
  joinRuns(words.map(({ bold: _bold, italic: _italic, ...run }) => run));

function epigraphLength(words: readonly Run[], goesOnFromLabel: boolean): number {
  const marked = words.findIndex(({ note }) => note === undefined);
  const first = words[marked];
  if (!first?.bold && !first?.italic) return 0;
  const end = words.findIndex((run, index) => index > marked && !isAlike(run, first));
  const inside = end < 0 ? words : words.slice(0, end);
  const length = inside.reduce((sum, { text }) => sum + text.length, 0);
  const next = end < 0 ? undefined : words[end];
  const stop = /^[.:]+/.exec(next?.text ?? '')?.[0].length ?? 0;
  const endsLikeHeading = stop > 0 || next === undefined || /[.:–—-]\s*$/u.test(inside.at(-1)?.text ?? '');
  return length <= maxEpigraph && (goesOnFromLabel || endsLikeHeading) ? length + stop : 0;
}

const isAlike = (run: Run, first: Run) =>
  run.note !== undefined || (run.bold === first.bold && run.italic === first.italic);
