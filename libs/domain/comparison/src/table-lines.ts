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

/** A line of one text and one of the other, and how many cells stand in both. */
interface LinePair {
  readonly before: string;
  readonly after: string;
  readonly cells: number;
}

/** Pairs lines of the two texts, those with the most cells in common first; each line has one partner at most. */
function matchLines(places: readonly (readonly [CellPlace, CellPlace])[], line: Line): Map<string, string> {
  const pairs = new Map<string, LinePair>();
  for (const [one, other] of places) {
    const [before, after] = [nameOf(one, line), nameOf(other, line)];
    const key = `${before} ${after}`;
    pairs.set(key, { before, after, cells: (pairs.get(key)?.cells ?? 0) + 1 });
  }
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  for (const { before, after } of [...pairs.values()].sort(bestFirst)) {
    if (matches.has(before) || taken.has(after)) continue;
    matches.set(before, after);
    taken.add(after);
  }
  return matches;
}

/** The last word is the same whichever text is the earlier one. */
const bestFirst = (one: LinePair, other: LinePair): number =>
  other.cells - one.cells ||
  Number(other.before === other.after) - Number(one.before === one.after) ||
  (bothNames(one) < bothNames(other) ? -1 : 1);

const bothNames = ({ before, after }: LinePair) => [before, after].sort().join(' ');
