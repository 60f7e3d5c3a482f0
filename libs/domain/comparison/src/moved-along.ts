import type { ClauseId } from '@articulado/base';
import type { Clause, PolicyText } from '@articulado/policy-text';
import { AncestorIndex } from './ancestor-index.js';
import { longestIncreasing } from './longest-increasing.js';

/**
 * CO19: names the clauses that stand elsewhere only because what holds them does: parts of an article that moved, in the order that
 * they had. A note goes along with the clause of its mark.
 * @param moved - clauses that stand elsewhere in the later text
 * @returns id → the outermost clause that moved and took it along
 */
export function movedAlong(
  before: PolicyText,
  after: PolicyText,
  moved: ReadonlySet<ClauseId>,
): ReadonlyMap<ClauseId, ClauseId> {
  if (moved.size < 2) return new Map();
  const [was, is] = [new AncestorIndex(before), new AncestorIndex(after)];
  const parentOf = (id: ClauseId): ClauseId | undefined => {
    const parent = is.parentOf(id);
    return was.parentOf(id) === parent ? parent : undefined;
  };
  const inOrder = keptInOrder(before, after, parentOf);
  const movedAncestorOf = (id: ClauseId): ClauseId | undefined => {
    const parent = parentOf(id);
    if (!parent || !moved.has(parent) || !inOrder.has(id)) return undefined;
    return movedAncestorOf(parent) ?? parent;
  };
  return new Map(
    [...moved].flatMap((id) => {
      const movedAncestor = movedAncestorOf(id);
      return movedAncestor ? [[id, movedAncestor] as const] : [];
    }),
  );
}

/** Those that kept their order among the parts of what holds them in both texts; notes have none. */
function keptInOrder(
  before: PolicyText,
  after: PolicyText,
  parentOf: (id: ClauseId) => ClauseId | undefined,
): ReadonlySet<ClauseId> {
  const indexes = new Map(before.map(({ id }, index) => [id, index]));
  const isOrdered = ({ id, kind }: Clause) => kind !== 'note' && indexes.has(id);
  const groups = Map.groupBy(after.filter(isOrdered), ({ id }) => parentOf(id));
  const kept = new Set(after.flatMap(({ id, kind }) => (kind === 'note' ? [id] : [])));
  for (const parts of groups.values()) {
    const inOrder = longestIncreasing(parts.map(({ id }) => indexes.get(id)!));
    for (const { id } of parts) if (inOrder.has(indexes.get(id)!)) kept.add(id);
  }
  return kept;
}
