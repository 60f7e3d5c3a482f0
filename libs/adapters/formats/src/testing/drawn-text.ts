import type { ClauseId } from '@articulado/base';
import { atom, numberClauses, type PolicyText, wordsOf } from '@articulado/policy-text';
import { importText } from '../import-text.js';
import type { Recognised } from '../recognise/recognise.js';
import type { LineChoice } from '../report/import-report.js';

/** Ids one after the other: "c1", "c2". */
export function countedIds(): () => ClauseId {
  let count = 0;
  return () => `c${++count}` as ClauseId;
}

/** @throws Error for a source that is refused */
export function recognised(source: string, corrections: readonly LineChoice[] = []): Recognised {
  const outcome = importText(source, countedIds(), corrections);
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** A text as one line a clause, indented by depth: kind, number, words; "‡" is the mark of a note. */
export function drawnText(text: PolicyText): string[] {
  const numbers = numberClauses(text);
  return text.map((clause) =>
    `${'  '.repeat(clause.depth)}${clause.kind} ${numbers.get(clause.id) ?? '-'} ${wordsOf(clause).replaceAll(atom, '‡')}`.trimEnd(),
  );
}

/** What a source is read as, drawn. */
export const drawn = (source: string): string[] => drawnText(recognised(source).text);
