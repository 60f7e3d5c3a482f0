import { type DraftRoots, groupOfToken } from './format.js';
import { elementsOf, type Placement } from './placements.js';

/**
 * The smallest depth among a clause and those that the same move put before it. A settled clause counts where its own move put it.
 */
export class MoveDepths {
  private readonly least = new Map<Placement, number>();
  /** The same for a clause that a move took along and whose place is written down: it counts as one of that move. */
  private readonly leastTakenAlong = new Map<Placement, number>();

  constructor({ order }: DraftRoots, placements: readonly Placement[]) {
    const byGroup = new Map<string, number>();
    const leastWith = (token: string, depth: number) => Math.min(byGroup.get(groupOfToken(token)) ?? depth, depth);
    const [bySlot, settled] = [new Map<string, Placement>(), new Map<string, Placement>()];
    for (const placement of placements) {
      bySlot.set(placement.slot, placement);
      if (placement.slot !== placement.token) settled.set(placement.token, placement);
    }
    for (const { token } of elementsOf(order)) {
      const [takenAlong, moved] = [settled.get(token), bySlot.get(token)];
      if (takenAlong) this.leastTakenAlong.set(takenAlong, leastWith(token, takenAlong.depth));
      if (!moved) continue;
      this.least.set(moved, leastWith(token, moved.depth));
      byGroup.set(groupOfToken(token), leastWith(token, moved.depth));
    }
  }

  /** Least depth within the clause's own move. */
  of = (placement: Placement): number => this.least.get(placement) ?? placement.depth;

  /** Least depth within the move that took the clause along, where its place is written down; otherwise within its own. */
  alongWith = (placement: Placement): number => this.leastTakenAlong.get(placement) ?? this.of(placement);
}
