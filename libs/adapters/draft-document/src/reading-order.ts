import type { ClauseId } from '@articulado/base';
import { sortUnknowing } from './known-order.js';
import { type DraftRoots, groupOfToken, idOfToken } from './format.js';
import { keyOf, type Placement, placementsOf, Tokens } from './placements.js';
import { isSplit } from './segment.js';
import type { SegmentStore } from './segment-store.js';

/** In which order clauses are read. */
export interface ReadingOrder {
  readonly places: readonly ClauseId[];
  /** Those that go with what was moved without knowing of them. */
  readonly carried: ReadonlySet<ClauseId>;
  /** All that are read elsewhere than their tokens stand, the carried ones included. */
  readonly unsettled: ReadonlySet<ClauseId>;
}

/**
 * Puts clauses in their order. Tokens say it, but for two things that only show when changes meet:
 * - Parts that several people split from one clause at the same time stand in the order of their words.
 * - What somebody puts into an article while somebody else moves the article goes with it.
 */
export function readingOrder(roots: DraftRoots, segments: SegmentStore): ReadingOrder {
  const words = new StoredWords(segments);
  const tokens = new Tokens(roots);
  const { placements, moved } = inOrderOfWords(roots, placementsOf(roots, segments), words, tokens);
  const carriers = new Carriers(placements, tokens, words).find();
  const ids = placements.map(({ id }) => id);
  const carried = new Set(carriers.keys());
  return { places: carry(ids, carriers), carried, unsettled: new Set([...carried, ...moved.map(({ id }) => id)]) };
}

/** Where the words of clauses are stored, looked up when it is first asked. */
class StoredWords {
  private places: Map<ClauseId, { readonly index: number; readonly head: ClauseId }> | undefined;
  private joined: Set<ClauseId> | undefined;

  constructor(private readonly segments: SegmentStore) {}

  isSplit = (id: ClauseId): boolean => isSplit(this.segments.of(id)[0]!);

  /** Whether another clause may show it at its end: then it takes nothing along to the place that it has in reserve. */
  isJoined(id: ClauseId): boolean {
    this.joined ??= new Set([...this.segments].flatMap(({ joins }) => joins.map((join) => join.id)));
    return this.joined.has(id);
  }

  indexOf = (id: ClauseId): number => this.placeOf(id).index;

  /** The clause that was not split from another, and whose words these were once. */
  headOf = (id: ClauseId): ClauseId => this.placeOf(id).head;

  private placeOf(id: ClauseId) {
    this.places ??= this.read();
    return this.places.get(id) ?? { index: -1, head: id };
  }

  private read() {
    const places = new Map<ClauseId, { index: number; head: ClauseId }>();
    let head: ClauseId | undefined;
    for (const segment of this.segments) {
      if (head === undefined || !isSplit(segment)) head = segment.id;
      if (!places.has(segment.id)) places.set(segment.id, { index: places.size, head });
    }
    return places;
  }
}

interface InOrderOfWords {
  readonly placements: readonly Placement[];
  /** Those that stand elsewhere than their tokens. */
  readonly moved: readonly Placement[];
}

/**
 * Puts parts that several people split from one clause, not knowing of each other's, and that nobody moved since, in the order
 * of their words. What somebody who knew a part put behind it, or between the clause and it, goes where the part goes.
 */
function inOrderOfWords(
  roots: DraftRoots,
  all: readonly Placement[],
  words: StoredWords,
  tokens: Tokens,
): InOrderOfWords {
  const parts = all.filter(({ id, isFirst }) => isFirst && words.isSplit(id));
  if (parts.length < 2) return { placements: all, moved: [] };
  const byElement = new Map(parts.map((part) => [keyOf(part.element), part]));
  const groups = Map.groupBy(parts, (part) => `${words.headOf(part.id)} ${anchorOf(part, byElement, words)}`);
  const sorted = new Map<Placement, readonly Placement[]>();
  for (const group of groups.values()) {
    const inOrder = sortUnknowing(group, roots.order, ({ id }) => words.indexOf(id));
    if (inOrder.some((part, i) => part !== group[i])) sorted.set(group[0]!, inOrder);
  }
  return sorted.size === 0 ? { placements: all, moved: [] } : moveBlocks(all, sorted, tokens);
}

/** Puts groups of parts, each part with what goes with it, where the first of the group stands. */
function moveBlocks(
  all: readonly Placement[],
  sorted: ReadonlyMap<Placement, readonly Placement[]>,
  tokens: Tokens,
): InOrderOfWords {
  const partOf = partsByPlacement(all, [...sorted.values()].flat(), tokens);
  const blocks = Map.groupBy(all, (placement) => partOf.get(placement));
  const blocksFrom = (first: Placement) => sorted.get(first)?.flatMap((part) => blocks.get(part)!) ?? [];
  return {
    placements: all.flatMap((placement) => (partOf.has(placement) ? blocksFrom(placement) : [placement])),
    moved: all.filter((placement) => partOf.has(placement)),
  };
}

