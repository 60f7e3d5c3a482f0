const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const pg = require('pg');

/** Nothing here outlives the run, nor a power cut: a commit that waits for a slow disk tells nothing, and some tests then take minutes. */
async function dontWaitForDisk(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('ALTER SYSTEM SET fsync = off');
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}

/** Starts one real PostgreSQL for the whole test run, and makes the migrated template that each suite's database is copied from. */
module.exports = async () => {
  const { buildServer } = await import('../tools/build.mjs');
  await buildServer();
  const { startEmbeddedPostgres } = await import('../libs/adapters/database/dist/embedded-postgres.js');
  const { makeTemplate } = await import('../libs/adapters/database/dist/testing/fresh-database.js');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'articulado-test-'));
  fs.chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres(path.join(folder, 'data'));
  process.env.TEST_POSTGRES_URL = server.url;
  await dontWaitForDisk(server.url);
  await makeTemplate();
  globalThis.testPostgres = { server, folder };
};
