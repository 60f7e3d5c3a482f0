import pg from 'pg';
import type { EntityManager } from 'typeorm';

/** Whether a database holds the demonstration: what every later start goes by. */
export async function holdsDemo(db: Pick<EntityManager, 'query'>): Promise<boolean> {
  const [platform] = await db.query<{ holds_demo: boolean }[]>('SELECT holds_demo FROM platform');
  return platform?.holds_demo === true;
}

/**
 * Like `holdsDemo`, before migrations; `undefined` where the database is too old to say, or empty.
 * @param db - not inside a transaction
 */
export async function holdsDemoAlready(db: pg.Client): Promise<boolean | undefined> {
  try {
    const { rows } = await db.query<{ holds_demo: boolean }>('SELECT holds_demo FROM platform');
    return rows[0]?.holds_demo;
  } catch (error) {
    if (error instanceof pg.DatabaseError && absent.includes(error.code ?? '')) return undefined;
    throw error;
  }
}

/** What PostgreSQL says of a table and of a column that is not there. */
const absent = ['42P01', '42703'];

/** Marks the database as holding the demonstration, in the transaction that makes it true. */
export async function markAsDemo(db: Pick<EntityManager, 'query'>): Promise<void> {
  await db.query('UPDATE platform SET holds_demo = true');
}
