import type { ClauseId } from '@articulado/base';
import { type Clause, isHeading, parentsOf, type PolicyText } from '@articulado/policy-text';

/** A clause as the page shows it. */
export interface ClauseBlock {
  readonly type: 'clause';
  readonly clause: Clause;
  /** How many numerals, literals and the like hold it: how far it is indented. */
  readonly indent: number;
  /** How many headings hold it; a heading's own level is one more. */
  readonly headingsAbove: number;
}

/** Cells that stand together, as one table. */
export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  readonly rows: readonly (readonly Clause[])[];
  readonly cells: readonly Clause[];
  /** The nearest heading that holds it. */
  readonly within?: Clause;
}

export type TextBlock = ClauseBlock | TableBlock;

/** Cuts a text into what a page shows one beneath the other: clauses, and tables put together from their cells. */
export function textBlocks(text: PolicyText): TextBlock[] {
  const parents = parentsOf(text);
  const blocks: TextBlock[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const clause = text[index]!;
    const holders = holdersOf(parents, clause);
    if (clause.cell) {
      const cells = cellsFrom(text, index);
      blocks.push({
        type: 'table',
        id: clause.cell.table,
        cells,
        rows: rowsOf(cells),
        within: nearestHeading(holders),
      });
      index += cells.length - 1;
      continue;
    }
    const headingsAbove = holders.filter(({ kind }) => isHeading(kind)).length;
    const indent = holders.filter(
      ({ kind }) => kind === 'paragraph' || kind === 'point' || kind === 'definition',
    ).length;
    blocks.push({ type: 'clause', clause, indent, headingsAbove });
  }
  return blocks;
}

/** Those that hold a clause, the nearest first. */
function holdersOf(parents: ReadonlyMap<ClauseId, Clause | undefined>, clause: Clause): Clause[] {
  const holders: Clause[] = [];
  for (let held = parents.get(clause.id); held; held = parents.get(held.id)) holders.push(held);
  return holders;
}

const nearestHeading = (holders: readonly Clause[]) => holders.find(({ kind }) => isHeading(kind));

function cellsFrom(text: PolicyText, start: number): Clause[] {
  const table = text[start]!.cell!.table;
  const rest = text.slice(start);
  const end = rest.findIndex((clause) => clause.cell?.table !== table);
  return end < 0 ? [...rest] : rest.slice(0, end);
}

function rowsOf(cells: readonly Clause[]): Clause[][] {
  const rows = new Map<number, Clause[]>();
  for (const cell of cells) rows.set(cell.cell!.row, [...(rows.get(cell.cell!.row) ?? []), cell]);
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.cell!.column - b.cell!.column));
}