/** Which part a clause goes with: that of the clause which it was put in front of, or else of the one it was put behind. */
function partsByPlacement(
  all: readonly Placement[],
  parts: readonly Placement[],
  tokens: Tokens,
): ReadonlyMap<Placement, Placement> {
  const byId = new Map(all.map((placement) => [placement.id, placement]));
  const partOf = new Map<Placement, Placement | undefined>(parts.map((part) => [part, part]));
  const neighboursOf = (placement: Placement) =>
    [tokens.nextOf(placement), tokens.previousOf(placement)].flatMap((id) => (id && byId.get(id)) || []);
  // With a list of its own instead of recursion: how long such a chain is, is up to whoever sends an update.
  const asked = new Set<Placement>(); // each once, so that a circle ends
  for (const start of all) {
    const ahead = [start];
    for (let one = ahead.at(-1); one; one = ahead.at(-1)) {
      asked.add(one);
      const unknown = neighboursOf(one).find((next) => !partOf.has(next) && !asked.has(next));
      if (unknown && !partOf.has(one)) ahead.push(unknown);
      else {
        if (!partOf.has(one))
          partOf.set(
            one,
            neighboursOf(one)
              .map((next) => partOf.get(next))
              .find(Boolean),
          );
        ahead.pop();
      }
    }
  }
  return new Map([...partOf].filter((found): found is [Placement, Placement] => found[1] !== undefined));
}

/** The element behind which the first of a row of parts was put. */
function anchorOf(part: Placement, parts: ReadonlyMap<string, Placement>, words: StoredWords): string {
  const head = words.headOf(part.id);
  let anchor = part.behind;
  for (let before = anchor && parts.get(keyOf(anchor)); before; before = anchor && parts.get(keyOf(anchor))) {
    if (words.headOf(before.id) !== head) break;
    anchor = before.behind;
  }
  return anchor ? keyOf(anchor) : '';
}

/** A clause that is carried: behind which it is read, and which of those stands where its token stands. */
interface Carried {
  readonly carrier: Placement;
  readonly first: Placement;
}

/** Finds the clauses whose forerunner was moved away with what they belong to. Costs as much as there are clauses. */
class Carriers {
  private readonly byId: ReadonlyMap<ClauseId, Placement>;
  /** Group of tokens → the first clause of what was placed in one act. */
  private readonly heads = new Map<string, Placement>();
  /** What is known so far; `undefined` for what stands where its token stands. */
  private readonly known = new Map<Placement, Carried | undefined>();

  constructor(
    private readonly placements: readonly Placement[],
    private readonly tokens: Tokens,
    private readonly words: StoredWords,
  ) {
    this.byId = new Map(placements.map((placement) => [placement.id, placement]));
    for (const placement of placements) {
      const group = groupOfToken(placement.token);
      if (!this.heads.has(group)) this.heads.set(group, placement);
    }
  }

  /** Clause → the clause behind which it is read. */
  find(): ReadonlyMap<ClauseId, ClauseId> {
    for (const placement of this.placements) this.learn(placement);
    return new Map(
      [...this.known].flatMap(([{ id }, carried]) => (carried ? [[id, carried.carrier.id] as const] : [])),
    );
  }

  // With a list of its own instead of recursion: how long such a chain is, is up to whoever sends an update.
  private learn(placement: Placement): void {
    const chain: Placement[] = [];
    for (
      let next: Placement | undefined = placement;
      next && !this.known.has(next);
      next = this.forerunnerOf(next)?.clause
    ) {
      this.known.set(next, undefined); // in a circle the first that is asked for stands where its token stands
      chain.push(next);
    }
    for (const one of chain.reverse()) this.known.set(one, this.carriedBy(one));
  }

  private carriedBy(placement: Placement): Carried | undefined {
    const forerunner = this.forerunnerOf(placement);
    if (!forerunner) return undefined;
    const { clause, isGone } = forerunner;
    const carried = this.known.get(clause);
    const first = carried?.first ?? clause;
    if (first === placement || !(isGone || carried)) return undefined;
    const head = this.heads.get(groupOfToken(first.token))!;
    return belongs(placement, clause, head) ? { carrier: clause, first } : undefined;
  }

  /** The clause behind which a clause was put, unless it was left there knowingly; and whether that one has gone from there since. */
  private forerunnerOf({ id, behind, stays }: Placement): { clause: Placement; isGone: boolean } | undefined {
    const token = behind ? this.tokens.at(behind) : undefined;
    if (token === undefined || token === stays) return undefined;
    const clause = this.byId.get(idOfToken(token));
    if (!clause || clause.id === id || this.words.isJoined(clause.id)) return undefined;
    return { clause, isGone: clause.token !== token };
  }
}

/** Whether a clause goes where the one that it was put behind goes: as a part of what was moved, or a cell of its table. */
const belongs = (placement: Placement, before: Placement, head: Placement): boolean =>
  placement.depth > head.depth || (placement.table !== undefined && placement.table === before.table);

/** Puts those that are carried right behind their carriers, and what they carry behind them. */
function carry(ids: readonly ClauseId[], carriers: ReadonlyMap<ClauseId, ClauseId>): readonly ClauseId[] {
  if (carriers.size === 0) return ids;
  const carried = Map.groupBy(
    ids.filter((id) => carriers.has(id)),
    (id) => carriers.get(id)!,
  );
  const ordered: ClauseId[] = [];
  const ahead = ids.filter((id) => !carriers.has(id)).reverse();
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    ordered.push(id);
    ahead.push(...(carried.get(id) ?? []).toReversed());
  }
  return ordered;
}
