import type { ClauseId } from '@articulado/base';
import { atom, joinRuns, type Marks, type Run, sameMarks, sliceRuns } from '@articulado/policy-text';
import type { SourceRun } from '../source/source-document.js';

/**
 * The words of a line: white space is single and stands at neither end, except where it is meant as it is written. The mark
 * of a note is an atom, which names the note by its key in the file until it gets an id.
 */
export function tidy(runs: readonly SourceRun[]): Run[] {
  let before: 'nothing' | 'space' | 'letter' = 'nothing';
  const single: Run[] = [];
  for (const run of runs) {
    if (run.note !== undefined) {
      single.push({ text: atom, note: run.note as ClauseId });
      continue;
    }
    const text: string = run.exact ? run.text : withSingleSpaces(run.text, before);
    if (text !== '') before = text.endsWith(' ') && !run.exact ? 'space' : 'letter';
    single.push({ ...marksOf(run), text });
  }
  return joinRuns(runs.at(-1)?.exact ? single : withoutLastSpace(single));
}

/** A no-break space is a letter of its own and stays, but for the start of a line, where it only moves the words in. */
function withSingleSpaces(text: string, before: 'nothing' | 'space' | 'letter'): string {
  const single = text.replaceAll(/[ \t\n\f]+/g, ' ');
  if (before === 'nothing') return single.trimStart();
  return before === 'space' && single.startsWith(' ') ? single.slice(1) : single;
}

function withoutLastSpace(runs: readonly Run[]): Run[] {
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(0, last + 1).map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run));
}

const marksOf = ({ bold, italic, link }: SourceRun): Marks => ({
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(link !== undefined && { link }),
});

/** What a line says, without the marks of notes. */
export const textOf = (runs: readonly Run[]): string =>
  runs.map(({ note, text }) => (note === undefined ? text : '')).join('');

/**
 * What follows the first letters of a line (`textOf`). The marks of notes that stood among those letters are kept, before
 * what follows.
 */
export function cutWords(runs: readonly Run[], length: number): Run[] {
  let left = length;
  const kept: Run[] = [];
  const rest = runs.flatMap((run): Run[] => {
    if (left === 0) return [run];
    if (run.note !== undefined) {
      kept.push(run);
      return [];
    }
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return sliceRuns([run], cut);
  });
  return joinRuns([...kept, ...rest]);
}

/** Joins the lines of a paragraph, with a space between two. */
export function joinLines(lines: readonly (readonly Run[])[]): Run[] {
  const joined: Run[] = [];
  for (const line of lines) {
    const [last, first] = [joined.at(-1), line[0]];
    if (last && first) joined.push(sameMarks(last, first) ? { ...marksOf(first), text: ' ' } : { text: ' ' });
    joined.push(...line);
  }
  return joinRuns(joined);
}

/** Headings stand out by themselves: bold that covers all of one says nothing more. */
export const withoutBold = (runs: readonly Run[]): Run[] =>
  runs.every((run) => run.bold || run.note) ? joinRuns(runs.map(({ bold: _bold, ...run }) => run)) : [...runs];

export const isBold = (runs: readonly Run[]): boolean => runs.length > 0 && runs.every((run) => run.bold || run.note);
