import { maxClauseLength, type Run, sliceRuns } from '@articulado/policy-text';
import { type CorrectedLine, type LineChoice, type Doubt, placeKey } from '../report/import-report.js';
import type { Building } from './outline.js';
import { joinLines, textOf, tidy } from './words.js';

const shown = 160;

/** Finds clauses that are too long for one, and cuts those at ends of sentences of which a person said so. */
export function cutLongClauses(
  clauses: readonly Building[],
  corrections: readonly LineChoice[],
): { clauses: Building[]; doubts: Doubt[]; cut: CorrectedLine[] } {
  const toCut = new Set(corrections.filter(({ as }) => as === 'cut').map(({ place }) => place));
  const doubts: Doubt[] = [];
  const cut: CorrectedLine[] = [];
  const pieced = clauses.flatMap((clause) => {
    const words = joinLines(clause.lines);
    if (lengthOf(words) <= maxClauseLength) return [clause];
    const line = { place: clause.place, words: textOf(words).slice(0, shown), choices: ['cut'] as const };
    if (toCut.has(placeKey(clause.place))) {
      cut.push({ ...line, as: 'cut' });
      return pieces(words).map((piece, index) => pieceOf(clause, piece, index));
    }
    doubts.push({ ...line, reason: 'too-long', takenAs: clause.kind });
    return [clause];
  });
  return { clauses: pieced, doubts, cut };
}

const pieceOf = (clause: Building, line: readonly Run[], index: number): Building =>
  index === 0
    ? { ...clause, lines: [line] }
    : { kind: 'content', depth: clause.depth, lines: [line], place: clause.place, label: '' };

const lengthOf = (words: readonly Run[]) => words.reduce((sum, { text }) => sum + text.length, 0);

function pieces(words: readonly Run[]): Run[][] {
  const text = words.map((run) => run.text).join('');
  const cut: Run[][] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= maxClauseLength ? text.length : endOfSentence(text, start);
    cut.push(tidy(sliceRuns(words, start, end)));
    start = end;
  }
  return cut;
}

/** The last end of a sentence that is not too far; else of a word; else where the clause is full. */
function endOfSentence(text: string, start: number): number {
  const full = text.slice(start, start + maxClauseLength);
  const sentence = Math.max(...['. ', '; ', ': '].map((end) => full.lastIndexOf(end))) + 2;
  const space = full.lastIndexOf(' ') + 1;
  const length = sentence > maxClauseLength / 10 ? sentence : space > 0 ? space : wholeSigns(full);
  return start + length;
}

/** A letter of two units is not cut in its middle. */
const wholeSigns = (full: string): number => (/[\uD800-\uDBFF]$/.test(full) ? full.length - 1 : full.length);
