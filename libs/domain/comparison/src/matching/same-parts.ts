import type { Matches } from './matches.js';
import type { BothPlaces, Places } from './same-place.js';
import { kindAndWords } from './same-words.js';
import type { Unit } from './unit.js';

/**
 * MA1: Matches, from the outermost part inwards, what a part holds where that is what it held before, in the same order or in another
 * one: each is what says the same with all that it holds, however short it is and however often it is said. Where all in a part but
 * one is as it was in its place, that one is looked into, so that a text that is read again changes nothing.
 */
export function matchSameParts(matches: Matches, { current, incoming }: BothPlaces): void {
  const known = new Map<string, number>();
  const [mine, theirs] = [new Subtrees(current, known), new Subtrees(incoming, known)];
  let part: readonly [Unit, Unit] | undefined;
  do {
    const [before, after] = [mine.in(part?.[0]), theirs.in(part?.[1])];
    part = undefined;
    if (haveSameSubtrees(before, after)) pairSameSubtrees(before, after, [mine, theirs], matches);
    else if ((part = onlyOneThatDiffers(before, after))) matches.pair(...part);
  } while (part);
}

/** A unit and a number for all that it says and holds. */
interface Subtree {
  readonly unit: Unit;
  readonly sameAs: number;
}

/** What the parts of a text hold. */
class Subtrees {
  private readonly children: ReadonlyMap<Unit | undefined, readonly Unit[]>;
  private readonly numbers = new Map<Unit, number>();

  /** @param known - what was met in either text, and its number */
  constructor(
    places: Places,
    private readonly known: Map<string, number>,
  ) {
    this.children = places.children();
  }

  in(part: Unit | undefined): readonly Subtree[] {
    return (this.children.get(part) ?? []).map((unit) => ({ unit, sameAs: this.numberOf(unit) }));
  }

  private numberOf(unit: Unit): number {
    const numbered = this.numbers.get(unit);
    if (numbered !== undefined) return numbered;
    const held = this.in(unit).map(({ sameAs }) => sameAs);
    const key = `${held.join(' ')} ${kindAndWords(unit)}`;
    const number = this.known.get(key) ?? this.known.size;
    this.known.set(key, number);
    this.numbers.set(unit, number);
    return number;
  }
}

function haveSameSubtrees(before: readonly Subtree[], after: readonly Subtree[]): boolean {
  const sorted = (subtrees: readonly Subtree[]) =>
    subtrees.map(({ sameAs }) => sameAs).sort((one, other) => one - other);
  const [mine, theirs] = [sorted(before), sorted(after)];
  return mine.length === theirs.length && mine.every((one, place) => one === theirs[place]);
}

/** The first of those that say the same is the first one, and so on; with each goes all that it holds. */
function pairSameSubtrees(
  before: readonly Subtree[],
  after: readonly Subtree[],
  [mine, theirs]: readonly [Subtrees, Subtrees],
  matches: Matches,
): void {
  const left = Map.groupBy(before, ({ sameAs }) => sameAs);
  for (const { unit, sameAs } of after) {
    const former = left.get(sameAs)!.shift()!.unit;
    matches.pair(former, unit);
    pairSameSubtrees(mine.in(former), theirs.in(unit), [mine, theirs], matches);
  }
}

/** The only two in the same place that do not say and hold the same, if they are of one kind and say the same but for what they hold. */
function onlyOneThatDiffers(before: readonly Subtree[], after: readonly Subtree[]): readonly [Unit, Unit] | undefined {
  if (before.length !== after.length) return undefined;
  const [place, ...others] = before.flatMap(({ sameAs }, index) => (sameAs === after[index]!.sameAs ? [] : [index]));
  if (place === undefined || others.length > 0) return undefined;
  const [mine, theirs] = [before[place]!.unit, after[place]!.unit];
  const areTables = mine.cells !== undefined && theirs.cells !== undefined;
  return areTables || kindAndWords(mine) === kindAndWords(theirs) ? [mine, theirs] : undefined;
}
