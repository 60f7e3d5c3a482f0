import { type Run, sliceRuns, wordsOf } from '@articulado/policy-text';
import { labelOf, pointMarker } from './labels.js';

/**
 * Cuts a paragraph where one of its lines begins a clause of its own: the next point in alphabetical order, or an article
 * in bold. Other line breaks only wrap the words ("conforme al literal⏎e) de la Ley" goes on).
 */
export function splitLines(runs: readonly Run[]): Run[][] {
  const text = wordsOf({ content: runs });
  let point = pointMarker(text)?.letter;
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) {
    const start = index + 1;
    const line = text.slice(start).trimStart();
    const marker = pointMarker(line);
    const follows = marker !== undefined && follow(point).includes(marker.letter);
    if (follows) point = marker.letter;
    if (follows || isBoldArticle(line, sliceRuns(runs, start, start + 1)[0])) starts.push(start);
  }
  return starts.map((start, index) => sliceRuns(runs, start, starts[index + 1]));
}

const follow = (letter: string | undefined): string => {
  if (letter === undefined) return 'a';
  if (letter === 'n') return 'ño';
  return letter === 'ñ' ? 'o' : String.fromCharCode(letter.charCodeAt(0) + 1);
};

const isBoldArticle = (line: string, first: Run | undefined) =>
  first?.bold === true && labelOf(line, 'bold', false)?.kind === 'article';
