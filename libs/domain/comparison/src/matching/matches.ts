import { longestIncreasing } from '../longest-increasing.js';
import type { Unit } from './unit.js';

/** Units of two texts that stand beside each other and are not matched yet. */
export interface Gap {
  readonly current: readonly Unit[];
  readonly incoming: readonly Unit[];
}

/** Which unit of an incoming text is which of the current one; one is never two. */
export class Matches {
  private readonly partners = new Map<Unit, Unit>();
  private readonly places: ReadonlyMap<Unit, number>;

  constructor(
    readonly current: readonly Unit[],
    readonly incoming: readonly Unit[],
  ) {
    this.places = new Map(current.map((unit, place) => [unit, place]));
  }

  pair(current: Unit, incoming: Unit): void {
    if (!this.isFree(current) || !this.isFree(incoming)) throw new RangeError('A unit is matched once.');
    this.partners.set(current, incoming);
    this.partners.set(incoming, current);
  }

  isFree = (unit: Unit): boolean => !this.partners.has(unit);

  /** The unit of the other text that a unit is matched with. */
  of = (unit: Unit): Unit | undefined => this.partners.get(unit);

  /** All that is free, in both texts. */
  free(): Gap {
    return { current: this.current.filter(this.isFree), incoming: this.incoming.filter(this.isFree) };
  }

  /** What is free between the matched ones that stand in the same order in both texts; gaps of one side only are left out. */
  gaps(current = this.current, incoming = this.incoming): Gap[] {
    const inside = new Set(current);
    const matched = incoming.filter((unit) => inside.has(this.of(unit)!));
    const placeOf = (unit: Unit) => this.places.get(this.of(unit)!)!;
    const inOrder = longestIncreasing(matched.map(placeOf));
    const gaps: { current: Unit[]; incoming: Unit[] }[] = [{ current: [], incoming: [] }];
    let place = 0;
    for (const unit of incoming) {
      if (this.isFree(unit)) gaps.at(-1)!.incoming.push(unit);
      else if (inside.has(this.of(unit)!) && inOrder.has(placeOf(unit))) {
        const end = current.indexOf(this.of(unit)!, place);
        gaps.at(-1)!.current.push(...current.slice(place, end).filter(this.isFree));
        place = end + 1;
        gaps.push({ current: [], incoming: [] });
      }
    }
    gaps.at(-1)!.current.push(...current.slice(place).filter(this.isFree));
    return gaps.filter((gap) => gap.current.length > 0 && gap.incoming.length > 0);
  }
}
