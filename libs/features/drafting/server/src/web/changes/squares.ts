import { type PolicyText, tableOf } from '@articulado/policy-text';

/** Where a cell stands in its table. */
export interface Square {
  readonly table: string;
  /** As a reader counts it, from 1. */
  readonly row: number;
  /** As a reader counts it, from 1. */
  readonly column: number;
}

/** Where every cell of a text stands, by id. */
export function squaresOf(text: PolicyText): ReadonlyMap<string, Square> {
  const tables = Map.groupBy(text, ({ cell }) => cell?.table);
  return new Map(
    [...tables].flatMap(([table, cells]) => {
      if (table === undefined) return [];
      const { rows, columns } = tableOf(cells);
      const [rowOf, columnOf] = [placesOf(rows), placesOf(columns)];
      return cells.map(({ id, cell }) => {
        return [id, { table, row: rowOf.get(cell!.row)!, column: columnOf.get(cell!.column)! }] as const;
      });
    }),
  );
}

const placesOf = (lines: readonly string[]) => new Map(lines.map((line, index) => [line, index + 1]));
