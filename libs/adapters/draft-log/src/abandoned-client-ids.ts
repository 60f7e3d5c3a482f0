import type pg from 'pg';
import type { Lease, LeaseTimes, LeasingReplica } from './client-id-lease.js';
import { type BatchRow, updatesOf } from './draft-batches.js';

/** How far the log is known to go with a client id: said by whoever can read the bytes. */
export type ClockOf = (clientId: number, log: TailOfLog) => number;

interface TailOfLog {
  /** Of the snapshot that the updates follow on; `undefined` where they are the whole log. */
  readonly stateVector: Uint8Array | undefined;
  readonly updates: readonly Uint8Array[];
}

/**
 * Takes an id from a replica that is gone, behind a fence, and lends it to another of the same person. In a transaction of its own.
 * @returns `undefined` where no replica is gone that had one
 */
export async function takeAbandoned(
  db: pg.PoolClient,
  replica: LeasingReplica,
  clockOf: ClockOf,
  { graceMs, silenceMs }: LeaseTimes,
): Promise<Lease | undefined> {
  const { draftId, personId } = replica;
  const { rows } = await db.query<Abandoned>(findAbandoned, [draftId, personId, graceMs, silenceMs, replica.serverId]);
  const [abandoned] = rows;
  if (!abandoned) return undefined;
  // From here on nobody commits to this log what was checked before the fence, and nobody commits anything until we do.
  const raised = await db.query<{ fence: number }>(raiseFence, [draftId]);
  const clientId = Number(abandoned.client_id);
  const clock = clockOf(clientId, await tailOf(db, draftId));
  await db.query(addFence, [draftId, abandoned.replica_id, clientId, clock]);
  await db.query(moveTo, [draftId, personId, replica.replicaId, replica.socketId, replica.serverId, clientId, clock]);
  return { clientId, clock, fence: raised.rows[0]!.fence };
}

interface Abandoned {
  readonly client_id: string;
  readonly replica_id: string;
}

async function tailOf(db: pg.PoolClient, draftId: string): Promise<TailOfLog> {
  const { rows } = await db.query<BatchRow & { state_vector: Buffer | null }>(tailOfLog, [draftId]);
  const batches = rows.filter(({ bytes }) => bytes !== null);
  return {
    stateVector: rows[0]?.state_vector ?? undefined,
    updates: batches.flatMap(updatesOf).map(({ bytes }) => bytes),
  };
}

/** Of a replica whose time is over, or whose server process is dead; the longest gone first. */
const findAbandoned = `
  SELECT client_id, replica_id FROM draft_client c LEFT JOIN server_process p ON p.id = c.process_id
  WHERE draft_id = $1 AND person_id = $2 AND replica_id IS NOT NULL AND (
    free_from <= now()
    OR free_from IS NULL AND process_id <> $5 AND coalesce(p.seen_at, '-infinity') < now() - greatest($3::float8, $4::float8) * interval '1 millisecond'
  )
  ORDER BY free_from NULLS LAST LIMIT 1 FOR UPDATE OF c SKIP LOCKED`;

const raiseFence = 'UPDATE draft SET fence = fence + 1 WHERE id = $1 RETURNING fence';

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
