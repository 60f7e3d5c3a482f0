/** A document in one page's memory that wants to write in a draft. */
export interface LeasingReplica {
  readonly draftId: string;
  readonly personId: string;
  /** Made up by the page, another for each document. */
  readonly replicaId: string;
  /** Names the connection, so that the end of an older one frees nothing. */
  readonly socketId: string;
  /** The server process that has the connection. */
  readonly serverId: string;
}

/** A Yjs client id, and how far the log went with it when it was lent or taken away last. */
export interface LentId {
  readonly clientId: number;
  readonly clock: number;
}

/** That one replica may write with an id. */
export interface Lease extends LentId {
  /** The draft's fence when the replica held the id: where it was raised since, the id may be another's. */
  readonly fence: number;
}

/**
 * What a replica is told that comes back: its id is still its own; or it was lent to another, and what the replica wrote with it from
 * `clock` on is not in the log; or nobody knows of it.
 */
export type Resumed =
  | (Lease & { readonly kind: 'lent' })
  | (LentId & { readonly kind: 'lease-ended' })
  | { readonly kind: 'unknown' };

export interface LeaseTimes {
  /** A replica that lost its connection keeps its id for so long, in milliseconds, before another page of the same person may get it. */
  readonly graceMs: number;
  /** A server process that was not seen for so long is dead, in milliseconds. */
  readonly silenceMs: number;
}

export const usualLeaseTimes: LeaseTimes = { graceMs: 10 * 60_000, silenceMs: 30_000 };
