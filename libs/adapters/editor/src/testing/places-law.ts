import { type Act, knew, Record, type Said } from './ledger.js';
import type { Sight } from './sight.js';

/**
 * Where clauses stand. Of two that nobody moved, the order stays as everybody ever saw it; one that somebody moved
 * stands, to all that nobody moved, as the last who moved it saw it then, unless others moved it at the same time.
 * One that was brought back by undo may stand on either side of what others put beside its place, unknowing.
 */
export class PlacesLaw {
  /** Order of every two clauses when they were first seen together: `one other` → one stands before the other. */
  private readonly firstSeen = new Set<string>();
  /** Clause → who moved it, and the order that came of it. */
  private readonly moves = new Record<readonly string[]>();

  /** Clause → who first had it, and who brought it back. */
  private readonly births = new Map<string, Act>();
  private readonly returns = new Record<true>();

  seed(act: Act, sight: Sight): void {
    for (const id of sight.order) this.births.set(id, act);
    this.see(sight);
  }

  /** @param replaced - clauses that the act gave another place */
  after(act: Act, before: Sight, after: Sight, replaced: ReadonlySet<string>): void {
    for (const id of movedBy(act, before.order, after.order, replaced)) this.moves.say(id, act, after.order);
    for (const id of after.order) {
      if (this.births.has(id) && !before.order.includes(id)) this.returns.say(id, act, true);
      else if (!this.births.has(id)) this.births.set(id, act);
    }
    this.see(after);
  }

  see({ order }: Sight): void {
    order.forEach((one, i) => {
      for (const other of order.slice(i + 1))
        if (!this.firstSeen.has(`${other} ${one}`)) this.firstSeen.add(`${one} ${other}`);
    });
  }

  faults({ order }: Sight): string[] {
    const faults: string[] = [];
    order.forEach((one, i) => {
      for (const other of order.slice(i + 1)) {
        const wanted = this.wanted(one, other);
        if (wanted === false && !this.returned(one, other) && !this.returned(other, one))
          faults.push(`order: ${other} belongs before ${one}, but all is ${order.join(' ')}`);
      }
    });
    return faults;
  }

  /** Whether somebody brought a clause back who did not know of another, or not of all its moves. */
  private returned(one: string, other: string): boolean {
    const acts = [this.births.get(other)!, ...this.moves.of(other).map(({ act }) => act)];
    return this.returns.of(one).some((back) => acts.some((act) => act !== back.act && !knew(back.act, act)));
  }

  /** Whether one is to stand before the other; `undefined` if nobody can say. */
  private wanted(one: string, other: string): boolean | undefined {
    const [moves, others] = [this.moves.last(one), this.moves.last(other)];
    if (moves.length === 0 && others.length === 0)
      return this.firstSeen.has(`${one} ${other}`) ? true : this.firstSeen.has(`${other} ${one}`) ? false : undefined;
    if (moves.length + others.length > 1) return undefined;
    return standsBefore([...moves, ...others][0]!, one, other);
  }
}

function standsBefore({ value }: Said<readonly string[]>, one: string, other: string): boolean | undefined {
  const [at, otherAt] = [value.indexOf(one), value.indexOf(other)];
  return at < 0 || otherAt < 0 ? undefined : at < otherAt;
}

/** Clauses that an act moved. When two neighbours change places, nobody can say which of them went. */
function movedBy(
  { name }: Act,
  before: readonly string[],
  after: readonly string[],
  replaced: ReadonlySet<string>,
): readonly string[] {
  if (name !== 'undo' && name !== 'redo' && !name.startsWith('move')) return [];
  const both = after.filter((id) => before.includes(id));
  const former = before.filter((id) => after.includes(id));
  const differing = both.filter((id, i) => former[i] !== id);
  const swapped = differing.length === 2 ? differing : [];
  return [...new Set([...swapped, ...replaced])];
}
