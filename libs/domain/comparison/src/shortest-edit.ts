/** Which items of two lists are kept when one is turned into the other; `true` marks the kept ones, in the same order on both sides. */
export interface Kept {
  readonly before: readonly boolean[];
  readonly after: readonly boolean[];
}

/**
 * Finds the fewest removals and additions that turn one list into another.
 * @param maxEdits - how many are looked for; time and memory grow with their square
 * @returns what is kept, or `undefined` when more edits are needed
 * @see Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986)
 */
export function shortestEdit(before: readonly string[], after: readonly string[], maxEdits: number): Kept | undefined {
  const numbers = new Map<string, number>();
  const numbered = (items: readonly string[]) => Int32Array.from(items, (item) => numberOf(item, numbers));
  const [mine, theirs] = [numbered(before), numbered(after)];
  const reach: Int32Array[] = [];
  for (let edits = 0; edits <= maxEdits; edits += 1) {
    reach.push(reachWith(edits, reach[edits - 1], mine, theirs));
    const goal = mine.length - theirs.length;
    const isReached =
      Math.abs(goal) <= edits && (goal + edits) % 2 === 0 && reach[edits]![goal + edits] === mine.length;
    if (isReached) return trace(reach, mine.length, theirs.length);
  }
  return undefined;
}

const numberOf = (item: string, numbers: Map<string, number>) => {
  const number = numbers.get(item) ?? numbers.size;
  numbers.set(item, number);
  return number;
};

/**
 * How far into `mine` so many edits lead, on each diagonal. A diagonal is the places where as many more items of `mine` than of
 * `theirs` are behind; with d edits those from -d to d are reached, and diagonal k is kept at k + d.
 */
function reachWith(edits: number, shorter: Int32Array | undefined, mine: Int32Array, theirs: Int32Array): Int32Array {
  const reach = new Int32Array(2 * edits + 1);
  for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
    let x = shorter ? afterEdit(shorter, edits, diagonal) : 0;
    let y = x - diagonal;
    while (x < mine.length && y < theirs.length && mine[x] === theirs[y]) {
      x += 1;
      y += 1;
    }
    reach[diagonal + edits] = x;
  }
  return reach;
}

/** Whether the way onto a diagonal leads by an addition, from the diagonal above, or else by a removal, from the one below. */
const isAddition = (shorter: Int32Array, edits: number, diagonal: number): boolean =>
  diagonal === -edits || (diagonal !== edits && shorter[diagonal + edits - 2]! < shorter[diagonal + edits]!);

const afterEdit = (shorter: Int32Array, edits: number, diagonal: number): number =>
  isAddition(shorter, edits, diagonal) ? shorter[diagonal + edits]! : shorter[diagonal + edits - 2]! + 1;

/** Walks back from the end of both lists and marks what lay between the edits. */
function trace(reach: readonly Int32Array[], mineLength: number, theirsLength: number): Kept {
  const before = new Array<boolean>(mineLength).fill(false);
  const after = new Array<boolean>(theirsLength).fill(false);
  let x = mineLength;
  let diagonal = mineLength - theirsLength;
  for (let edits = reach.length - 1; edits >= 0; edits -= 1) {
    const shorter = reach[edits - 1];
    const start = shorter ? afterEdit(shorter, edits, diagonal) : 0;
    before.fill(true, start, x);
    after.fill(true, start - diagonal, x - diagonal);
    if (!shorter) break;
    const byAddition = isAddition(shorter, edits, diagonal);
    x = byAddition ? start : start - 1;
    diagonal += byAddition ? 1 : -1;
  }
  return { before, after };
}
