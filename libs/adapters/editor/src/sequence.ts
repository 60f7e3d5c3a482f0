/** How many items two lists share, as the same objects, at their start and at their end. */
export function sharedEnds<Item>(one: readonly Item[], other: readonly Item[]): { start: number; end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return { start, end };
}

/**
 * Says which items of a list need not move for it to become another list: a longest common subsequence by former index.
 * @param former - former index of each item, in its new order
 * @returns the indices into `former` that stay
 */
export function staying(former: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  former.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (former[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const stay = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) stay.add(i);
  return stay;
}
