import type { ClauseId } from '@articulado/base';
import type { Clause, ClauseKind, PolicyText, Run } from '../clause.js';
import { parentsOf } from '../clause-tree.js';
import { ClauseCounter } from '../number-clauses.js';
import { letters, roman, spanishOrdinal } from '../numerals.js';
import { FormerTables, inShownOrder } from './former-tables.js';

/** A clause as format 1 wrote it: no given numbers, no notes and references, and rows and columns counted from 0. */
export interface FormerClause {
  readonly id: ClauseId;
  readonly kind: ClauseKind;
  readonly depth: number;
  readonly content: readonly Pick<Run, 'text' | 'bold' | 'italic' | 'link'>[];
  readonly cell?: { readonly table: string; readonly row: number; readonly column: number };
}

/** How format 1 counted each kind: inside of whatever holds it, or through the whole text. For ever: versions were signed so. */
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

/** Reads a text of format 1 as one of today, with the numbers that it was signed with. */
export function upgradeText(former: readonly FormerClause[]): PolicyText {
  const shown = inShownOrder(former);
  const tables = new FormerTables(shown);
  const text = shown.map(({ cell, ...clause }) => (cell ? { ...clause, cell: tables.placeOf(cell) } : clause));
  const numbers = numbersToKeep(text);
  return text.map((clause) => {
    const number = numbers.get(clause.id);
    return number === undefined ? clause : { ...clause, number };
  });
}

/**
 * The numbers that clauses of a text of format 1 must be given to keep them: where today's rules would print others. So it
 * is shown as it was signed, whatever rules come later.
 */
export function numbersToKeep(former: PolicyText): Map<ClauseId, string> {
  const numbers = numbersOfFormat1(former);
  const counter = new ClauseCounter();
  const kept = new Map<ClauseId, string>();
  for (const clause of former) {
    const number = numbers.get(clause.id);
    const printed = counter.next(number === undefined ? clause : { ...clause, number });
    if (printed?.expected !== undefined) kept.set(clause.id, printed.number);
  }
  return kept;
}

/** The numbers that format 1 printed. */
export function numbersOfFormat1(text: readonly Pick<Clause, 'id' | 'kind' | 'depth'>[]): Map<ClauseId, string> {
  const parents = parentsOf(text as PolicyText);
  const counts = new Map<string, number>();
  const numbers = new Map<ClauseId, string>();
  for (const { id, kind } of text) {
    const rule = counting[kind];
    if (!rule) continue;
    const parent = rule.within === 'parent' ? parents.get(id)?.id : undefined;
    const series = `${kind === 'definition' ? 'paragraph' : kind} in ${parent ?? 'text'}`;
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    numbers.set(id, rule.print(count));
  }
  return numbers;
}
