import type { ClauseId } from '@articulado/base';
import type { Clause, ClauseKind, PolicyText } from './clause.js';
import { parentsOf } from './clause-tree.js';
import { letters, roman, spanishOrdinal } from './numerals.js';

/** How each kind counts: inside its parent (`parent`), or through the whole text (`text`). Kinds not listed bear no number. */
const counting: Partial<Record<ClauseKind, { within: 'parent' | 'text'; print: (count: number) => string }>> = {
  recital: { within: 'text', print: String },
  title: { within: 'text', print: roman },
  chapter: { within: 'parent', print: roman },
  section: { within: 'parent', print: String },
  article: { within: 'text', print: String },
  paragraph: { within: 'parent', print: String },
  definition: { within: 'parent', print: String },
  point: { within: 'parent', print: letters },
  transitional: { within: 'text', print: spanishOrdinal },
  annex: { within: 'text', print: roman },
};

/**
 * Gives every clause that bears one its number: "IV", "18", "2", "a", "Primera". Numbers follow from position and are
 * never stored, so that a clause keeps its `id` when it moves. Numerals and definitions share one count.
 * @returns id → number, without punctuation; clauses without a number are absent
 */
export function numberClauses(text: PolicyText): Map<ClauseId, string> {
  const parents = parentsOf(text);
  const counts = new Map<string, number>();
  const numbers = new Map<ClauseId, string>();
  for (const clause of text) {
    const rule = counting[clause.kind];
    if (!rule) continue;
    const series = seriesOf(clause, rule.within === 'parent' ? parents.get(clause.id) : undefined);
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    numbers.set(clause.id, rule.print(count));
  }
  return numbers;
}

const seriesOf = (clause: Clause, parent: Clause | undefined) =>
  `${clause.kind === 'definition' ? 'paragraph' : clause.kind} in ${parent?.id ?? 'text'}`;
