import pg from 'pg';

/** One accepted change of a draft's text, in Yjs' update format (v1). */
export interface DraftUpdate {
  readonly draftId: string;
  /** Who wrote it, by the authenticated connection; nobody for what the house itself writes. */
  readonly personId: string | null;
  readonly bytes: Uint8Array;
}

/** What a draft's text is made of: a snapshot, and what was written after it. */
export interface StoredDraft {
  readonly format: number;
  readonly snapshot: Uint8Array | undefined;
  /** In the order they were written. */
  readonly updates: readonly Uint8Array[];
  /** Number of the last update; 0 for a draft nobody wrote in. */
  readonly sequence: number;
}

/**
 * The append-only log that is a draft's truth. Rows are inserted and never changed, so that who wrote what, and when, can
 * always be told; a snapshot only saves reading them all.
 */
export class DraftLog {
  /** @param pool - where its statements go; a transaction's own connection for who acts inside one */
  constructor(private readonly pool: Pick<pg.Pool, 'query' | 'end'>) {}

  /**
   * Opens a log with connections of its own, made to notice a database that went away.
   * @param onFault - told of connections that break while idle; without it such a break would end the process
   */
  static open(
    url: string,
    onFault: (error: Error) => void,
    { connections = 4, answerLimitMs = 15_000 } = {},
  ): DraftLog {
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: answerLimitMs,
    });
    pool.on('error', onFault);
    return new DraftLog(pool);
  }

  /** Reads a draft as it is committed now; `undefined` where there is none. One statement, so one moment. */
  async load(draftId: string): Promise<StoredDraft | undefined> {
    const { rows } = await this.pool.query<LoadedRow>(loadDraft, [draftId]);
    const draft = rows[0];
    if (!draft) return undefined;
    const updates = rows.flatMap(({ bytes }) => (bytes ? [bytes] : []));
    return { format: draft.format, snapshot: draft.snapshot ?? undefined, updates, sequence: Number(draft.sequence) };
  }

  /**
   * Commits a batch across drafts in one statement; within a draft the batch's order is the log's order.
   * @returns sequence numbers beside the updates; `undefined` beside those whose draft does not exist (they are not kept)
   * @throws when the commit failed or nobody can tell; appending the same batch again is harmless, as Yjs takes an update twice
   */
  async append(batch: readonly DraftUpdate[]): Promise<(number | undefined)[]> {
    const ends = runningEnds(batch);
    const { rows } = await this.pool.query<{ place: string; sequence: string }>(appendUpdates, [
      batch.map((update) => update.draftId),
      batch.map((update) => update.personId),
      Buffer.concat(batch.map((update) => update.bytes)),
      batch.map((update, index) => (ends[index] as number) - update.bytes.length + 1),
      batch.map((update) => update.bytes.length),
    ]);
    const sequences = new Array<number | undefined>(batch.length).fill(undefined);
    for (const row of rows) sequences[Number(row.place) - 1] = Number(row.sequence);
    return sequences;
  }

  /** Keeps a snapshot of the text as it was after `sequence`; an older one never replaces a newer one. The log stays whole. */
  async saveSnapshot(draftId: string, sequence: number, bytes: Uint8Array): Promise<void> {
    await this.pool.query(keepSnapshot, [draftId, sequence, Buffer.from(bytes)]);
  }

  /** Whether the database answers. @throws when it does not */
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

interface LoadedRow {
  format: number;
  sequence: string;
  snapshot: Buffer | null;
  bytes: Buffer | null;
}

const runningEnds = (batch: readonly DraftUpdate[]): number[] => {
  let end = 0;
  return batch.map((update) => (end += update.bytes.length));
};

/** The snapshot comes on the first row only. */
const loadDraft = `
  SELECT d.format, d.sequence, u.bytes,
    CASE WHEN row_number() OVER (ORDER BY u.sequence) = 1 THEN s.bytes END AS snapshot
  FROM draft d
  LEFT JOIN draft_snapshot s ON s.draft_id = d.id
  LEFT JOIN draft_update u ON u.draft_id = d.id AND u.sequence > coalesce(s.sequence, 0)
  WHERE d.id = $1
  ORDER BY u.sequence`;

/**
 * All bytes travel as one binary parameter and are cut here: an array of bytea would go over the wire as hex text, twice as long.
 * Counting up `draft.sequence` in the same statement locks the draft's row, so that several writers never share a number.
 */
const appendUpdates = `
  WITH given AS (
    SELECT draft_id, person_id, substring($3::bytea FROM start_at FOR length) AS bytes, place
    FROM unnest($1::uuid[], $2::uuid[], $4::int[], $5::int[]) WITH ORDINALITY AS g (draft_id, person_id, start_at, length, place)
  ), moved AS (
    UPDATE draft SET sequence = draft.sequence + counted.n
    FROM (SELECT draft_id, count(*) AS n FROM given GROUP BY draft_id) AS counted
    WHERE draft.id = counted.draft_id
    RETURNING draft.id, draft.sequence - counted.n AS base
  ), placed AS (
    SELECT draft_id, moved.base + row_number() OVER (PARTITION BY draft_id ORDER BY place) AS sequence, person_id, bytes, place
    FROM given JOIN moved ON moved.id = given.draft_id
  ), written AS (
    INSERT INTO draft_update (draft_id, sequence, person_id, bytes, written_at)
    SELECT draft_id, sequence, person_id, bytes, now() FROM placed
  )
  SELECT place, sequence FROM placed`;

const keepSnapshot = `
  INSERT INTO draft_snapshot (draft_id, sequence, bytes) VALUES ($1, $2, $3)
  ON CONFLICT (draft_id) DO UPDATE SET sequence = EXCLUDED.sequence, bytes = EXCLUDED.bytes
  WHERE draft_snapshot.sequence < EXCLUDED.sequence`;
