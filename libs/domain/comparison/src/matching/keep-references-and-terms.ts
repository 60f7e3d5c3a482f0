import { joinRuns, type ReferenceNames, type Run, sliceRuns, wordsOf } from '@articulado/policy-text';
import { composed } from '../compare-contents.js';
import { wordChanges } from '../word-changes.js';

type Content = readonly Run[];

/** A content with its references as a text's numbers print them. */
export const printWith = (names: ReferenceNames, content: Content): Content =>
  content.map((run) => (run.reference ? { ...run, text: names.print(run.reference.target) } : run));

/**
 * Puts the references and the defined terms of a clause back on the words of another content of it, as far as those stay. A
 * reference stays where all of its words do.
 * @param printings - the clause as it was, its references printed in one way or another; the one that keeps most is taken
 */
export function keepReferencesAndTerms(printings: readonly Content[], content: Content): Content {
  if (!printings[0]?.some(({ reference, term }) => reference ?? term)) return content;
  const kept = printings.map((printing) => putBack(composed(printing), composed(content)));
  return kept.reduce((most, next) => (referencesIn(next) > referencesIn(most) ? next : most));
}

const referencesIn = (content: Content) => content.filter(({ reference }) => reference).length;

function putBack(before: Content, after: Content): Content {
  const runs: Run[] = [];
  let [mine, theirs] = [0, 0];
  for (const { op, text } of wordChanges(wordsOf({ content: before }), wordsOf({ content: after }))) {
    if (op === 'same') runs.push(...putBackOnSame(before, after, mine, theirs, text.length));
    if (op === 'added') runs.push(...sliceRuns(after, theirs, theirs + text.length));
    if (op !== 'added') mine += text.length;
    if (op !== 'removed') theirs += text.length;
  }
  return joinRuns(runs);
}

/** The words that stayed, a run of the clause as it was after the other. */
function putBackOnSame(before: Content, after: Content, mine: number, theirs: number, length: number): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const run of before) {
    const [from, to] = [Math.max(start, mine), Math.min(start + run.text.length, mine + length)];
    const isWhole = from === start && to === start + run.text.length;
    start += run.text.length;
    if (from >= to) continue;
    const stayed = sliceRuns(after, theirs + from - mine, theirs + to - mine);
    if (run.reference && isWhole && !stayed.some(({ note, reference, link }) => note ?? reference ?? link))
      runs.push(run);
    else
      runs.push(
        ...stayed.map((piece) => (run.term && !piece.note && !piece.reference ? { ...piece, term: run.term } : piece)),
      );
  }
  return runs;
}
