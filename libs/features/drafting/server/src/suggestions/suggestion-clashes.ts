import type { ClauseId } from '@articulado/base';
import { type Clash, clashIn, type Effect, Overlay, readBranch } from '@articulado/draft-document/suggestions';
import type { SuggestionRow } from '@articulado/persistence';
import type * as Y from 'yjs';

/** How two suggestions stand to each other: in the words of a clause, or where one of them deletes a clause that the other changes. */
export type SuggestionClash = Clash | 'deleted-clause';

/** The gravest first. */
const gravity: readonly SuggestionClash[] = [
  'alternatives',
  'same-words',
  'deleted-clause',
  'inside',
  'formatting',
  'beside',
];

/** Another suggestion that clashes with one. */
export interface ClashingSuggestion {
  readonly number: number;
  readonly clash: SuggestionClash;
}

/** Which of the open suggestions clash with one of them, each by the gravest of their clashes. */
export function clashesOf(draft: Y.Doc, row: SuggestionRow, open: readonly SuggestionRow[]): ClashingSuggestion[] {
  const others = open.filter(({ number }) => number !== row.number);
  if (others.length === 0) return [];
  const overlay = new Overlay(draft);
  try {
    for (const one of [row, ...others]) overlay.add(nameOf(one), readBranch(one.branch));
    const clauses = new Set(clausesOf(row).flatMap((clause) => [...overlay.clausesHolding(clause)]));
    const touches = [...clauses].map((clause) => overlay.touchesOf(clause));
    return others.flatMap((other) => {
      const inWords = touches.flatMap((each) => clashIn(each, nameOf(row), nameOf(other)) ?? []);
      const found: SuggestionClash[] = deletesWhatOtherChanges(row, other) ? [...inWords, 'deleted-clause'] : inWords;
      const [clash] = found.sort((one, another) => gravity.indexOf(one) - gravity.indexOf(another));
      return clash ? [{ number: other.number, clash }] : [];
    });
  } finally {
    overlay.destroy();
  }
}

const nameOf = ({ number }: SuggestionRow) => String(number);
const effectsOf = ({ effects }: SuggestionRow) => effects.effects as readonly Effect[];
/** What deletes words alone has no effect beyond its bytes. */
const clausesOf = (row: SuggestionRow): ClauseId[] => [
  ...new Set([row.clauseId as ClauseId, ...effectsOf(row).map(({ clause }) => clause)]),
];

function deletesWhatOtherChanges(one: SuggestionRow, other: SuggestionRow): boolean {
  const deletedBy = (row: SuggestionRow) =>
    new Set(effectsOf(row).flatMap(({ kind, clause }) => (kind === 'deletion' ? [clause] : [])));
  const [first, second] = [deletedBy(one), deletedBy(other)];
  return clausesOf(other).some((clause) => first.has(clause)) || clausesOf(one).some((clause) => second.has(clause));
}
