const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

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
  await makeTemplate();
  globalThis.testPostgres = { server, folder };
};
