import { networkOf } from '@articulado/api';
import { clockInLog, CollabServer, draftBusOn, SnapshotWriter, type SyncAuthorizer } from '@articulado/collab-sync';
import { watchDraft } from '@articulado/draft-document';
import { ClientIdLeases } from '@articulado/draft-log';
import { DraftAuthorizer, RoomSuggestionsReader } from '@articulado/drafting';
import { ownOrigins } from '@articulado/pages';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import type { Foundations } from './app.module.js';
import type { ClientAddressOf } from './client-address.js';
import { concernsApi } from './graphql-sockets.js';
import { reportFault } from './report-fault.js';
import type { SecurityLog } from './security-log/security-log.js';

/** Opens the rooms where drafts are co-edited, and passes on to them the events that change who may be there. */
export function mountDraftingRooms(
  app: NestFastifyApplication,
  { platform, domainEvents, draftLog, bus, pool, databaseUrl, securityLog, socketCaps, clientAddressOf }: Foundations,
): { close(): Promise<void> } {
  const rooms = new CollabServer({
    log: draftLog,
    authorizer: logged(app.get(DraftAuthorizer, { strict: false }), securityLog, clientAddressOf),
    allowedOrigins: ownOrigins(platform.publicUrl),
    addressOf: (request) => networkOf(clientAddressOf(request)),
    watchDraft,
    snapshots: new SnapshotWriter(databaseUrl, reportFault),
    bus: draftBusOn(bus),
    leases: { store: new ClientIdLeases(pool, clockInLog), serverId: bus.serverId },
    onFault: reportFault,
    limits: { maxSocketsPerAddress: socketCaps.perAddress, maxSocketsPerSession: socketCaps.perSession },
  });
  const server = app.getHttpServer();
  rooms.attach(server);
  closeStrayUpgrades(server);
  domainEvents.subscribe('signed-out', ({ personId }) => void rooms.refresh({ personId }).catch(reportFault));
  domainEvents.subscribe('rights-changed', () => void rooms.refresh({}).catch(reportFault));
  const suggestions = app.get(RoomSuggestionsReader, { strict: false });
  domainEvents.subscribe('suggestion-changed', ({ processId, number }) => {
    const tell = async () => {
      const changed = await suggestions.one(processId, number);
      if (changed) rooms.tellSuggestion(changed.draftId, JSON.stringify(changed.suggestion));
    };
    tell().catch(reportFault);
  });
  return { close: async () => void (await rooms.close()) };
}

/** Says in the security log who was not let into a room. */
const logged = (authorizer: SyncAuthorizer, log: SecurityLog, clientAddressOf: ClientAddressOf): SyncAuthorizer => ({
  authorize: async (request, draftId) => {
    const answer = await authorizer.authorize(request, draftId);
    const refused = { act: 'socket /collab/:draftId', outcome: 'refused', about: { draft: draftId } } as const;
    if (typeof answer === 'string')
      log.write({ ...refused, reason: answer, who: 'unknown', address: clientAddressOf(request) });
    return answer;
  },
  reauthorize: async (authorization) => {
    const answer = await authorizer.reauthorize(authorization);
    const { personId: who, draftId: draft } = authorization;
    if (typeof answer === 'string')
      log.write({ act: 'socket /collab/:draftId', outcome: 'refused', reason: answer, who, about: { draft } });
    return answer;
  },
});

/** Upgrades that nobody answers would stay open for ever: the API's own server leaves others' alone. */
function closeStrayUpgrades(server: Server): void {
  server.on('upgrade', (request, socket) => {
    const isKnown = CollabServer.concerns(request) || concernsApi(request);
    if (!isKnown) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}
