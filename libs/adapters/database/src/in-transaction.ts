import type pg from 'pg';

/**
 * Does something in one transaction, on a connection of a pool. Where the work or the connection fails, the connection is closed, which
 * takes the transaction back.
 * @throws what the work throws, or why the connection broke
 */
export async function inTransaction<Outcome>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Outcome>,
): Promise<Outcome> {
  const client = await pool.connect();
  let failure: Error | undefined;
  client.on('error', ignored);
  try {
    await client.query('BEGIN');
    const outcome = await work(client);
    await client.query('COMMIT');
    return outcome;
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    client.off('error', ignored);
    client.release(failure);
  }
}

/** The next statement fails with the same error; unheard, it would end the process. */
const ignored = () => undefined;
