import { randomInt } from 'node:crypto';
import type pg from 'pg';
import { type BatchRow, updatesOf } from './draft-batches.js';

/** A document in one page's memory that wants to write in a draft. */
export interface Replica {
  readonly draftId: string;
  readonly personId: string;
  /** Made up by the page, another for each document. */
  readonly replicaId: string;
  /** Names the connection, so that the end of an older one frees nothing. */
  readonly socketId: string;
  /** The server process that has the connection. */
  readonly processId: string;
}

/** A Yjs client id that one replica may write with, and how far the log went with it when it was lent. */
export interface Lease {
  readonly clientId: number;
  readonly clock: number;
}

/**
 * What a replica is told that comes back: its id is still its own; or it was lent to another, and what the replica wrote with it from
 * `clock` on is not in the log; or nobody knows of it.
 */
export type Resumed =
  | (Lease & { readonly kind: 'lent' })
  | (Lease & { readonly kind: 'fenced' })
  | { readonly kind: 'unknown' };

/** How far the log is known to go with a client id: said by whoever can read the bytes. */
export type ClockOf = (clientId: number, log: TailOfLog) => number;

export interface TailOfLog {
  /** Of the snapshot that the updates follow on; `undefined` where they are the whole log. */
  readonly stateVector: Uint8Array | undefined;
  readonly updates: readonly Uint8Array[];
}

export interface LeaseTimes {
  /** A replica that lost its connection keeps its id for so long, in milliseconds, before somebody else may get it. */
  readonly graceMs: number;
  /** A server process that was not seen for so long is dead, in milliseconds. */
  readonly silenceMs: number;
}

export const usualLeaseTimes: LeaseTimes = { graceMs: 10 * 60_000, silenceMs: 30_000 };

/**
 * Which replica writes with which Yjs client id, in the database, for all server processes (ADR 25). An id is one replica's until it gives it back,
 * or until the id is taken from it behind a fence: what it sends afterwards under the id is refused by every process.
 */
export class ClientIdLeases {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clockOf: ClockOf,
    private readonly times: LeaseTimes = usualLeaseTimes,
  ) {}

  /**
   * Gives a replica that has none an id: one that its person gave back, or left behind, in this draft; else a new one. One that comes again
   * before it used its id gets the same.
   */
  async lend(replica: Replica): Promise<Lease> {
    const [lent] = await this.ask<Lease>(lendFree, valuesOf(replica));
    if (lent) return leaseOf(lent);
    return this.takeOver(replica).catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      return this.lend(replica); // its other connection was quicker
    });
  }

  /** Lets a replica go on with the id that it has written with. */
  async resume(replica: Replica): Promise<Resumed> {
    const [own] = await this.ask<Lease>(resumeOwn, valuesOf(replica));
    if (own) return { kind: 'lent', ...leaseOf(own) };
    // A statement of its own: the first may have waited until the id was taken away.
    const [fence] = await this.ask<Lease>(fenceOf, [replica.draftId, replica.replicaId]);
    return fence ? { kind: 'fenced', ...leaseOf(fence) } : { kind: 'unknown' };
  }

  /** The replica of this connection wrote its last with the id, and all of that is in the log, up to this clock. */
  async giveBack(socketId: string, clock: number): Promise<void> {
    await this.ask(giveBack, [socketId, clock]);
  }

  /** These connections ended. @param lost - the replicas may come back: they keep their ids for a while */
  async leave(socketIds: readonly string[], { lost }: { readonly lost: boolean }): Promise<void> {
    await this.ask(leave, [socketIds, lost ? this.times.graceMs : 0]);
  }

  /** A server process ends, and all of its connections with it. */
  async leaveAll(processId: string): Promise<void> {
    await this.ask(leaveAll, [processId, this.times.graceMs]);
  }

  /** Of these replicas, those that hold an id. */
  async holders(draftId: string, replicaIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.ask<{ replica_id: string }>(holders, [draftId, replicaIds]);
    return new Set(found.map(({ replica_id }) => replica_id));
  }

  /** All ids that were ever lent in a draft, the server's own among them. */
  async idsIn(draftId: string): Promise<number[]> {
    const found = await this.ask<{ client_id: string }>(idsIn, [draftId]);
    return found.map(({ client_id }) => Number(client_id));
  }

  /** Takes the id of a replica that is gone, or makes a new one. */
  private async takeOver(replica: Replica): Promise<Lease> {
    const connection = await this.pool.connect();
    try {
      await connection.query('BEGIN');
      const taken = (await this.takeAbandoned(connection, replica)) ?? (await addNew(connection, replica));
      await connection.query('COMMIT');
      connection.release();
      return taken;
    } catch (error) {
      connection.release(true); // whatever state it is in, closing it takes the transaction back
      throw error;
    }
  }

  private async takeAbandoned(db: pg.PoolClient, replica: Replica): Promise<Lease | undefined> {
    const { draftId, personId } = replica;
    const { graceMs, silenceMs } = this.times;
    const { rows } = await db.query<Abandoned>(findAbandoned, [
      draftId,
      personId,
      graceMs,
      silenceMs,
      replica.processId,
    ]);
    const [abandoned] = rows;
    if (!abandoned) return undefined;
    // From here on nobody commits to this log what was checked before the fence, and nobody commits anything until we do.
    await db.query('UPDATE draft SET fence = fence + 1 WHERE id = $1', [draftId]);
    const clientId = Number(abandoned.client_id);
    const clock = this.clockOf(clientId, await tailOf(db, draftId));
    await db.query(addFence, [draftId, abandoned.replica_id, clientId, clock]);
    await db.query(moveTo, [...valuesOf(replica), clientId, clock]);
    return { clientId, clock };
  }

  private async ask<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }
}

