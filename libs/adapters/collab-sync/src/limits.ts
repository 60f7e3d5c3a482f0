/** Bounds of what one connection, one room and the whole server take on. */
export interface SyncLimits {
  /** Most connections at once from one address (`addressOf`): a whole workshop may sit behind one. */
  readonly maxSocketsPerAddress: number;
  /** Most connections at once of one sign-in session. */
  readonly maxSocketsPerSession: number;
  /** Largest WebSocket message; above it the connection ends (1009). Bytes. */
  readonly maxMessageBytes: number;
  /** Largest update; above it the sender must begin anew. Bytes. */
  readonly maxUpdateBytes: number;
  /** Most parts (Yjs structs) in one update. */
  readonly maxUpdateParts: number;
  /** Most Yjs client ids that one connection may write with. */
  readonly maxClientIds: number;
  /** Deepest nesting of any value in an update. */
  readonly maxNesting: number;
  /** Largest presence of one client, as JSON. Characters. */
  readonly maxPresenceLength: number;
  /** Messages a second that a connection may send for long, and how many at once; above it, it is read more slowly. */
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  /** A question that is answered with much (step 1, or who is here) counts as so many messages. */
  readonly messagesOfQuestion: number;
  /** A connection with more bytes waiting for their commit is not read until they are committed. */
  readonly maxUncommittedBytes: number;
  /** The same for all connections together. */
  readonly maxQueuedBytes: number;
  /** A reader with more bytes unsent (its first answer aside) is dropped. */
  readonly maxUnsentBytes: number;
  /** Longest wait for the authorizer's answer at the upgrade. */
  readonly admissionMs: number;
  /** Rights are asked again this often. With the time of asking it must stay under 5 s. */
  readonly recheckMs: number;
  /** Rights that could not be confirmed for so long end the connection. */
  readonly unconfirmedMs: number;
  /** How far the logs of open drafts go is looked up this often, in case that a message of another process was lost. */
  readonly newsMs: number;
  /** A snapshot that is due waits until nobody wrote for so long, so that it does not compete with those who write. */
  readonly snapshotQuietMs: number;
  /** Presence is gathered for so long before it goes out. */
  readonly presenceMs: number;
  /** Presence is renewed this often; clients forget a colleague after 30 s and a silent server too. */
  readonly renewMs: number;
  /** Longest wait for open commits at shutdown. */
  readonly drainMs: number;
}

export const defaultLimits: SyncLimits = {
  maxSocketsPerAddress: 500,
  maxSocketsPerSession: 20,
  maxMessageBytes: 4 << 20,
  maxUpdateBytes: 2 << 20,
  maxUpdateParts: 50_000,
  maxClientIds: 16,
  maxNesting: 12,
  maxPresenceLength: 1_024,
  messagesPerSecond: 100,
  messageBurst: 400,
  messagesOfQuestion: 80,
  maxUncommittedBytes: 1 << 20,
  maxQueuedBytes: 64 << 20,
  maxUnsentBytes: 1 << 20,
  admissionMs: 5_000,
  recheckMs: 3_000,
  unconfirmedMs: 30_000,
  newsMs: 2_000,
  snapshotQuietMs: 1_500,
  presenceMs: 50,
  renewMs: 10_000,
  drainMs: 5_000,
};
