import type { ClauseId } from '@articulado/base';
import type { DraftRoots } from './format.js';
import { readingOrder } from './reading-order.js';
import type { FragmentStore } from './fragment-store.js';
import type { Fragment } from './fragment.js';

/** Which clauses are shown, in which order, and of which fragments each is made. */
export interface Layout {
  readonly order: readonly ClauseId[];
  /** Shown clause → its fragments in reading order: its own, then those joined to it. */
  readonly shownFragments: ReadonlyMap<ClauseId, readonly Fragment[]>;
  /** Clause with words on show → the clause they are shown in (itself, unless it was joined). */
  readonly shownIn: ReadonlyMap<ClauseId, ClauseId>;
  /** Clauses with a live place in the order, joined ones included. */
  readonly placed: ReadonlySet<ClauseId>;
  /** See `ReadingOrder`. */
  readonly following: ReadonlyMap<ClauseId, ClauseId>;
  readonly unsettled: ReadonlySet<ClauseId>;
}

/**
 * Lays the fragments out. A clause stands where `readingOrder` says, unless another clause shows it at its end
 * (`{join: id}`): its own place is a reserve then. If a person deletes the first of two merged clauses, not knowing
 * of the merge, the second stands there again. Each fragment is shown at most once: of several clauses that join one,
 * the clause stored first shows it, also in a cycle of joins. Storage order never changes, so no move carries words
 * from one clause to another.
 */
export function layOut(roots: DraftRoots, fragments: FragmentStore): Layout {
  const { ids, following, unsettled } = readingOrder(roots, fragments);
  const placed = new Set(ids);
  const shownFragments = new Map<ClauseId, readonly Fragment[]>();
  const shownIn = new Map<ClauseId, ClauseId>();
  const targets = allTargets(fragments);
  const show = (some: Iterable<ClauseId>) => {
    for (const id of some) if (!shownIn.has(id)) shownFragments.set(id, gather(fragments, id, shownIn));
  };
  if (targets.size === 0) show(ids);
  else {
    const stored = [...new Set([...fragments].map(({ id }) => id))].filter((id) => placed.has(id));
    show(stored.filter((id) => !targets.has(id)));
    const left = stored.filter((id) => !shownIn.has(id));
    const held = targetsWithin(fragments, left);
    show(left.filter((id) => !held.has(id))); // held only by clauses that are gone
    for (let ring = ringHead(fragments, stored, shownIn); ring; ring = ringHead(fragments, stored, shownIn))
      show([ring]);
  }
  return { order: ids.filter((id) => shownFragments.has(id)), shownFragments, shownIn, placed, following, unsettled };
}

// An explicit stack, not recursion: the sender of an update decides how deep clauses are joined.
function gather(fragments: FragmentStore, root: ClauseId, shownIn: Map<ClauseId, ClauseId>): Fragment[] {
  const found: Fragment[] = [];
  const ahead = [root];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (shownIn.has(id)) continue;
    shownIn.set(id, root);
    const own = fragments.of(id);
    found.push(...own);
    const joined = own.flatMap((fragment) => fragment.joins.map((join) => join.id));
    ahead.push(...joined.reverse());
  }
  return found;
}

function allTargets(fragments: FragmentStore): Set<ClauseId> {
  const targets = new Set<ClauseId>();
  for (const fragment of fragments)
    for (const join of fragment.joins) if (join.id !== fragment.id) targets.add(join.id);
  return targets;
}

/** Everything that is joined, directly or not, to one of these clauses. */
function targetsWithin(fragments: FragmentStore, ids: readonly ClauseId[]): Set<ClauseId> {
  const targets = new Set<ClauseId>();
  const seen = new Set<ClauseId>();
  const ahead = [...ids];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const fragment of fragments.of(id)) {
      for (const join of fragment.joins) {
        if (join.id !== id) targets.add(join.id);
        ahead.push(join.id);
      }
    }
  }
  return targets;
}

/**
 * The clause that shows the next cycle of joins: the one stored first, in a cycle that no other cycle contains.
 * `undefined` when every placed clause is shown.
 */
function ringHead(
  fragments: FragmentStore,
  stored: readonly ClauseId[],
  shownIn: ReadonlyMap<ClauseId, ClauseId>,
): ClauseId | undefined {
  const left = stored.filter((id) => !shownIn.has(id));
  if (left.length === 0) return undefined;
  const joined = (id: ClauseId) => fragments.of(id).flatMap((fragment) => fragment.joins.map((join) => join.id));
  const containers = new Map<ClauseId, ClauseId[]>();
  for (const id of reach(left, joined))
    for (const target of joined(id)) containers.set(target, [...(containers.get(target) ?? []), id]);
  for (let head = left[0]!; ; ) {
    const below = reach([head], joined);
    const above = reach([head], (id) => containers.get(id) ?? []);
    const outside = left.find((id) => above.has(id) && !below.has(id));
    if (outside === undefined) return left.find((id) => above.has(id) && below.has(id));
    head = outside;
  }
}

/** These and everything that can be reached from them. */
function reach(from: readonly ClauseId[], next: (id: ClauseId) => readonly ClauseId[]): Set<ClauseId> {
  const found = new Set<ClauseId>();
  const ahead = [...from];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    ahead.push(...next(id));
  }
  return found;
}
