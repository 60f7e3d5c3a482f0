import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type GrantedAccess,
  CollabServer,
  draftBusOn,
  SnapshotWriter,
  type SyncAuthorizer,
} from '@articulado/collab-sync';
import { DraftLog, ClusterBus } from '@articulado/draft-log';
import { personIdOf } from '../stored-drafts.js';
import { tellParent } from './tell-parent.js';

/**
 * Our sync server as the product runs it: sessions, the check of the text, everything in the log before it is delivered,
 * snapshots, ears for other processes. Only pace and caps are set free, which else hold one client at 100 messages a second, and one machine at
 * 500 connections.
 */
const limits = { messagesPerSecond: 1e9, messageBurst: 1e9, maxSocketsPerAddress: 1e9, maxSocketsPerSession: 1e9 };
const origin = 'https://articulado.test';
const databaseUrl = process.env['DATABASE_URL'] ?? '';
const onFault = (error: Error) => console.error(`articulado: ${error.message}`);

const authorizer: SyncAuthorizer = {
  async authorize({ headers }): Promise<GrantedAccess | 'forbidden'> {
    const session = /(?:^|; )as=p(\d+)/.exec(headers.cookie ?? '')?.[1];
    if (session === undefined) return 'forbidden';
    return { sessionId: session, personId: personIdOf(Number(session)), name: `Persona ${session}`, mayWrite: true };
  },
  reauthorize: async () => ({ mayWrite: true }),
};

const bus = await ClusterBus.open(databaseUrl, onFault);
const log = DraftLog.open(databaseUrl, onFault, {
  serverId: bus.serverId,
  hasPeers: () => bus.hasPeers,
});
const snapshots = new SnapshotWriter(databaseUrl, onFault);
const collab = new CollabServer({
  log,
  authorizer,
  allowedOrigins: [origin],
  snapshots,
  bus: draftBusOn(bus),
  onFault,
  limits,
});
const http = createServer();
collab.attach(http);
process.once('SIGTERM', () => void stop());
http.listen(0, '127.0.0.1', () => tellParent((http.address() as AddressInfo).port));

async function stop(): Promise<void> {
  await collab.close();
  http.closeAllConnections();
  await log.close();
  await bus.close();
  process.exit(0);
}
