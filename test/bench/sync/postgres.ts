import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres } from '@articulado/database';
import { databaseUrl, makeTemplate } from '@articulado/persistence/testing';
import pg from 'pg';

/** The PostgreSQL of a run, with its default settings (so a commit waits for the disk). */
export interface BenchPostgres {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts one, with the migrated template in it that each database is copied from. */
export async function startPostgres(folder: string): Promise<BenchPostgres> {
  const data = path.join(folder, 'data');
  const server = await startEmbeddedPostgres(data);
  process.env['TEST_POSTGRES_URL'] = server.url;
  await makeTemplate();
  const pid = Number(fs.readFileSync(path.join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { url: server.url, pid, stop: () => server.stop() };
}

/** Makes a database for one cell. The server's address must be in `TEST_POSTGRES_URL`. */
export async function newDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `b_${randomUUID().replaceAll('-', '')}`;
  const server = databaseUrl('postgres');
  await query(server, `CREATE DATABASE ${name} TEMPLATE platform_template STRATEGY wal_log`);
  return {
    url: databaseUrl(name),
    drop: () => query(server, `DROP DATABASE ${name} WITH (FORCE)`).then(() => {}),
  };
}

/** One statement on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
