import { type ClauseKind, clauseKinds, printedNumbers, type PolicyText } from '@articulado/policy-text';
import type { FinishedClause } from '../recognise/finish-clauses.js';
import type { LeftOut, SourceDocument } from '../source/source-document.js';
import { countWords } from './count-words.js';
import type {
  CorrectedLine,
  Doubt,
  ImportReport,
  JoinedWord,
  NumberDifference,
  RecognizedKind,
} from './import-report.js';

/** What was noted on the way. */
interface Noted {
  readonly doubts: readonly Doubt[];
  readonly corrected: readonly CorrectedLine[];
  readonly leftOut: readonly LeftOut[];
  readonly joined: readonly JoinedWord[];
}

/** Tells what became of a document. */
export function reportOf(
  document: SourceDocument,
  clauses: readonly FinishedClause[],
  { doubts, corrected, leftOut, joined }: Noted,
): ImportReport {
  const text = clauses.map(({ clause }) => clause);
  return {
    kinds: recognition(text),
    givenNumbers: text.filter(({ number }) => number !== undefined).length,
    numbers: numberDifferences(clauses, text),
    doubts,
    corrected,
    leftOut,
    joinedWords: joined,
    words: countWords(document, clauses, leftOut, joined),
  };
}

/** Counts the clauses of a text: one line a kind that occurs, in the order of `clauseKinds`. */
export function recognition(text: PolicyText): RecognizedKind[] {
  const counts = new Map<ClauseKind, number>();
  for (const { kind } of text) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return clauseKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, count }] : [];
  });
}

/** Compares what is shown with what the file says, clause by clause. Recitals that bear no number in the file get one. */
function numberDifferences(clauses: readonly FinishedClause[], text: PolicyText): NumberDifference[] {
  const printed = printedNumbers(text);
  return clauses.flatMap(({ clause, fileNumber, place }) => {
    const shown = printed.get(clause.id)?.number;
    if (clause.kind === 'note' || shown === fileNumber) return [];
    if (clause.kind === 'recital' && fileNumber === undefined) return [];
    const words = clause.content
      .map((run) => run.text)
      .join('')
      .slice(0, 80);
    return [
      {
        place,
        kind: clause.kind,
        words,
        ...(fileNumber !== undefined && { file: fileNumber }),
        ...(shown !== undefined && { shown }),
      },
    ];
  });
}
