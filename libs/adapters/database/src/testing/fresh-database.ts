import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { connectTo, type Entities } from '../data-source.js';

/** A migrated, empty database that belongs to one suite. */
export interface FreshDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/** Address of the server that the test run started (`test/start-postgres.cjs`). */
export const testServerUrl = (): string => {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) throw new Error('No PostgreSQL for tests: run them by jest, whose set-up starts one');
  return url;
};

/** Makes a database of its own from the migrated template; some 50 ms. @param entities - the rows that its tests read and write */
export async function freshDatabase(entities: Entities = []): Promise<FreshDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE platform_template STRATEGY wal_log`));
  const url = databaseUrl(name);
  const dataSource = await connectTo(url, entities).initialize();
  return {
    url,
    dataSource,
    drop: async () => {
      await dataSource.destroy();
      await onServer(async (client) => {
        await untilAllLeft(client, name);
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      });
    },
  };
}

/** A pool that was ended is still taking leave; who is cut off at that has nobody any more to tell of it, and fails the suite. */
async function untilAllLeft(client: pg.Client, name: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const { rows } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name]);
    if (rows.length === 0) return;
    await pause(25);
  }
}

/** Makes the template that every fresh database is copied from; once a run. */
export async function makeTemplate(): Promise<void> {
  await onServer((client) => client.query('CREATE DATABASE platform_template'));
  const dataSource = await connectTo(databaseUrl('platform_template')).initialize();
  await dataSource.destroy();
}

/** The address of another database on the tests' server. */
export const databaseUrl = (name: string): string => testServerUrl().replace('/postgres?', `/${name}?`);

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
