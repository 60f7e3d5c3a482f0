import type { ClauseId } from '@articulado/base';
import { type Clause, numberClauses, type PolicyText, sliceRuns, wordsOf } from '@articulado/policy-text';
import { type Alignment, alignClauses, isRecast, isReworded, looksAlike } from './align-clauses.js';
import {
  type ChangeKind,
  type ClauseChange,
  type ClauseSide,
  type Comparison,
  changeKinds,
  type WordChange,
} from './comparison.js';
import { wordChanges } from './word-changes.js';

/**
 * Says what happened between two texts, clause by clause and word by word. A clause is known by its id: one that stands
 * elsewhere was moved, not removed and added. Another number alone is no change, since numbers follow from position.
 */
export function compareTexts(before: PolicyText, after: PolicyText): Comparison {
  const alignment = alignClauses(before, after);
  const sides = { before: sidesOf(before), after: sidesOf(after) };
  const missed = removedByPlace(before, alignment);
  const removedAfter = (place: ClauseId | undefined) =>
    (missed.get(place) ?? []).map(({ id }) => removal(sides.before.get(id)!, place));
  const changes = [
    ...removedAfter(undefined),
    ...after.flatMap(({ id }) => [
      ...changeOf(sides.before.get(id), sides.after.get(id)!, alignment.moved.has(id)),
      ...removedAfter(id),
    ]),
  ];
  return { changes, counts: countsOf(changes, after.length) };
}

/** Those removed, by the clause behind which they are missed: the last one before them that stands where it stood. */
function removedByPlace(before: PolicyText, { after, moved }: Alignment): Map<ClauseId | undefined, Clause[]> {
  const missed = new Map<ClauseId | undefined, Clause[]>();
  let place: ClauseId | undefined;
  for (const clause of before) {
    if (!after.has(clause.id)) missed.set(place, [...(missed.get(place) ?? []), clause]);
    else if (!moved.has(clause.id)) place = clause.id;
  }
  return missed;
}

function changeOf(before: ClauseSide | undefined, after: ClauseSide, moved: boolean): ClauseChange[] {
  const clauseId = after.clause.id;
  const words = wordChanges(before ? wordsOf(before.clause) : '', wordsOf(after.clause));
  if (!before) return [{ clauseId, kinds: new Set(['added']), after, words }];
  const kinds = new Set<ChangeKind>();
  if (moved) kinds.add('moved');
  if (isReworded(before.clause, after.clause)) kinds.add('reworded');
  if (isRestyled(before.clause, after.clause, words)) kinds.add('restyled');
  if (isRecast(before.clause, after.clause)) kinds.add('recast');
  return kinds.size > 0 ? [{ clauseId, kinds, before, after, words }] : [];
}

const removal = (before: ClauseSide, follows: ClauseId | undefined): ClauseChange => ({
  clauseId: before.clause.id,
  kinds: new Set(['removed']),
  before,
  follows,
  words: wordChanges(wordsOf(before.clause), ''),
});

/** Whether words that stayed look otherwise. */
function isRestyled(before: Clause, after: Clause, words: readonly WordChange[]): boolean {
  let [mine, theirs] = [0, 0];
  for (const { op, text } of words) {
    const [mineEnd, theirsEnd] = [
      mine + (op === 'added' ? 0 : text.length),
      theirs + (op === 'removed' ? 0 : text.length),
    ];
    const stayed = op === 'same';
    if (stayed && !looksAlike(sliceRuns(before.content, mine, mineEnd), sliceRuns(after.content, theirs, theirsEnd)))
      return true;
    [mine, theirs] = [mineEnd, theirsEnd];
  }
  return false;
}

function sidesOf(text: PolicyText): Map<ClauseId, ClauseSide> {
  const numbers = numberClauses(text);
  return new Map(text.map((clause) => [clause.id, { clause, number: numbers.get(clause.id) }]));
}

function countsOf(changes: readonly ClauseChange[], clausesAfter: number): Comparison['counts'] {
  const count = (kind: ChangeKind) => changes.filter(({ kinds }) => kinds.has(kind)).length;
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, count(kind)])) as Record<ChangeKind, number>;
  return { ...counts, same: clausesAfter - changes.filter(({ after }) => after).length };
}
