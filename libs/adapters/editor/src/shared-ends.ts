/** How many items two lists share, as the same objects, at their start and at their end. */
export function sharedEnds<Item>(one: readonly Item[], other: readonly Item[]): { start: number; end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return { start, end };
}
