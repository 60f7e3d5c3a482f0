/** Leaves out of a failing history whatever it fails without: halves first, then less and less, down to single steps. */
export async function shortened<Item>(
  items: readonly Item[],
  fails: (fewer: readonly Item[]) => Promise<boolean>,
): Promise<readonly Item[]> {
  let left = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length; ) {
      const fewer = [...left.slice(0, start), ...left.slice(start + size)];
      if (fewer.length > 0 && (await fails(fewer))) left = fewer;
      else start += size;
    }
  }
  return left;
}
