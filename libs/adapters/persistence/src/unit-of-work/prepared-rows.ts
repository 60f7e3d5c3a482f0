import type pg from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { coalesceQuery, type Prepared } from './coalesce-query.js';

/**
 * Asks what is asked at every request: TypeORM would put the same statement together each time, and PostgreSQL plan it. In
 * the transaction that `db` stands in, where there is one.
 */
export async function ask<Answer extends ObjectLiteral>(
  db: EntityManager,
  statement: Prepared,
  values: readonly unknown[],
): Promise<readonly Answer[]> {
  // Inside a transaction by TypeORM, whose errors the unit of work reads.
  if (db.queryRunner) return db.query<Answer[]>(statement.text, [...values]);
  const pool = (db.dataSource.driver as PostgresDriver).master as pg.Pool; // TypeORM says any
  return coalesceQuery<Answer>(pool, statement, values);
}

/**
 * A reading of whole rows of one table, with the columns as the row's class names them.
 * @param name - unique on the platform
 * @param tail - what follows the table's name: a condition on `$1` and further, an order
 */
export function rowsWhere<Row extends ObjectLiteral>(
  table: EntityTarget<Row>,
  name: string,
  tail: string,
): (db: EntityManager, ...values: readonly unknown[]) => Promise<Row[]> {
  let text: string | undefined;
  return async (db, ...values) => {
    text ??= `${selectAllOf(db, table)} ${tail}`;
    return [...(await ask<Row>(db, { name, text }, values))];
  };
}

function selectAllOf(db: EntityManager, table: EntityTarget<ObjectLiteral>): string {
  const { columns, tableName } = db.dataSource.getMetadata(table);
  const named = columns.map(({ databaseName, propertyName }) => `"${databaseName}" AS "${propertyName}"`);
  return `SELECT ${named.join(', ')} FROM "${tableName}"`;
}
