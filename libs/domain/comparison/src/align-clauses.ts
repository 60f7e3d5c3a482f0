import type { ClauseId } from '@articulado/base';
import { type Clause, type PolicyText, sameMarks, wordsOf } from '@articulado/policy-text';
import { longestIncreasing } from './longest-increasing.js';

/** The clauses of two texts, put side by side by their ids. */
export interface Alignment {
  readonly before: ReadonlyMap<ClauseId, Clause>;
  readonly after: ReadonlyMap<ClauseId, Clause>;
  /** Those in both texts that must have been moved to come from one order to the other: as few as can be. */
  readonly moved: ReadonlySet<ClauseId>;
}

/** A clause is the same by its id, never by its words. */
export function alignClauses(before: PolicyText, after: PolicyText): Alignment {
  const afterById = byId(after);
  const places = new Map(before.filter(({ id }) => afterById.has(id)).map(({ id }, place) => [id, place]));
  const shared = after.filter(({ id }) => places.has(id));
  const stayed = longestIncreasing(shared.map(({ id }) => places.get(id)!));
  const moved = shared.filter(({ id }) => !stayed.has(places.get(id)!)).map(({ id }) => id);
  return { before: byId(before), after: afterById, moved: new Set(moved) };
}

export const isReworded = (before: Clause, after: Clause): boolean => wordsOf(before) !== wordsOf(after);

/** Whether a clause is another sort of thing now: its kind, depth, given number, or place in a table. */
export const isRecast = (before: Clause, after: Clause): boolean =>
  before.kind !== after.kind ||
  before.depth !== after.depth ||
  before.number !== after.number ||
  before.cell?.table !== after.cell?.table ||
  before.cell?.row !== after.cell?.row ||
  before.cell?.column !== after.cell?.column ||
  before.cell?.header !== after.cell?.header;

/** Whether two contents of equal words look alike, letter by letter, however they are cut into runs. */
export function looksAlike(before: Clause['content'], after: Clause['content']): boolean {
  let [mine, theirs, mineLeft, theirsLeft] = [0, 0, before[0]?.text.length ?? 0, after[0]?.text.length ?? 0];
  while (mine < before.length && theirs < after.length) {
    if (!sameMarks(before[mine]!, after[theirs]!)) return false;
    const step = Math.min(mineLeft, theirsLeft);
    mineLeft -= step;
    theirsLeft -= step;
    if (mineLeft === 0) mineLeft = before[++mine]?.text.length ?? 0;
    if (theirsLeft === 0) theirsLeft = after[++theirs]?.text.length ?? 0;
  }
  return true;
}

const byId = (text: PolicyText) => new Map(text.map((clause) => [clause.id, clause]));
