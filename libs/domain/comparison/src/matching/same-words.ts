import { longestIncreasing } from '../longest-increasing.js';
import type { Gap, Matches } from './matches.js';
import { type Unit, sortOf } from './unit.js';

/** What is said in so many words or more is said of one thing; "Derogado." stands in many places. */
const tellingWords = 4;

/** Matches what says the same: in the same order first, then what was moved. */
export function matchSameWords(matches: Matches): void {
  for (const keyOf of [kindAndWords, kindAndCells, sortAndWords]) {
    for (const { current, incoming } of matches.gaps())
      pairInOrder({ current: current.filter(isTelling), incoming: incoming.filter(isTelling) }, keyOf, matches);
    pairMoved(keyOf, matches);
  }
}

const isTelling = (unit: Unit) =>
  unit.words !== '' && (sortOf(unit) === 'heading' || unit.words.split(/\s/).length >= tellingWords);
export const kindAndWords = ({ clause, words }: Unit) => `${clause.kind} ${words}`;
/** A table is the same one with its rows or columns in another order. */
export const kindAndCells = (unit: Unit) =>
  unit.cells
    ? `${unit.clause.kind} ${unit.words.split('\t').filter(Boolean).toSorted().join('\t')}`
    : kindAndWords(unit);
const sortAndWords = (unit: Unit) => `${sortOf(unit)} ${unit.words}`;

/**
 * Pairs what has the same key at both ends of a gap, then what has a key that each side has once, as far as it stands in the
 * same order, and goes on between those.
 * @see Bram Cohen's "patience diff"
 */
export function pairInOrder({ current, incoming }: Gap, keyOf: (unit: Unit) => string, matches: Matches): void {
  const [mine, theirs] = [current.map(keyOf), incoming.map(keyOf)];
  const most = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < most && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < most - start && mine.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  for (let i = 0; i < start; i += 1) matches.pair(current[i]!, incoming[i]!);
  for (let i = 1; i <= end; i += 1) matches.pair(current.at(-i)!, incoming.at(-i)!);
  const anchors = uniqueInOrder(mine.slice(start, mine.length - end), theirs.slice(start, theirs.length - end));
  if (anchors.length === 0) return;
  let [x, y] = [start, start];
  for (const [i, j] of [...anchors, [mine.length - end - start, theirs.length - end - start] as const]) {
    const gap = { current: current.slice(x, start + i), incoming: incoming.slice(y, start + j) };
    pairInOrder(gap, keyOf, matches);
    if (start + i < mine.length - end) matches.pair(current[start + i]!, incoming[start + j]!);
    [x, y] = [start + i + 1, start + j + 1];
  }
}

/** Places of the keys that both lists have once, as many as stand in the same order in both. */
function uniqueInOrder(mine: readonly string[], theirs: readonly string[]): (readonly [number, number])[] {
  const [once, other] = [placesOfUnique(mine), placesOfUnique(theirs)];
  const shared = [...other].filter(([key]) => once.has(key)).map(([key, place]) => [once.get(key)!, place] as const);
  const inOrder = longestIncreasing(shared.map(([place]) => place));
  return shared.filter(([place]) => inOrder.has(place));
}

function placesOfUnique(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(keys.flatMap((key, place) => (counts.get(key) === 1 ? [[key, place]] : [])));
}

/** Pairs what says the same elsewhere, where that can be no other one. */
function pairMoved(keyOf: (unit: Unit) => string, matches: Matches): void {
  const [mine, theirs] = [Map.groupBy(matches.current, keyOf), Map.groupBy(matches.incoming, keyOf)];
  for (const [key, group] of theirs) {
    const [current, incoming] = [(mine.get(key) ?? []).filter(matches.isFree), group.filter(matches.isFree)];
    if (current.length === 1 && incoming.length === 1 && isTelling(incoming[0]!))
      matches.pair(current[0]!, incoming[0]!);
  }
}

/**
 * MA2: Pairs what says the same in one part of both texts, be it ever so little: in the same order first, then what changed places,
 * where it is said as often as before, the first one with the first one.
 */
export function pairInPart(part: Gap, matches: Matches): void {
  for (const keyOf of [kindAndWords, kindAndCells]) pairSaying(keyOf, part, matches);
}

/** The same by any key. */
export function pairSaying(keyOf: (unit: Unit) => string, { current, incoming }: Gap, matches: Matches): void {
  const [before, after] = [current.filter(saysSomething), incoming.filter(saysSomething)];
  for (const gap of matches.gaps(before, after)) pairInOrder(gap, keyOf, matches);
  const [mine, theirs] = [Map.groupBy(before, keyOf), Map.groupBy(after, keyOf)];
  for (const [key, units] of theirs) {
    const others = mine.get(key) ?? [];
    const [left, free] = [others.filter(matches.isFree), units.filter(matches.isFree)];
    if (others.length === units.length && left.length === free.length)
      for (const [place, unit] of free.entries()) matches.pair(left[place]!, unit);
  }
}

const saysSomething = ({ words }: Unit) => words !== '';
