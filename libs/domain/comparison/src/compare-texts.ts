import type { ClauseId } from '@articulado/base';
import { type Clause, type PolicyText, wordsOf } from '@articulado/policy-text';
import { type Alignment } from './align-clauses.js';
import { composed, markChanges } from './compare-contents.js';
import { type ChangeKind, type ClauseChange, type ClauseSide, type Comparison, changeKinds } from './comparison.js';
import { type Redivision, redividedClauses } from './reworded-clauses.js';
import { TextPair } from './text-pair.js';
import { wordChanges } from './word-changes.js';

/**
 * Says what happened between two texts, clause by clause and word by word. A clause is known by its id: one that stands
 * elsewhere was moved, not removed and added. Another derived number alone is no change, since it follows from position.
 * Two texts whose canonical bytes differ always differ here as well.
 */
export function compareTexts(before: PolicyText, after: PolicyText): Comparison {
  const pair = new TextPair(before, after);
  const missed = removedByPredecessor(before, pair.alignment);
  const removalsBehind = (precedingId: ClauseId | undefined) =>
    (missed.get(precedingId) ?? []).map((clause) => removal(sideOf(clause, pair.numbers.before), precedingId));
  const redivisions = redividedClauses(before, after);
  const changes = [
    ...removalsBehind(undefined),
    ...after.flatMap((clause) => [...changeOf(pair, clause), ...removalsBehind(clause.id)]),
  ].map((change) => withRedivision(change, redivisions.get(change.clauseId)));
  return { changes, counts: countsOf(changes, after.length) };
}

/** CO7: Removed clauses, keyed by the last unmoved clause before them. */
function removedByPredecessor(before: PolicyText, { after, moved }: Alignment): Map<ClauseId | undefined, Clause[]> {
  const missed = new Map<ClauseId | undefined, Clause[]>();
  let precedingId: ClauseId | undefined;
  for (const clause of before) {
    if (!after.has(clause.id)) missed.set(precedingId, [...(missed.get(precedingId) ?? []), clause]);
    else if (!moved.has(clause.id)) precedingId = clause.id;
  }
  return missed;
}

function changeOf(pair: TextPair, clause: Clause): ClauseChange[] {
  const clauseId = clause.id;
  const earlier = pair.alignment.before.get(clauseId);
  const after = sideOf(clause, pair.numbers.after);
  if (!earlier) return [{ clauseId, kinds: new Set(['added']), after, ...wordsOfOne(clause, 'after') }];
  const difference = pair.differenceOf(earlier, clause);
  const isMoved = pair.alignment.moved.has(clauseId);
  if (!difference && !isMoved) return [];
  const same = { kinds: [], words: wordChanges(wordsOf(clause), wordsOf(clause)), linkChanges: [] };
  const { kinds, words, linkChanges } = difference ?? same;
  const before = sideOf(earlier, pair.numbers.before);
  const movedWith = pair.movedAlong.get(clauseId);
  const move: ChangeKind[] = isMoved ? [movedWith ? 'movedAlong' : 'moved'] : [];
  const change = { clauseId, kinds: new Set([...move, ...kinds]), before, after, words, linkChanges };
  return [movedWith ? { ...change, movedWith } : change];
}

/** CO17: says of what was split, merged or cut otherwise that it was, and not that it has other words. */
function withRedivision(change: ClauseChange, redivision: Redivision | undefined): ClauseChange {
  if (!redivision) return change;
  const { kind, from, to } = redivision;
  const kinds = new Set<ChangeKind>([...change.kinds, kind]);
  kinds.delete('textChanged');
  return { ...change, kinds: new Set(changeKinds.filter((one) => kinds.has(one))), redivision: { from, to } };
}

const removal = (before: ClauseSide, removedBehind: ClauseId | undefined): ClauseChange => ({
  clauseId: before.clause.id,
  kinds: new Set(['removed']),
  before,
  removedBehind,
  ...wordsOfOne(before.clause, 'before'),
});

/** The words of a clause that only one text has, and where they lead. */
function wordsOfOne(clause: Clause, side: 'before' | 'after'): Pick<ClauseChange, 'words' | 'linkChanges'> {
  const content = composed(clause.content);
  const text = wordsOf({ content });
  const words = side === 'after' ? wordChanges('', text) : wordChanges(text, '');
  const { linkChanges } = side === 'after' ? markChanges([], content, words) : markChanges(content, [], words);
  return { words, linkChanges };
}

const sideOf = (clause: Clause, numbers: ReadonlyMap<ClauseId, string>): ClauseSide => ({
  clause,
  number: numbers.get(clause.id),
});

function countsOf(changes: readonly ClauseChange[], clausesAfter: number): Comparison['counts'] {
  const count = (kind: ChangeKind) => changes.filter(({ kinds }) => kinds.has(kind)).length;
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, count(kind)])) as Record<ChangeKind, number>;
  return { ...counts, same: clausesAfter - changes.filter(({ after }) => after).length };
}
