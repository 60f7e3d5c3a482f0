import { wordChanges } from '@articulado/comparison';
import {
  type Clause,
  isAtom,
  pairRuns,
  type Run,
  type RunPair,
  sameMarks,
  sliceRuns,
  wordsOf,
} from '@articulado/policy-text';
import type * as Y from 'yjs';
import { sameRuns } from '../draft-reader.js';
import { formatWords, replaceWords } from './words.js';

/** A stretch of a clause's words, and what is to stand there. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

/** Makes a clause say other words: those that stay are not touched, or only given other marks. */
export function rewriteClause(doc: Y.Doc, { id, content }: Clause, wanted: readonly Run[]): void {
  if (sameRuns(content, wanted)) return;
  // From the end to the start: what is changed moves no place in front of it.
  for (const { from, to, runs } of stretchesBetween(content, wanted).toReversed()) {
    const [before, [after, ...others]] = [sliceRuns(content, from, to), runs];
    const isOtherMarks =
      after && others.length === 0 && before[0]?.text === after.text && !isAtom(after) && !isAtom(before[0]);
    if (!isOtherMarks) replaceWords(doc, id, from, to, runs);
    else formatWords(doc, id, from, to, marksTo(after));
  }
}

const marksTo = ({ bold, italic, link, term }: Run) => ({
  bold: bold ?? null,
  italic: italic ?? null,
  link: link ?? null,
  term: term ?? null,
});

function stretchesBetween(before: readonly Run[], after: readonly Run[]): Replacement[] {
  const [was, is] = [wordsOf({ content: before }), wordsOf({ content: after })];
  // Changes of words are told in composed form, whose places are not those of the draft where that is not composed.
  if (was !== was.normalize('NFC') || is !== is.normalize('NFC')) return [{ from: 0, to: was.length, runs: after }];
  const stretches: Replacement[] = [];
  let [mine, theirs] = [0, 0];
  for (const {
    op,
    text: { length },
  } of wordChanges(was, is)) {
    if (op === 'removed') stretches.push({ from: mine, to: mine + length, runs: [] });
    if (op === 'added') stretches.push({ from: mine, to: mine, runs: sliceRuns(after, theirs, theirs + length) });
    if (op === 'same') {
      const pairs = pairRuns(sliceRuns(before, mine, mine + length), sliceRuns(after, theirs, theirs + length));
      let from = mine;
      for (const pair of pairs) {
        const to = from + pair.text.length;
        if (!isSame(pair)) stretches.push({ from, to, runs: [{ ...pair.after, text: pair.text }] });
        from = to;
      }
    }
    if (op !== 'added') mine += length;
    if (op !== 'removed') theirs += length;
  }
  return stretches;
}

const isSame = ({ before, after }: RunPair): boolean =>
  sameMarks(before, after) &&
  before.note === after.note &&
  before.reference?.id === after.reference?.id &&
  before.reference?.target === after.reference?.target;
