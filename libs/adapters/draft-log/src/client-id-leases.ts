import { randomInt } from 'node:crypto';
import { inTransaction } from '@articulado/database';
import type pg from 'pg';
import { type ClockOf, takeAbandoned } from './abandoned-client-ids.js';
import {
  type Lease,
  type LeaseTimes,
  type LentId,
  type LeasingReplica,
  type Resumed,
  usualLeaseTimes,
} from './client-id-lease.js';

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
   * @throws when somebody else comes with the name of a replica that has one
   */
  async lend(replica: LeasingReplica): Promise<Lease> {
    const lent = await this.lendFree(replica);
    return (
      lent ??
      this.takeOver(replica).catch(async (error: unknown) => {
        const lentMeanwhile = isTaken(error) ? await this.lendFree(replica) : undefined; // its other connection was quicker
        if (!lentMeanwhile) throw error;
        return lentMeanwhile;
      })
    );
  }

  /** Lets a replica go on with the id that it has written with. */
  async resume(replica: LeasingReplica): Promise<Resumed> {
    const [own] = await this.ask<Lease>(resumeOwn, valuesOf(replica));
    if (own) return { kind: 'lent', ...leaseOf(own) };
    // A statement of its own: the first may have waited until the id was taken away.
    const [endedLease] = await this.ask<LentId>(endedLeaseOf, [replica.draftId, replica.replicaId]);
    return endedLease ? { kind: 'lease-ended', ...lentIdOf(endedLease) } : { kind: 'unknown' };
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
  async leaveAll(serverId: string): Promise<void> {
    await this.ask(leaveAll, [serverId, this.times.graceMs]);
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

  /** Its own, where it asked before, or one that was given back. */
  private async lendFree(replica: LeasingReplica): Promise<Lease | undefined> {
    const [lent] = await this.ask<Lease>(lendFree, valuesOf(replica));
    return lent && leaseOf(lent);
  }

  /** Takes the id of a replica that is gone, or makes a new one. */
  private takeOver(replica: LeasingReplica): Promise<Lease> {
    return inTransaction(
      this.pool,
      async (connection) =>
        (await takeAbandoned(connection, replica, this.clockOf, this.times)) ?? addNew(connection, replica),
    );
  }

  private async ask<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }
}

const valuesOf = ({ draftId, personId, replicaId, socketId, serverId }: LeasingReplica) => [
  draftId,
  personId,
  replicaId,
  socketId,
  serverId,
];

/** Numbers as PostgreSQL gives a bigint. */
const lentIdOf = ({ clientId, clock }: LentId): LentId => ({ clientId: Number(clientId), clock: Number(clock) });

const leaseOf = ({ fence, ...id }: Lease): Lease => ({ ...lentIdOf(id), fence });

/** Whether the same replica was given an id at the same moment. */
const isTaken = (error: unknown) =>
  error instanceof Error && 'constraint' in error && error.constraint === 'draft_client_replica_idx';

async function addNew(db: pg.PoolClient, replica: LeasingReplica): Promise<Lease> {
  for (;;) {
    const { rows } = await db.query<Lease>(addClient, [...valuesOf(replica), newClientId()]);
    if (rows[0]) return leaseOf(rows[0]);
  }
}

/** As Yjs makes them: 32 random bits, here never 0. */
export const newClientId = (): number => randomInt(1, 2 ** 32);

const lease = 'client_id AS "clientId", clock, (SELECT fence FROM draft WHERE id = $1) AS fence';

/** One statement for a page that opens: its own, where it asked before, or one that was given back. `process_id` is the server process (`serverId`). */
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

const endedLeaseOf = `SELECT client_id AS "clientId", clock FROM draft_fence WHERE draft_id = $1 AND replica_id = $2`;

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

const addClient = `
  INSERT INTO draft_client (draft_id, person_id, replica_id, socket_id, process_id, client_id, clock)
  VALUES ($1, $2, $3, $4, $5, $6, 0) ON CONFLICT (draft_id, client_id) DO NOTHING RETURNING ${lease}`;
