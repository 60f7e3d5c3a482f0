import type { ClauseId } from '@articulado/base';
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
  const { placements, moved } = inOrderOfWords(placementsOf(roots, segments), words, tokens);
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
 * Puts parts that several people split from one clause, and that nobody moved since, in the order of their words. What their
 * author put behind a part, or between the clause and it, goes where the part goes.
 */
function inOrderOfWords(all: readonly Placement[], words: StoredWords, tokens: Tokens): InOrderOfWords {
  const parts = all.filter(({ id, isFirst }) => isFirst && words.isSplit(id));
  if (parts.length < 2) return { placements: all, moved: [] };
  const byElement = new Map(parts.map((part) => [keyOf(part.element), part]));
  const groups = Map.groupBy(parts, (part) => `${words.headOf(part.id)} ${anchorOf(part, byElement, words)}`);
  const sorted = new Map<Placement, readonly Placement[]>();
  for (const group of groups.values()) {
    // What one person split is in order already.
    if (new Set(group.map(({ element }) => element.client)).size < 2) continue;
    const inOrder = group.toSorted((one, other) => words.indexOf(one.id) - words.indexOf(other.id));
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
  const byId = new Map(all.map((placement) => [placement.id, placement]));
  const known = new Map<Placement, Placement | undefined>([...sorted.values()].flat().map((part) => [part, part]));
  const partOf = (placement: Placement): Placement | undefined => {
    if (known.has(placement)) return known.get(placement);
    known.set(placement, undefined); // of clauses that stand beside each other in a circle none goes with a part
    const beside = [tokens.nextOf(placement), tokens.previousOf(placement)];
    const parts = beside.map((id) => {
      const neighbour = id === undefined ? undefined : byId.get(id);
      return neighbour?.element.client === placement.element.client ? partOf(neighbour) : undefined;
    });
    known.set(
      placement,
      parts.find((part) => part !== undefined),
    );
    return known.get(placement);
  };
  const blocks = Map.groupBy(all, partOf);
  const blocksFrom = (first: Placement) => sorted.get(first)?.flatMap((part) => blocks.get(part)!) ?? [];
  return {
    placements: all.flatMap((placement) => (partOf(placement) ? blocksFrom(placement) : [placement])),
    moved: all.filter((placement) => partOf(placement) !== undefined),
  };
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

/** Finds the clauses whose forerunner was moved away with what they belong to. */
class Carriers {
  private readonly byId: ReadonlyMap<ClauseId, Placement>;
  /** Group of tokens → the first clause of what was placed in one act. */
  private readonly heads = new Map<string, Placement>();
  /** What is known so far; `undefined` for what stands where its token stands. */
  private readonly known = new Map<Placement, Placement | undefined>();

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
    const carriers = new Map<ClauseId, ClauseId>();
    for (const placement of this.placements) {
      const carrier = this.carrierOf(placement);
      if (carrier) carriers.set(placement.id, carrier.id);
    }
    return carriers;
  }

  private carrierOf(placement: Placement): Placement | undefined {
    if (!this.known.has(placement)) {
      this.known.set(placement, undefined); // whoever asks for it meanwhile would carry it in a circle
      this.known.set(placement, this.findCarrier(placement));
    }
    return this.known.get(placement);
  }

  private findCarrier(placement: Placement): Placement | undefined {
    if (!placement.behind) return undefined;
    const token = this.tokens.at(placement.behind);
    if (placement.stays === token) return undefined;
    const before = token === undefined ? undefined : this.byId.get(idOfToken(token));
    if (!before || before === placement || this.words.isJoined(before.id)) return undefined;
    const chain = this.carriersFrom(before);
    if ((before.token === token && chain.length === 0) || chain.includes(placement)) return undefined;
    const head = this.heads.get(groupOfToken((chain.at(-1) ?? before).token))!;
    return belongs(placement, before, head) ? before : undefined;
  }

  /** What carries a clause, what carries that, and so on. */
  private carriersFrom(clause: Placement): Placement[] {
    const found: Placement[] = [];
    for (let next = this.carrierOf(clause); next && !found.includes(next); next = this.carrierOf(next))
      found.push(next);
    return found;
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
