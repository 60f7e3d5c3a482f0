import type { ClauseId } from '@articulado/base';
import { type Clause, type PolicyText } from '@articulado/policy-text';
import { alignClauses } from './align-clauses.js';
import { isSameContent } from './compare-contents.js';

/** What a text becomes when the changes from one text to another are made in it. */
export interface MergedText {
  readonly text: PolicyText;
  /** Clauses that were changed on both ways, otherwise: they stay as they are now. In no order. */
  readonly inConflict: ReadonlySet<ClauseId>;
}

/**
 * Makes the changes that lead from one text to another in a third one, which comes from the same. What others changed meanwhile
 * stays: their words, their moves, what they added and what they took away. Where both changed one clause, theirs stays whole,
 * and a clause that they wrote in is not taken away.
 * @param from - the text that the changes were made on
 * @param to - what they made of it
 * @param now - what others made of it
 */
export function threeWayMerge(from: PolicyText, to: PolicyText, now: PolicyText): MergedText {
  const [was, wanted, present] = [from, to, now].map(byId) as [ById, ById, ById];
  const inConflict = new Set<ClauseId>();
  const clauses = new Map<ClauseId, Clause>();
  for (const clause of to) {
    const kept = clauseOf(clause, was.get(clause.id), present.get(clause.id));
    if (kept === 'conflict') inConflict.add(clause.id);
    const merged = kept === 'conflict' ? present.get(clause.id) : kept;
    if (merged) clauses.set(clause.id, merged);
  }
  const left = new Set(keptWhole(from, now, (id) => wanted.has(id)));
  for (const id of left) inConflict.add(id);
  for (const clause of now) if (left.has(clause.id) || !was.has(clause.id)) clauses.set(clause.id, clause);
  const theirs = [...clauses.values()].filter(
    (clause) => !(wanted.has(clause.id) && isSame(wanted.get(clause.id)!, clause)),
  );
  for (const note of notesOf(theirs, clauses, present)) clauses.set(note.id, note);
  const places = [...placesOf(from, to, now, clauses)];
  return { text: places.map((id) => clauses.get(id)!), inConflict };
}

type ById = ReadonlyMap<ClauseId, Clause>;
const byId = (text: PolicyText): ById => new Map(text.map((clause) => [clause.id, clause]));

/** One clause of the wanted text, as it is to be; `undefined` where others took it away. */
function clauseOf(to: Clause, from: Clause | undefined, now: Clause | undefined): Clause | 'conflict' | undefined {
  if (!now) return from ? undefined : to;
  if (isSame(to, now) || (from && isSame(from, to))) return now;
  return from && isSame(from, now) ? to : 'conflict';
}

const isSame = (one: Clause, other: Clause): boolean =>
  one.kind === other.kind &&
  one.depth === other.depth &&
  one.number === other.number &&
  one.cell?.header === other.cell?.header &&
  isSameContent(one.content, other.content);

/** Of what is to be taken away, that in which others wrote meanwhile; of a table, all of it. */
function keptWhole(from: PolicyText, now: PolicyText, isWanted: (id: ClauseId) => boolean): ClauseId[] {
  const was = byId(from);
  const going = now.filter(({ id }) => was.has(id) && !isWanted(id));
  const written = going.filter((clause) => !isSame(was.get(clause.id)!, clause));
  const tables = new Set(written.map(({ cell }) => cell?.table));
  const ids = new Set(written.map(({ id }) => id));
  return going.filter(({ id, cell }) => ids.has(id) || (cell && tables.has(cell.table))).map(({ id }) => id);
}

/** The notes that were to go though their marks stay in what others wrote: a mark leads to its note. */
function notesOf(theirs: readonly Clause[], clauses: ReadonlyMap<ClauseId, Clause>, present: ById): Clause[] {
  const found = new Map<ClauseId, Clause>();
  const ahead = [...theirs];
  for (let clause = ahead.pop(); clause; clause = ahead.pop())
    for (const { note } of clause.content) {
      const missing = note !== undefined && !clauses.has(note) && !found.has(note) ? present.get(note) : undefined;
      if (missing?.kind !== 'note') continue;
      found.set(missing.id, missing);
      ahead.push(missing);
    }
  return [...found.values()];
}

/**
 * The order of what is to be there: that of the wanted text, but what others added or moved, and what stays though it was to go,
 * stands behind what it stands behind now.
 */
function placesOf(
  from: PolicyText,
  to: PolicyText,
  now: PolicyText,
  clauses: ReadonlyMap<ClauseId, Clause>,
): Set<ClauseId> {
  const { moved: movedByOthers } = alignClauses(from, now);
  const { moved } = alignClauses(from, to);
  const wanted = new Set(to.map(({ id }) => id));
  const isPlacedByOthers = (id: ClauseId) => !wanted.has(id) || (movedByOthers.has(id) && !moved.has(id));
  const followers = new Map<ClauseId | undefined, ClauseId[]>();
  let before: ClauseId | undefined;
  for (const { id } of now) {
    if (!clauses.has(id)) continue;
    if (isPlacedByOthers(id)) followers.set(before, [...(followers.get(before) ?? []), id]);
    before = id;
  }
  const placed = new Set<ClauseId>();
  const ahead = to
    .map(({ id }) => id)
    .filter((id) => clauses.has(id) && !isPlacedByOthers(id))
    .reverse();
  ahead.push(...(followers.get(undefined) ?? []).toReversed());
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    placed.add(id);
    ahead.push(...(followers.get(id) ?? []).toReversed());
  }
  return placed;
}
