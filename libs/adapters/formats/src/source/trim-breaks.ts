import type { SourceRun } from './source-document.js';

/** Takes the line breaks off the ends of a paragraph's words: a break of the page stands there, or one without a meaning. */
export function trimBreaks(runs: readonly SourceRun[]): SourceRun[] {
  const first = runs.findIndex(({ text, note }) => note !== undefined || /[^\n]/.test(text));
  const last = runs.findLastIndex(({ text, note }) => note !== undefined || /[^\n]/.test(text));
  if (first < 0) return runs.filter(({ change }) => change !== undefined);
  return runs.slice(first, last + 1).map((run, index, kept) => {
    const start = index === 0 ? run.text.replace(/^\n+/, '') : run.text;
    return { ...run, text: index === kept.length - 1 ? start.replace(/\n+$/, '') : start };
  });
}
