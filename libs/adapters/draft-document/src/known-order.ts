import * as Y from 'yjs';
import type { DraftRoots } from './format.js';
import { type OrderElement, keyOf } from './placements.js';

/**
 * Sorts elements of the order by rank, except where one is known to precede another: those keep their order. An
 * author puts an element between two that are adjacent in their copy (deleted ones count): whatever else stands between these two came
 * concurrently. So Yjs's origins tell the order of successive inserts from concurrent inserts at the same place, without
 * comparing client ids.
 * @param elements - some elements of the order, in their present order
 */
export function sortConcurrent<E extends OrderElement>(
  elements: readonly E[],
  order: DraftRoots['order'],
  rankOf: (element: E) => number,
): readonly E[] {
  const ranks = elements.map(rankOf);
  if (ranks.every((rank, place) => place === 0 || ranks[place - 1]! <= rank)) return elements;
  const known = knownBefore(elements, order);
  const sorted: E[] = [];
  let placed = 0n;
  const put = (place: number) => {
    if ((placed & bit(place)) !== 0n) return;
    placed |= bit(place);
    sorted.push(elements[place]!);
  };
  for (const place of [...ranks.keys()].sort((one, other) => ranks[one]! - ranks[other]!)) {
    const before = known[place]! & ~placed;
    if (before !== 0n) for (let other = 0; other < place; other += 1) if ((before & bit(other)) !== 0n) put(other);
    put(place);
  }
  return sorted;
}

const bit = (place: number) => 1n << BigInt(place);

/** For each element, the elements known to precede it: a set of their places, as bits. */
function knownBefore(elements: readonly OrderElement[], order: DraftRoots['order']): bigint[] {
  const places = new Map(elements.map(({ element }, place) => [keyOf(element), place]));
  const before = new Map<string, bigint>();
  const add = (key: string, known: bigint) => before.set(key, (before.get(key) ?? 0n) | known);
  const last = keyOf(elements.at(-1)!.element);
  let isWithin = false;
  for (const { element, origin, rightOrigin } of allElementsOf(order)) {
    const key = keyOf(element);
    const place = places.get(key);
    isWithin ||= place === 0;
    if (!isWithin) continue;
    if (origin) add(key, known(origin));
    if (rightOrigin) add(keyOf(rightOrigin), known(element));
    if (key === last) break;
  }
  return elements.map(({ element }) => before.get(keyOf(element)) ?? 0n);

  /** The element and its known predecessors, as bits. */
  function known(element: Y.ID): bigint {
    const place = places.get(keyOf(element));
    return (before.get(keyOf(element)) ?? 0n) | (place === undefined ? 0n : bit(place));
  }
}

/**
 * The immediate predecessors of each element of the order, deleted ones included, by the places at which authors put
 * them.
 * @param nameOf - the name of an element; elements that move together share one
 * @returns name → names, in the order of the elements
 */
export function neighboursBefore(order: DraftRoots['order'], nameOf: (element: Y.ID) => string): Map<string, string[]> {
  const elements = [...allElementsOf(order)];
  const before = new Map(elements.map(({ element }): [string, string[]] => [nameOf(element), []]));
  for (const { element, origin, rightOrigin } of elements) {
    const name = nameOf(element);
    if (origin) before.get(name)!.push(nameOf(origin));
    if (rightOrigin) before.get(nameOf(rightOrigin))?.push(name);
  }
  return before;
}

/**
 * Topological order: visits the names in their order, each after its predecessors. A cycle is cut where it is
 * entered.
 */
export function inOrder(before: ReadonlyMap<string, readonly string[]>): string[] {
  const names: string[] = [];
  const met = new Set<string>();
  // An explicit stack, not recursion: the sender of an update decides how long a chain is.
  for (const start of before.keys()) {
    if (met.has(start)) continue;
    met.add(start);
    const ahead = [{ name: start, next: 0 }];
    for (let one = ahead.at(-1); one; one = ahead.at(-1)) {
      const other = before.get(one.name)?.[one.next];
      one.next += 1;
      if (other === undefined) names.push(ahead.pop()!.name);
      else if (!met.has(other)) {
        met.add(other);
        ahead.push({ name: other, next: 0 });
      }
    }
  }
  return names;
}

/** All elements of the order, deleted ones included. */
function* allElementsOf(order: DraftRoots['order']): Iterable<Omit<OrderElement, 'token'>> {
  for (let item = order._start; item; item = item.right) {
    const { client, clock } = item.id;
    for (let index = 0; index < item.length; index += 1) {
      const origin = index > 0 ? Y.createID(client, clock + index - 1) : item.origin;
      yield { element: Y.createID(client, clock + index), origin, rightOrigin: item.rightOrigin };
    }
  }
}
