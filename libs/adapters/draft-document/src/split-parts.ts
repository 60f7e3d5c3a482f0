import { longestIncreasing } from '@articulado/comparison';
import type { DraftRoots } from './format.js';
import { inOrder, neighboursBefore, sortConcurrent } from './known-order.js';
import { keyOf, type Placement, type Tokens } from './placements.js';
import type { StoredWords } from './stored-words.js';

interface InOrderOfWords {
  readonly placements: readonly Placement[];
  /** Clauses that are read elsewhere than at their tokens. */
  readonly displaced: readonly Placement[];
}

/**
 * Puts parts that several people split from one clause concurrently, and that nobody moved since, in the order of
 * their words. A clause moves with a part if its author saw that part when putting the clause after it, or between the
 * split clause and that part.
 */
export function inOrderOfWords(
  roots: DraftRoots,
  all: readonly Placement[],
  words: StoredWords,
  tokens: Tokens,
): InOrderOfWords {
  const parts = all.filter(({ id, isFirst }) => isFirst && words.isSplitOff(id));
  if (parts.length < 2) return { placements: all, displaced: [] };
  const byElement = new Map(parts.map((part) => [keyOf(part.element), part]));
  const groups = Map.groupBy(
    parts,
    (part) => `${words.splitSourceOf(part.id)} ${insertionPointOf(part, byElement, words)}`,
  );
  const sorted: (readonly Placement[])[] = [];
  for (const group of groups.values()) {
    const inOrder = sortConcurrent(group, roots.order, ({ id }) => words.storageRankOf(id));
    if (inOrder.some((part, i) => part !== group[i])) sorted.push(inOrder);
  }
  return sorted.length === 0 ? { placements: all, displaced: [] } : moveBlocks(roots, all, sorted, tokens);
}

/**
 * Puts each part of a group after the part before it, with the clauses that go with it. The result is a topological
 * order: it keeps each order that an author knowingly made, and what was put before a part moves with it.
 */
function moveBlocks(
  roots: DraftRoots,
  all: readonly Placement[],
  groups: readonly (readonly Placement[])[],
  tokens: Tokens,
): InOrderOfWords {
  const partOf = partsByPlacement(all, groups.flat(), tokens);
  const blockOf = (placement: Placement) => partOf.get(placement) ?? placement;
  const blocks = Map.groupBy(all, blockOf);
  const keys = new Map(all.map((placement) => [keyOf(placement.element), keyOf(blockOf(placement).element)]));
  const before = neighboursBefore(roots.order, (element) => keys.get(keyOf(element)) ?? keyOf(element));
  for (const group of groups)
    for (const [place, part] of group.entries())
      if (place > 0) before.get(keyOf(part.element))!.push(keyOf(group[place - 1]!.element));
  const heads = new Map([...blocks.keys()].map((head) => [keyOf(head.element), head]));
  const placements = inOrder(before).flatMap((key) => blocks.get(heads.get(key)!) ?? []);
  const places = new Map(all.map((placement, place) => [placement, place]));
  const stayed = longestIncreasing(placements.map((placement) => places.get(placement)!));
  return { placements, displaced: all.filter((placement, place) => partOf.has(placement) || !stayed.has(place)) };
}

/**
 * Which part a clause goes with: that of the clause before which it was put, else that of the clause after which it
 * was put. A neighbour that has left that place does not count.
 */
function partsByPlacement(
  all: readonly Placement[],
  parts: readonly Placement[],
  tokens: Tokens,
): ReadonlyMap<Placement, Placement> {
  const byElement = new Map(all.map((placement) => [keyOf(placement.element), placement]));
  const partOf = new Map<Placement, Placement | undefined>(parts.map((part) => [part, part]));
  const neighboursOf = (placement: Placement) =>
    (['rightOrigin', 'origin'] as const).flatMap((side) => {
      const element = tokens.beside(placement, side);
      return (element && byElement.get(keyOf(element))) ?? [];
    });
  // An explicit stack, not recursion: the sender of an update decides how long a chain is.
  const asked = new Set<Placement>(); // each once, so that a cycle ends
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

/** The element after which the first of a run of adjacent parts was put. */
function insertionPointOf(part: Placement, parts: ReadonlyMap<string, Placement>, words: StoredWords): string {
  const source = words.splitSourceOf(part.id);
  let anchor = part.origin;
  for (let before = anchor && parts.get(keyOf(anchor)); before; before = anchor && parts.get(keyOf(anchor))) {
    if (words.splitSourceOf(before.id) !== source) break;
    anchor = before.origin;
  }
  return anchor ? keyOf(anchor) : '';
}
