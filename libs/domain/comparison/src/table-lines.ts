import type { CellPlace, Clause } from '@articulado/policy-text';
import type { Alignment } from './align-clauses.js';

type Line = 'row' | 'column';

/**
 * Knows which row and column of a later text is which of the earlier one: the one that most cells of it stand in now. Their
 * ids decide only where that is even, so that a row under another id is the same row as long as its cells stay together.
 */
export class TableLines {
  private readonly rows: ReadonlyMap<string, string>;
  private readonly columns: ReadonlyMap<string, string>;

  constructor({ before, after }: Pick<Alignment, 'before' | 'after'>) {
    const pairs: [CellPlace, CellPlace][] = [];
    for (const { id, cell } of after.values()) {
      const earlier = before.get(id)?.cell;
      if (cell && earlier?.table === cell.table) pairs.push([earlier, cell]);
    }
    this.rows = matchLines(pairs, 'row');
    this.columns = matchLines(pairs, 'column');
  }

  /** Whether a cell stands in another table, row or column than before, or no longer is one. */
  isElsewhere({ cell: before }: Clause, { cell: after }: Clause): boolean {
    if (!before || !after || before.table !== after.table) return before !== after;
    const isIn = (matches: ReadonlyMap<string, string>, line: Line) =>
      matches.get(nameOf(before, line)) === nameOf(after, line);
    return !isIn(this.rows, 'row') || !isIn(this.columns, 'column');
  }
}

const nameOf = (place: CellPlace, line: Line) => `${place.table} ${place[line]}`;

/** Pairs lines of the two texts, those with the most cells in common first; each line has one partner at most. */
function matchLines(pairs: readonly (readonly [CellPlace, CellPlace])[], line: Line): Map<string, string> {
  const common = new Map<string, { before: string; after: string; cells: number }>();
  for (const [one, other] of pairs) {
    const [before, after] = [nameOf(one, line), nameOf(other, line)];
    const key = `${before} ${after}`;
    common.set(key, { before, after, cells: (common.get(key)?.cells ?? 0) + 1 });
  }
  const hasOneId = ({ before, after }: { before: string; after: string }) => Number(before === after);
  const bestFirst = [...common.values()].sort(
    (one, other) => other.cells - one.cells || hasOneId(other) - hasOneId(one),
  );
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  for (const { before, after } of bestFirst) {
    if (matches.has(before) || taken.has(after)) continue;
    matches.set(before, after);
    taken.add(after);
  }
  return matches;
}
