import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ClientIdLeases, DraftLog, type LeaseTimes, ClusterBus, usualLeaseTimes } from '@articulado/draft-log';
import { ServerProcesses } from '@articulado/database';
import pg from 'pg';
import { CollabServer, type CollabServerOptions } from '../collab-server.js';
import { clockInLog } from '../client-id-lender.js';
import type { SyncLimits } from '../limits.js';
import { draftBusOn } from '../draft-bus.js';
import type { WatchDraft } from '../room-document.js';
import { SnapshotWriter } from '../snapshot-writer.js';
import { PlainAuthorizer } from './plain-authorizer.js';

export const testOrigin = 'https://articulado.test';

/** A collab server of its own on a free port, with an authorizer that tests steer. */
export interface Host {
  readonly authorizer: PlainAuthorizer;
  readonly collab: CollabServer;
  readonly log: DraftLog;
  readonly http: Server;
  /** What the stock provider is given: `ws://…/collab`. */
  readonly address: string;
  readonly faults: Error[];
  close(): Promise<void>;
}

export interface HostOptions {
  readonly limits?: Partial<SyncLimits>;
  readonly watchDraft?: WatchDraft;
  readonly log?: DraftLog;
  /** When ids that pages left behind are lent again. */
  readonly leaseTimes?: Partial<LeaseTimes>;
  /** Newest version of the draft's format that it knows. */
  readonly format?: number;
  readonly addressOf?: CollabServerOptions['addressOf'];
  /** A free one unless given. */
  readonly port?: number;
}

/** A check that finds everything valid, for tests that are not about the text. */
export const anythingGoes: WatchDraft = () => ({ problem: () => undefined });

export async function startHost(databaseUrl: string, options: HostOptions = {}): Promise<Host> {
  const faults: Error[] = [];
  const onFault = (error: Error) => void faults.push(error);
  const bus = await ClusterBus.open(databaseUrl, onFault);
  const { serverId } = bus;
  const hasPeers = () => bus.hasPeers;
  const log = options.log ?? DraftLog.open(databaseUrl, onFault, { answerLimitMs: 3_000, serverId, hasPeers });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', onFault);
  const { silenceMs = usualLeaseTimes.silenceMs } = options.leaseTimes ?? {};
  const registered = await ServerProcesses.register(pool, serverId, onFault, silenceMs / 3);
  const store = new ClientIdLeases(pool, clockInLog, { ...usualLeaseTimes, ...options.leaseTimes });
  const authorizer = new PlainAuthorizer();
  const collab = new CollabServer({
    log,
    authorizer,
    allowedOrigins: [testOrigin],
    ...(options.watchDraft ? { watchDraft: options.watchDraft } : {}),
    snapshots: new SnapshotWriter(databaseUrl, onFault),
    bus: draftBusOn(bus),
    leases: { store, serverId },
    ...(options.format === undefined ? {} : { format: options.format }),
    ...(options.addressOf ? { addressOf: options.addressOf } : {}),
    onFault,
    limits: options.limits ?? {},
  });
  const http = createServer();
  collab.attach(http);
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    authorizer,
    collab,
    log,
    http,
    faults,
    address: `ws://127.0.0.1:${port}/collab`,
    close: async () => {
      await collab.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await log.close();
      await registered.leave();
      await pool.end();
      await bus.close();
    },
  };
}
