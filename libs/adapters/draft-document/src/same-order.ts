import type { ClauseId } from '@articulado/base';
import { longestIncreasing } from '@articulado/comparison';

/** Those of some clauses that stand in the same order among others, as many as possible: who is not among them was moved. */
export function inSameOrder(ids: readonly ClauseId[], others: readonly ClauseId[]): ReadonlySet<ClauseId> {
  const indices = new Map(others.map((id, index) => [id, index]));
  const both = ids.filter((id) => indices.has(id));
  const kept = longestIncreasing(both.map((id) => indices.get(id)!));
  return new Set(both.filter((id) => kept.has(indices.get(id)!)));
}
