import type { ClauseId } from '@articulado/base';
import { type Predecessor, Predecessors } from './predecessors.js';
import { type DraftRoots, isJoined } from './format.js';
import { MoveDepths } from './move-depths.js';
import { type Placement, placementsOf, Tokens } from './placements.js';
import type { FragmentStore } from './fragment-store.js';
import { inOrderOfWords } from './split-parts.js';
import { StoredWords } from './stored-words.js';

/** The order in which clauses are read. */
export interface ReadingOrder {
  readonly ids: readonly ClauseId[];
  /** Clauses that follow a moved clause because its mover did not know of them → that clause. */
  readonly following: ReadonlyMap<ClauseId, ClauseId>;
  /** Clauses read elsewhere than at their tokens, `following` included. */
  readonly unsettled: ReadonlySet<ClauseId>;
}

/**
 * Puts clauses in reading order: the order of their tokens, with two exceptions for concurrent changes.
 * - Parts that several people split from one clause concurrently stand in the order of their words.
 * - A clause put into an article while another person moves the article goes with it.
 */
export function readingOrder(roots: DraftRoots, fragments: FragmentStore): ReadingOrder {
  const words = new StoredWords(fragments);
  const tokens = new Tokens(roots);
  const { placements, displaced } = inOrderOfWords(roots, placementsOf(roots, fragments), words, tokens);
  const depths = new MoveDepths(roots, placements);
  const found = new FollowingClauses(placements, new Predecessors(placements, tokens, fragments), depths).find();
  const ids = placements.map(({ id }) => id);
  return {
    ids: afterPredecessors(ids, found),
    following: new Map([...found].map(([id, { first }]) => [id, first.id])),
    unsettled: new Set([...found.keys(), ...displaced.map(({ id }) => id)]),
  };
}

/**
 * How a following clause is read: after `predecessor`. The chain of predecessors begins with `first`, which stands at
 * its own token.
 */
interface Following {
  readonly predecessor: Placement;
  readonly first: Placement;
}

/** Finds the clauses that belong to a predecessor which was moved. Linear in the number of clauses. */
class FollowingClauses {
  /** Results so far; `undefined` for a clause that stands at its own token. */
  private readonly known = new Map<Placement, Following | undefined>();

  constructor(
    private readonly placements: readonly Placement[],
    private readonly predecessors: Predecessors,
    private readonly depths: MoveDepths,
  ) {}

  /** @returns how each clause that follows another is read */
  find(): ReadonlyMap<ClauseId, Following> {
    for (const placement of this.placements) this.learn(placement);
    return new Map([...this.known].flatMap(([{ id }, following]) => (following ? [[id, following] as const] : [])));
  }

  // An explicit chain, not recursion: the sender of an update decides how long it is.
  private learn(placement: Placement): void {
    const chain: Placement[] = [];
    for (
      let next: Placement | undefined = placement;
      next && !this.known.has(next);
      next = this.mayFollow(next) ? this.predecessors.of(next)?.clause : undefined
    ) {
      this.known.set(next, undefined); // in a cycle the clause that is asked for first stands at its own token
      chain.push(next);
    }
    for (const one of chain.reverse()) this.known.set(one, this.followingOf(one));
  }

  /** Whether a clause may follow its predecessor: always where that was not moved, else only if it belongs to it. Who may not follow ends the chain here, so that no cycle goes through it. */
  private mayFollow(placement: Placement): boolean {
    const found = this.predecessors.of(placement);
    return found !== undefined && (!found.hasMovedAway || this.belongs(placement, found));
  }

  private followingOf(placement: Placement): Following | undefined {
    const found = this.predecessors.of(placement);
    if (!found) return undefined;
    const { clause, hasMovedAway } = found;
    const following = this.known.get(clause);
    const first = following?.first ?? clause;
    if (first === placement || !(hasMovedAway || following)) return undefined;
    return this.belongs(placement, found, first) ? { predecessor: clause, first } : undefined;
  }

  /** As a part of the clause that was moved, or as a cell of the same table. @param first - of the chain, which counts where the predecessor itself was not moved */
  private belongs(placement: Placement, { clause, token, hasMovedAway, depth }: Predecessor, first = clause): boolean {
    const wasMovedItself = hasMovedAway && clause.slot !== token && !isJoined(token);
    const least = wasMovedItself ? this.depths.of(clause) : this.depths.alongWith(hasMovedAway ? clause : first);
    return depth > least || (placement.table !== undefined && placement.table === clause.table);
  }
}

/** Puts each following clause right after its predecessor, and those that follow it after it. */
function afterPredecessors(ids: readonly ClauseId[], found: ReadonlyMap<ClauseId, Following>): readonly ClauseId[] {
  if (found.size === 0) return ids;
  const following = Map.groupBy(
    ids.filter((id) => found.has(id)),
    (id) => found.get(id)!.predecessor.id,
  );
  const ordered: ClauseId[] = [];
  const ahead = ids.filter((id) => !found.has(id)).reverse();
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    ordered.push(id);
    ahead.push(...(following.get(id) ?? []).toReversed());
  }
  return ordered;
}
