import pg from 'pg';

/** Locks of the platform, each by a number of its own; the first number says that they are ours. */
const platform = 0x61727469;
const locks = { start: 1 } as const;

/**
 * Does work that must never run in two server processes of one platform at once; whoever comes second waits. The lock
 * belongs to a connection: a process that dies lets go of it. The work may ask on that connection.
 */
export async function oneAtATime<Outcome>(
  url: string,
  name: keyof typeof locks,
  work: (db: pg.Client) => Promise<Outcome>,
): Promise<Outcome> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 20_000 });
  client.on('error', () => undefined); // a broken connection shows at the next statement, and the lock is gone with it
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1, $2)', [platform, locks[name]]);
    return await work(client);
  } finally {
    await client.end();
  }
}
