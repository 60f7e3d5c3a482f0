import {
  type Clause,
  bearsNumber,
  type ClauseKind,
  numberClauses,
  parentsOf,
  type PolicyText,
  ReferenceNames,
} from '@articulado/policy-text';
import type { ClauseId } from '@articulado/base';
import type { Gap, Matches } from './matches.js';
import { kindAndWords, pairInOrder, pairInPart } from './same-words.js';
import type { Unit } from './unit.js';

/** What is known of the places of a text's units. */
export class Places {
  private readonly numbers: ReadonlyMap<ClauseId, string>;
  private readonly parents: ReadonlyMap<ClauseId, Clause | undefined>;
  private readonly names: ReferenceNames;
  private readonly units: ReadonlyMap<ClauseId, Unit>;

  constructor(text: PolicyText, units: readonly Unit[]) {
    this.numbers = numberClauses(text);
    this.parents = parentsOf(text);
    this.names = new ReferenceNames(text);
    this.units = new Map(units.map((unit) => [unit.clause.id, unit]));
  }

  /** What holds a unit; `undefined` for the outermost. */
  parentOf({ clause }: Unit): Unit | undefined {
    const parent = this.parents.get(clause.id);
    return parent && this.units.get(parent.id);
  }

  numberOf({ clause }: Unit): string | undefined {
    return this.numbers.get(clause.id);
  }

  /** What a unit is called in the whole text: "artículo 5", "anexo II, artículo 3". */
  nameOf({ clause }: Unit): string | undefined {
    return this.names.of(clause.id);
  }

  /** The units by what holds them, in reading order. */
  children(): Map<Unit | undefined, Unit[]> {
    return Map.groupBy(this.units.values(), (unit) => this.parentOf(unit));
  }
}

/** The places of both texts. */
export interface BothPlaces {
  readonly current: Places;
  readonly incoming: Places;
}

/** Matches what holds other parts by these: an article whose words are matched is that article, whatever its number is now. */
export function matchByParts(matches: Matches, { current, incoming }: BothPlaces): void {
  for (let hasPaired = true; hasPaired; ) {
    const votes = new Map<Unit, Map<Unit, number>>();
    for (const unit of matches.incoming) {
      const other = matches.of(unit);
      const [parent, former] = [incoming.parentOf(unit), other && current.parentOf(other)];
      if (!parent || !former || !matches.isFree(parent) || !matches.isFree(former)) continue;
      if (parent.clause.kind !== former.clause.kind) continue;
      const cast = votes.get(parent) ?? new Map<Unit, number>();
      votes.set(parent, cast.set(former, (cast.get(former) ?? 0) + unit.words.length + 1));
    }
    hasPaired = votes.size > 0;
    const all = [...votes].flatMap(([parent, cast]) =>
      [...cast].map(([former, weight]) => ({ parent, former, weight })),
    );
    for (const { parent, former } of all.toSorted((one, other) => other.weight - one.weight))
      if (matches.isFree(parent) && matches.isFree(former)) matches.pair(former, parent);
  }
}

/** Kinds that are found by their number alone, whatever holds them but an annex. */
const namedAlone: readonly ClauseKind[] = ['book', 'article', 'recital', 'transitional', 'annex'];

/** Matches articles and their like by the number that both texts call them by: "anexo II, artículo 3". */
export function matchSameNames(matches: Matches, { current, incoming }: BothPlaces): void {
  const nameIn = (places: Places) => (unit: Unit) =>
    namedAlone.includes(unit.clause.kind) ? places.nameOf(unit) : undefined;
  matchFirst(matches.free(), nameIn(current), nameIn(incoming), matches);
}

/** MA2: Matches what says the same within each part of the text that is matched itself, be it ever so little. */
export function matchSameWordsInParts(matches: Matches, places: BothPlaces): void {
  for (const part of partsOf(matches, places)) pairInPart(part, matches);
}

/** What is held by each part that is matched, in reading order: what holds a part is matched before it. */
function* partsOf(matches: Matches, { current, incoming }: BothPlaces): Generator<Gap> {
  const [mine, theirs] = [current.children(), incoming.children()];
  for (const parent of [undefined, ...matches.incoming]) {
    const former = parent && matches.of(parent);
    if (!parent || former) yield { current: mine.get(former) ?? [], incoming: theirs.get(parent) ?? [] };
  }
}

/**
 * Matches what is left within each part of the text that is matched itself: what says the same, be it ever so little, then what
 * has the same number, then the only one without a number between two matched neighbours, since the words of an article that
 * was written anew are its words.
 */
export function matchWithinParts(matches: Matches, places: BothPlaces): void {
  const numberIn = (where: Places) => (unit: Unit) =>
    where.numberOf(unit) && `${unit.clause.kind} ${where.numberOf(unit)}`;
  for (const part of partsOf(matches, places)) {
    pairInPart(part, matches);
    const gaps = () => matches.gaps(part.current, part.incoming);
    for (const gap of gaps()) pairInOrder(gap, kindAndWords, matches);
    const free = { current: part.current.filter(matches.isFree), incoming: part.incoming.filter(matches.isFree) };
    matchFirst(free, numberIn(places.current), numberIn(places.incoming), matches);
    for (const gap of gaps()) pairOnlyOnes(gap, matches);
  }
}

function matchFirst(
  { current, incoming }: Gap,
  currentKey: (unit: Unit) => string | undefined,
  incomingKey: (unit: Unit) => string | undefined,
  matches: Matches,
): void {
  const byKey = Map.groupBy(current, currentKey);
  for (const unit of incoming) {
    const key = incomingKey(unit);
    const found = key === undefined ? undefined : byKey.get(key)?.find(matches.isFree);
    if (found) matches.pair(found, unit);
  }
}

function pairOnlyOnes({ current, incoming }: Gap, matches: Matches): void {
  for (const [kind, units] of Map.groupBy(incoming, ({ clause }) => clause.kind)) {
    const others = current.filter(({ clause }) => clause.kind === kind);
    if (!bearsNumber(kind) && units.length === 1 && others.length === 1) matches.pair(others[0]!, units[0]!);
  }
}
