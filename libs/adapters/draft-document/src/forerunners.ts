import type { ClauseId } from '@articulado/base';
import { idOfToken } from './format.js';
import type { FragmentStore } from './fragment-store.js';
import type { Placement, Tokens } from './placements.js';

/** The clause behind which another one stands, or stood before either of them was moved. */
export interface Forerunner {
  readonly clause: Placement;
  /** The token of it that the other was put behind. */
  readonly token: string;
  /** Whether it has gone from where it stood then. */
  readonly isGone: boolean;
  /** How deep what was put behind it stood under it, at most. */
  readonly depth: number;
}

/** Finds the clause behind which each clause was put. */
export class Forerunners {
  private readonly byId: ReadonlyMap<ClauseId, Placement>;
  private joined: ReadonlySet<ClauseId> | undefined;

  constructor(
    placements: readonly Placement[],
    private readonly tokens: Tokens,
    private readonly fragments: FragmentStore,
  ) {
    this.byId = new Map(placements.map((placement) => [placement.id, placement]));
  }

  /**
   * Passes over former places of the clause's own, clauses that are deleted, and those that were moved away while it was left knowingly:
   * then it belongs to no more than they did.
   */
  of({ id, depth, origin }: Placement): Forerunner | undefined {
    const passed = [id];
    let least = depth;
    for (let element = origin; element; element = this.tokens.neighbourOf(element, 'origin')) {
      const token = this.tokens.at(element);
      if (token === undefined) return undefined;
      const before = idOfToken(token);
      const clause = this.byId.get(before);
      if (clause && before !== id) {
        const isGone = clause.token !== token;
        const wasLeft =
          passed.some((each) => this.tokens.stays(each, token)) ||
          (isGone && passed.some((each) => this.tokens.wasLeftFor(each, clause.token)));
        if (!wasLeft) return this.isJoined(before) ? undefined : { clause, token, isGone, depth: least };
      }
      if (clause && before === id) continue;
      passed.push(before);
      least = Math.min(least, this.tokens.depthOf(before));
    }
    return undefined;
  }

  /** Whether another clause may show it at its end: then it takes nothing along to the place that it has in reserve. */
  private isJoined(id: ClauseId): boolean {
    this.joined ??= new Set(
      [...this.fragments].filter((each) => this.byId.has(each.id)).flatMap(({ joins }) => joins.map((join) => join.id)),
    );
    return this.joined.has(id);
  }
}
