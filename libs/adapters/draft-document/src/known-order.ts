import * as Y from 'yjs';
import type { DraftRoots } from './format.js';
import { type OrderElement, keyOf } from './placements.js';

/**
 * Sorts elements of the order by a rank, as far as nobody put one in front of or behind another knowing it: those stay as they
 * were put. Whoever puts an element somewhere puts it between two that stand beside each other, living or dead, and knows all
 * that those were put between; so the order of what is put one after the other is known throughout, and no names of clients
 * are needed to tell it from what several put at the same place at once.
 * @param elements - some of the order, as they stand in it
 */
export function sortUnknowing<E extends OrderElement>(
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

/** Of each element, which others are known to stand before it: a set of their places, as bits. */
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

  /** What stands before an element, and it. */
  function known(element: Y.ID): bigint {
    const place = places.get(keyOf(element));
    return (before.get(keyOf(element)) ?? 0n) | (place === undefined ? 0n : bit(place));
  }
}

/**
 * For each element of the order, living or dead, those that stand before it because somebody put one beside the other.
 * @param nameOf - what an element is called; several that go together have one name
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

/** Goes through names in their order, each behind all that must stand before it; a circle is cut where it is entered. */
export function inOrder(before: ReadonlyMap<string, readonly string[]>): string[] {
  const names: string[] = [];
  const met = new Set<string>();
  // With a list of its own instead of recursion: how long such a chain is, is up to whoever sends an update.
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

/** All elements of the order, the dead ones as well. */
function* allElementsOf(order: DraftRoots['order']): Iterable<Omit<OrderElement, 'token'>> {
  for (let item = order._start; item; item = item.right) {
    const { client, clock } = item.id;
    for (let index = 0; index < item.length; index += 1) {
      const origin = index > 0 ? Y.createID(client, clock + index - 1) : item.origin;
      yield { element: Y.createID(client, clock + index), origin, rightOrigin: item.rightOrigin };
    }
  }
}
