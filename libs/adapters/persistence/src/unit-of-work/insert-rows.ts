import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** A statement takes 65,535 values at most, and no row of ours has more than 60. */
const rowsPerStatement = 1_000;

/** Inserts rows in as few statements as there may be, however many rows there are. */
export async function insertRows<Row extends ObjectLiteral>(
  db: EntityManager,
  table: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    await db.insert(table, rows.slice(from, from + rowsPerStatement));
}
