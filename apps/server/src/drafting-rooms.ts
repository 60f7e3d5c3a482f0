import { clockInLog, CollabServer, draftBusOn, SnapshotWriter } from '@articulado/collab-sync';
import { watchDraft } from '@articulado/draft-document';
import { ClientIdLeases } from '@articulado/draft-log';
import { DraftAuthorizer } from '@articulado/drafting';
import { ownOrigins } from '@articulado/pages';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import type { Foundations } from './app.module.js';
import { networkOf } from './client-network.js';
import { concernsApi } from './graphql-sockets.js';
import { reportFault } from './report-fault.js';

/** Opens the rooms where drafts are co-edited, and passes on to them the events that change who may be there. */
export function mountDraftingRooms(
  app: NestFastifyApplication,
  { platform, domainEvents, draftLog, bus, pool, databaseUrl, socketCaps }: Foundations,
): { close(): Promise<void> } {
  const rooms = new CollabServer({
    log: draftLog,
    authorizer: app.get(DraftAuthorizer, { strict: false }),
    allowedOrigins: ownOrigins(platform.publicUrl),
    networkOf,
    watchDraft,
    snapshots: new SnapshotWriter(databaseUrl, reportFault),
    bus: draftBusOn(bus),
    leases: { store: new ClientIdLeases(pool, clockInLog), serverId: bus.serverId },
    onFault: reportFault,
    limits: { maxSocketsPerNetwork: socketCaps.perAddress, maxSocketsPerSession: socketCaps.perSession },
  });
  const server = app.getHttpServer();
  rooms.attach(server);
  closeStrayUpgrades(server);
  domainEvents.subscribe('signed-out', ({ personId }) => void rooms.refresh({ personId }).catch(reportFault));
  domainEvents.subscribe('rights-changed', () => void rooms.refresh({}).catch(reportFault));
  return { close: async () => void (await rooms.close()) };
}

/** Upgrades that nobody answers would stay open for ever: the API's own server leaves others' alone. */
function closeStrayUpgrades(server: Server): void {
  server.on('upgrade', (request, socket) => {
    const isKnown = CollabServer.concerns(request) || concernsApi(request);
    if (!isKnown) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}
