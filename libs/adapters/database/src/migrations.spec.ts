import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual as isEqual } from 'node:util';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { connectTo } from './data-source.js';
import { databaseUrl, testServerUrl } from './testing/fresh-database.js';

/** All that PostgreSQL knows of the tables: columns, their kinds and defaults, how they are stored, rules, indexes, functions and triggers, in one order. */
const description = `
  SELECT 'column' AS what, concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS is
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
  UNION ALL SELECT 'rule', concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
  UNION ALL SELECT 'storage', concat_ws(' ', attrelid::regclass, attname, attstorage)
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations' AND attnum > 0 AND NOT attisdropped
  UNION ALL SELECT 'trigger', pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'function', pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'schema', nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'
  UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
  ORDER BY 1, 2`;

/** Those that change rows and no table; each has a test of its own beside it. */
const ofRowsAlone = ['JobsThatEmptyMails1796870000000'];

describe('the migrations', () => {
  const name = `m_${randomUUID().replaceAll('-', '')}`;
  let dataSource: DataSource;
  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${name}`);
    dataSource = await connectTo(databaseUrl(name)).setOptions({ migrationsRun: false }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  const tables = (): Promise<unknown[]> => dataSource.query(description);

  it('each go up, down to exactly what was before, and up again to the same', async () => {
    for (const migration of dataSource.migrations) {
      const runner = dataSource.createQueryRunner();
      const before = await tables();
      await migration.up(runner);
      const after = await tables();
      expect(isEqual(after, before)).toBe(ofRowsAlone.includes(migration.name ?? migration.constructor.name));
      await migration.down(runner);
      expect(await tables()).toEqual(before);
      await migration.up(runner);
      expect(await tables()).toEqual(after);
      await runner.release();
    }
    expect((await tables()).length).toBeGreaterThan(150);
  });

  it('are run once, at the start, and not again at the next', async () => {
    for (const migration of dataSource.migrations.toReversed()) {
      const runner = dataSource.createQueryRunner();
      await migration.down(runner);
      await runner.release();
    }
    const first = await connectTo(databaseUrl(name)).initialize();
    const done = await first.query<{ count: string }[]>('SELECT count(*) FROM migrations');
    await first.destroy();
    const second = await connectTo(databaseUrl(name)).initialize();
    expect(await second.query('SELECT count(*) FROM migrations')).toEqual(done);
    expect(await second.showMigrations()).toBe(false);
    await second.destroy();
  });
});

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
