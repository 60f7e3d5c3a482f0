/**
 * Finds the most numbers that already stand in rising order, so that moving only the others sorts the list.
 * @param list - numbers, each at most once
 * @returns those numbers; in n log n steps
 */
export function longestIncreasing(list: readonly number[]): Set<number> {
  /** Places in `list`: the smallest number that ends a rising row of each length. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  list.forEach((value, place) => {
    const length = firstNotBelow(ends, value, list);
    before[place] = ends[length - 1];
    ends[length] = place;
  });
  const rising = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) rising.add(list[place]!);
  return rising;
}

function firstNotBelow(ends: readonly number[], value: number, list: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[ends[middle]!]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
