import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText } from '@articulado/policy-text';
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
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const shared = after.filter(({ id }) => places.has(id));
  const stayed = longestIncreasing(shared.map(({ id }) => places.get(id)!));
  const moved = shared.filter(({ id }) => !stayed.has(places.get(id)!)).map(({ id }) => id);
  return { before: byId(before), after: byId(after), moved: new Set(moved) };
}

const byId = (text: PolicyText) => new Map(text.map((clause) => [clause.id, clause]));