interface Abandoned {
  readonly client_id: string;
  readonly replica_id: string;
}

const valuesOf = ({ draftId, personId, replicaId, socketId, processId }: Replica) => [
  draftId,
  personId,
  replicaId,
  socketId,
  processId,
];

/** Numbers as PostgreSQL gives a bigint. */
const leaseOf = ({ clientId, clock }: Lease): Lease => ({ clientId: Number(clientId), clock: Number(clock) });

/** Whether the same replica was given an id at the same moment. */
const isTaken = (error: unknown) =>
  error instanceof Error && 'constraint' in error && error.constraint === 'draft_client_replica_idx';

async function addNew(db: pg.PoolClient, replica: Replica): Promise<Lease> {
  for (;;) {
    const { rows } = await db.query<Lease>(addClient, [...valuesOf(replica), newClientId()]);
    if (rows[0]) return leaseOf(rows[0]);
  }
}

/** As Yjs makes them: 32 random bits, here never 0. */
export const newClientId = (): number => randomInt(1, 2 ** 32);

async function tailOf(db: pg.PoolClient, draftId: string): Promise<TailOfLog> {
  const { rows } = await db.query<BatchRow & { state_vector: Buffer | null }>(tailOfLog, [draftId]);
  const batches = rows.filter(({ bytes }) => bytes !== null);
  return {
    stateVector: rows[0]?.state_vector ?? undefined,
    updates: batches.flatMap(updatesOf).map(({ bytes }) => bytes),
  };
}

const lease = 'client_id AS "clientId", clock';

/** One statement for a page that opens: its own, where it asked before, or one that was given back. */
const lendFree = `
  WITH own AS (
    UPDATE draft_client SET socket_id = $4, process_id = $5, free_from = NULL
    WHERE draft_id = $1 AND person_id = $2 AND replica_id = $3 RETURNING client_id, clock
  ), free AS (
    SELECT client_id FROM draft_client
    WHERE draft_id = $1 AND person_id = $2 AND replica_id IS NULL AND NOT EXISTS (SELECT FROM own)
    ORDER BY client_id LIMIT 1 FOR UPDATE SKIP LOCKED
  ), lent AS (
    UPDATE draft_client SET replica_id = $3, socket_id = $4, process_id = $5, free_from = NULL
    FROM free WHERE draft_client.draft_id = $1 AND draft_client.client_id = free.client_id
    RETURNING draft_client.client_id, clock
  )
  SELECT ${lease} FROM own UNION ALL SELECT ${lease} FROM lent`;

const resumeOwn = `
  UPDATE draft_client SET socket_id = $4, process_id = $5, free_from = NULL
  WHERE draft_id = $1 AND person_id = $2 AND replica_id = $3 RETURNING ${lease}`;

const fenceOf = `SELECT ${lease} FROM draft_fence WHERE draft_id = $1 AND replica_id = $2`;

const giveBack = `
  UPDATE draft_client SET replica_id = NULL, socket_id = NULL, process_id = NULL, free_from = NULL, clock = $2
  WHERE socket_id = $1`;

const leave = `
  UPDATE draft_client SET socket_id = NULL, process_id = NULL, free_from = now() + $2 * interval '1 millisecond'
  WHERE socket_id = ANY ($1::uuid[])`;

const leaveAll = `
  UPDATE draft_client SET socket_id = NULL, process_id = NULL, free_from = now() + $2 * interval '1 millisecond'
  WHERE process_id = $1`;

const holders = 'SELECT replica_id FROM draft_client WHERE draft_id = $1 AND replica_id = ANY ($2::uuid[])';

const idsIn = 'SELECT client_id FROM draft_client WHERE draft_id = $1';

/** Of a replica whose time is over, or whose server process is dead; the longest gone first. */
const findAbandoned = `
  SELECT client_id, replica_id FROM draft_client c LEFT JOIN server_process p ON p.id = c.process_id
  WHERE draft_id = $1 AND person_id = $2 AND replica_id IS NOT NULL AND (
    free_from <= now()
    OR free_from IS NULL AND process_id <> $5 AND coalesce(p.seen_at, '-infinity') < now() - greatest($3::float8, $4::float8) * interval '1 millisecond'
  )
  ORDER BY free_from NULLS LAST LIMIT 1 FOR UPDATE OF c SKIP LOCKED`;

const tailOfLog = `
  SELECT s.state_vector, b.sequence, b.person_ids, b.authors, b.lengths, b.bytes
  FROM draft d
  LEFT JOIN draft_snapshot s ON s.draft_id = d.id
  LEFT JOIN draft_batch b ON b.draft_id = d.id AND b.sequence > coalesce(s.sequence, 0)
  WHERE d.id = $1`;

/** A replica may lose several ids before it writes with one. */
const addFence = `
  INSERT INTO draft_fence (draft_id, replica_id, client_id, clock, fenced_at) VALUES ($1, $2, $3, $4, now())
  ON CONFLICT (draft_id, replica_id) DO UPDATE SET client_id = EXCLUDED.client_id, clock = EXCLUDED.clock, fenced_at = EXCLUDED.fenced_at`;

const moveTo = `
  UPDATE draft_client SET replica_id = $3, socket_id = $4, process_id = $5, free_from = NULL, clock = $7
  WHERE draft_id = $1 AND person_id = $2 AND client_id = $6`;

const addClient = `
  INSERT INTO draft_client (draft_id, person_id, replica_id, socket_id, process_id, client_id, clock)
  VALUES ($1, $2, $3, $4, $5, $6, 0) ON CONFLICT (draft_id, client_id) DO NOTHING RETURNING ${lease}`;
