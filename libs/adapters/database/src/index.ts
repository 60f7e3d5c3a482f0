export { connectTo, type Entities } from './data-source.js';
export { type EmbeddedPostgres, FolderInUse, startEmbeddedPostgres } from './embedded-postgres.js';
export { type ConnectionTimes, LastingConnection, usualTimes } from './lasting-connection.js';
export { PackedLog1795564800000 } from './migrations/1795564800000-packed-log.js';
export { ARowForEachCommit1795737600000 } from './migrations/1795737600000-a-row-for-each-commit.js';
export { inTransaction } from './in-transaction.js';
export { oneAtATime } from './one-at-a-time.js';
export { ServerProcesses } from './server-processes.js';
