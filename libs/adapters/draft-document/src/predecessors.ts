import type { ClauseId } from '@articulado/base';
import { groupOfToken, idOfToken } from './format.js';
import type { FragmentStore } from './fragment-store.js';
import type { Leaving, Placement, Tokens } from './placements.js';

/** The predecessor of a clause: the clause after which it was put, even if either was moved since. */
export interface Predecessor {
  readonly clause: Placement;
  /** The token of the predecessor after which the clause was put. */
  readonly token: string;
  /** Whether the predecessor has been moved away from that token. */
  readonly hasMovedAway: boolean;
  /** The least depth among the clause and the clauses skipped on the way to its predecessor. */
  readonly depth: number;
}

/** Finds the predecessor of each clause. */
export class Predecessors {
  private readonly byId: ReadonlyMap<ClauseId, Placement>;
  private joined: ReadonlySet<ClauseId> | undefined;
  private readonly found = new Map<Placement, Predecessor | undefined>();

  constructor(
    placements: readonly Placement[],
    private readonly tokens: Tokens,
    private readonly fragments: FragmentStore,
  ) {
    this.byId = new Map(placements.map((placement) => [placement.id, placement]));
  }

  /**
   * Skips the clause's own former places, deleted clauses, clauses that may be shown at the end of another one, and
   * clauses whose mover knowingly left this clause behind, or one that somebody put between the two.
   * Once its neighbour was moved away, a clause can only be a part of what that neighbour was a part of, hence the least depth of the two.
   */
  of(placement: Placement): Predecessor | undefined {
    if (!this.found.has(placement)) this.found.set(placement, this.find(placement));
    return this.found.get(placement);
  }

  private find({ id, depth, origin, element: own }: Placement): Predecessor | undefined {
    const passed = new Set([id]);
    const elements = [own];
    /** Whether it, or a clause passed on the way to it, was left behind; of what was put between them, at the very token. */
    const concerns = ({ clause, at }: Leaving) =>
      passed.has(clause) ||
      elements
        .flatMap((each) => this.tokens.putBefore(each))
        .some((token) => idOfToken(token) === clause && (at === undefined || at === token));
    /** The groups of the moves that left it behind: it was left behind all that they moved. */
    const leftBy = new Set<string>();
    let least = depth;
    for (let element = origin; element; element = this.tokens.neighbourOf(element, 'origin')) {
      const token = this.tokens.at(element);
      if (token === undefined) return undefined;
      const before = idOfToken(token);
      const clause = this.byId.get(before);
      const left = this.tokens.leavingsFrom(token).filter((leaving) => passed.has(leaving.clause));
      if (clause && before !== id) {
        const hasMovedAway = clause.token !== token;
        const wasLeft =
          left.length > 0 ||
          (hasMovedAway &&
            (this.tokens.wasMovedBy(before, leftBy) || this.tokens.leavingsTo(clause.token).some(concerns)));
        if (!wasLeft && !this.isJoined(before)) return { clause, token, hasMovedAway, depth: least };
      }
      for (const { to } of left) leftBy.add(groupOfToken(to));
      if (clause && before === id) continue;
      passed.add(before);
      elements.push(element);
      least = Math.min(least, this.tokens.depthOf(before));
    }
    return undefined;
  }

  /**
   * Whether a join may show the clause at the end of another. Its own place is then a reserve: what stands behind it
   * belongs to what stands before it.
   */
  private isJoined(id: ClauseId): boolean {
    this.joined ??= new Set(
      [...this.fragments].filter((each) => this.byId.has(each.id)).flatMap(({ joins }) => joins.map((join) => join.id)),
    );
    return this.joined.has(id);
  }
}
