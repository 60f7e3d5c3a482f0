import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** The place of a row in an ordered list: its values in the columns of the order, the last of which no other row shares. */
export type Key = readonly (string | number | Date)[];

/** Which rows of an ordered list are wanted: the first ones after a place, or the last ones before it. */
export interface Slice {
  readonly limit: number;
  /** Without it from the list's beginning, or its end. */
  readonly from?: Key | undefined;
  readonly isBackward?: boolean;
}

/** How long a list is: `count`, or more than that where counting on would cost too much. */
export interface ListCount {
  readonly count: number;
  readonly isExact: boolean;
}

interface Order {
  /** As SQL names them: `entry.sequence`. */
  readonly columns: readonly string[];
  /** The same for all columns, so that one comparison of rows, and one index, finds the place. */
  readonly direction: 'ASC' | 'DESC';
}

/**
 * Reads a slice of what a query finds, by keys and not by counting: rows that come or go meanwhile move no other from one page
 * to the next.
 * @returns in the order of the list, whichever way they were read
 */
export async function sliceOf<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { columns, direction }: Order,
  { limit, from, isBackward = false }: Slice,
): Promise<Row[]> {
  const isUpward = (direction === 'ASC') !== isBackward;
  for (const column of columns) query.addOrderBy(column, isUpward ? 'ASC' : 'DESC');
  if (from) {
    const places = from.map((_, index) => `:key${index}`).join(', ');
    const values = Object.fromEntries(from.map((value, index) => [`key${index}`, value]));
    query.andWhere(`(${columns.join(', ')}) ${isUpward ? '>' : '<'} (${places})`, values);
  }
  const rows = await query.limit(limit).getMany();
  return isBackward ? rows.reverse() : rows;
}
