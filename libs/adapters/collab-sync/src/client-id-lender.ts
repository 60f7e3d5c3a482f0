import { randomUUID } from 'node:crypto';
import type { ClientIdLeases, ClockOf, Lease, LentId } from '@articulado/draft-log';
import * as Y from 'yjs';
import type { Authorization } from './authorization.js';
import type { SocketRequest } from './socket-request.js';

/** What a page says of the document it comes with. */
export interface AskingReplica {
  readonly replicaId: string;
  /** The client id that it has written with; `undefined` while it has none. */
  readonly clientId: number | undefined;
}

/** The client id that a connection may write with. */
export interface HeldLease extends Lease {
  readonly replicaId: string;
  readonly socketId: string;
}

/**
 * What a page is told when it connects: the id that it was lent (`undefined` where it asked for none, and writes with the one that it made
 * up), or that it lost the one that it had; `unknown` where nobody knows what became of it.
 */
export type LeaseOutcome = { readonly lease: HeldLease | undefined } | { readonly leaseEnd: LentId } | 'unknown';

export const isLent = (outcome: LeaseOutcome): outcome is { readonly lease: HeldLease } =>
  typeof outcome === 'object' && 'lease' in outcome && outcome.lease !== undefined;

/** After so long the end of sockets is reported again, where the database could not be told. */
const reportAgainMs = 2_000;

/** Lends client ids to the pages of this server process, and knows which connections hold them (ADR 25). */
export class ClientIdLender {
  /** Sockets that ended, by whether their page may come back; kept until the database has heard of it. */
  private readonly ended = { lost: new Set<string>(), left: new Set<string>() };
  private endReport: Promise<void> | undefined;

  constructor(
    private readonly leases: ClientIdLeases,
    private readonly serverId: string,
    private readonly onFault: (error: Error) => void,
  ) {}

  /** Decides about a page's client id before anything is said between its document and the room. */
  async acquire(asking: AskingReplica, { draftId, personId }: Authorization): Promise<LeaseOutcome> {
    const { replicaId, clientId } = asking;
    const socketId = randomUUID();
    const replica = { draftId, personId, replicaId, socketId, serverId: this.serverId };
    if (clientId === undefined) return { lease: { ...(await this.leases.lend(replica)), replicaId, socketId } };
    const resumed = await this.leases.resume(replica);
    if (resumed.kind === 'unknown' || resumed.clientId !== clientId) return 'unknown';
    return resumed.kind === 'lent' ? { lease: { ...resumed, replicaId, socketId } } : { leaseEnd: resumed };
  }

  /** A page is done with its id, and all that it wrote is in the log. */
  giveBack({ socketId }: HeldLease, clock: number): void {
    this.leases.giveBack(socketId, clock).catch((error: unknown) => {
      this.onFault(error as Error);
      this.leave({ socketId }, { lost: true });
    });
  }

  /** A connection ended. @param lost - its page may come back with words that are not stored */
  leave({ socketId }: Pick<HeldLease, 'socketId'>, { lost }: { readonly lost: boolean }): void {
    this.ended[lost ? 'lost' : 'left'].add(socketId);
    this.endReport ??= this.tellOfEnds();
  }

  /** Of these replicas, those that hold their id still. */
  holders(draftId: string, replicaIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.leases.holders(draftId, replicaIds);
  }

  /** The ids that only a replica with a lease may write with. */
  idsIn(draftId: string): Promise<readonly number[]> {
    return this.leases.idsIn(draftId);
  }

  /** This process ends: its pages will come to another. */
  async close(): Promise<void> {
    await this.endReport;
    await this.leases.leaveAll(this.serverId);
  }

  private async tellOfEnds(): Promise<void> {
    for (const kind of ['lost', 'left'] as const) {
      const socketIds = [...this.ended[kind]];
      if (socketIds.length === 0) continue;
      try {
        await this.leases.leave(socketIds, { lost: kind === 'lost' });
        for (const socketId of socketIds) this.ended[kind].delete(socketId);
      } catch (error) {
        this.onFault(error as Error);
      }
    }
    this.endReport = undefined;
    const isAll = this.ended.lost.size + this.ended.left.size === 0;
    // An id whose socket ended would stay taken, if the database never hears of that, for as long as this process lives.
    if (!isAll) setTimeout(() => void (this.endReport ??= this.tellOfEnds()), reportAgainMs).unref();
  }
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What a page asks for in the address of its upgrade: `replica`, and `client` once it has written. The stock provider asks for nothing. */
export function askingReplica(request: Pick<SocketRequest, 'queryParameter'>): AskingReplica | undefined {
  const replicaId = request.queryParameter('replica') ?? '';
  if (!uuid.test(replicaId)) return undefined;
  const clientId = request.queryParameter('client');
  return { replicaId, clientId: clientId === undefined ? undefined : Number(clientId) };
}

/** How far a log goes with a client id, read from its bytes. */
export const clockInLog: ClockOf = (clientId, { stateVector, updates }) => {
  const inSnapshot = stateVector && Y.decodeStateVector(stateVector).get(clientId);
  return updates.reduce(
    (clock, bytes) => Math.max(clock, Y.parseUpdateMeta(bytes).to.get(clientId) ?? 0),
    inSnapshot ?? 0,
  );
};
