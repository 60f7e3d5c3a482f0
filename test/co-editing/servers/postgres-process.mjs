// A PostgreSQL server for one suite: started in the folder given, stopped by SIGTERM. A process of its own, since the way to its
// binaries is a module that jest can't load.
import { startEmbeddedPostgres } from '../../../libs/adapters/database/dist/embedded-postgres.js';

const server = await startEmbeddedPostgres(process.argv[2]);
process.once('SIGTERM', async () => {
  await server.stop();
  process.exit(0);
});
setInterval(() => {}, 60_000);
process.stdout.write(server.url);
