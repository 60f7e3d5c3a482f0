import pg from 'pg';
import { type DraftSnapshot, openSnapshot } from './draft-snapshots.js';

/** One accepted change of a draft's text by one person, in Yjs' update format (v1). */
export interface DraftUpdate {
  /** Who wrote it, by the authenticated connection; nobody for what the house itself writes. */
  readonly personId: string | null;
  readonly bytes: Uint8Array;
}

/** Updates for the end of one draft's log, in their order there. */
export interface DraftBatch {
  readonly draftId: string;
  /** Number of the last update that these were checked against. Where the log has gone further, nothing of the batch is written. */
  readonly after: number;
  readonly updates: readonly DraftUpdate[];
}

/** An update with its place in the log. */
export interface NumberedUpdate extends DraftUpdate {
  readonly sequence: number;
}

/**
 * What became of a batch: the number of its last update in the log; `behind`: somebody else wrote first, nothing of it was kept;
 * `gone`: there is no such draft.
 */
export type Appended = number | 'behind' | 'gone';

/** What a draft's text is made of: a snapshot, and what was written after it. */
export interface StoredDraft {
  readonly format: number;
  readonly snapshot: DraftSnapshot | undefined;
  /** In the order they were written. */
  readonly updates: readonly NumberedUpdate[];
  /** Number of the last update; 0 for a draft nobody wrote in. */
  readonly sequence: number;
}

/** All that a draft's text is made of, in order: to be applied one after the other to an empty document. */
export const changesOf = ({ snapshot, updates }: StoredDraft): Uint8Array[] => [
  ...(snapshot ? [snapshot.update] : []),
  ...updates.map(({ bytes }) => bytes),
];

/** Where every server process hears how far the logs of drafts go; the notice is `{from, drafts: [[draftId, sequence], …]}`. */
export const draftChannel = 'articulado_draft';

/**
 * The append-only log that is a draft's truth. Rows are inserted and never changed, so that who wrote what, and when, can
 * always be told; a snapshot only saves reading them all.
 */
export class DraftLog {
  /**
   * @param pool - where its statements go; a transaction's own connection for who acts inside one
   * @param processId - says in notices who wrote, so that the writer does not read its own words back
   */
  constructor(
    private readonly pool: Pick<pg.Pool, 'query' | 'end'>,
    private readonly processId = '',
  ) {}

  /**
   * Opens a log with connections of its own, made to notice a database that went away.
   * @param onFault - told of connections that break while idle; without it such a break would end the process
   */
  static open(
    url: string,
    onFault: (error: Error) => void,
    { connections = 4, answerLimitMs = 15_000, processId = '' } = {},
  ): DraftLog {
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: answerLimitMs,
    });
    pool.on('error', onFault);
    return new DraftLog(pool, processId);
  }

  /**
   * Reads a draft as it is committed now; `undefined` where there is none. One statement, so one moment.
   * @throws when the snapshot that stands for packed rows is missing: half a text must never pass for the whole
   */
  async load(draftId: string): Promise<StoredDraft | undefined> {
    const { rows } = await this.pool.query<LoadedRow>({ ...loadDraft, values: [draftId] });
    const draft = rows[0];
    if (!draft) return undefined;
    const { snapshot, snapshot_sequence, state_vector } = draft;
    if (!snapshot && rows.length !== Math.max(1, Number(draft.sequence)))
      throw new Error(`Draft ${draftId}: the log is packed and its snapshot is missing (docs/caveats.md)`);
    const isThere = snapshot && snapshot_sequence && state_vector;
    return {
      format: draft.format,
      snapshot: isThere
        ? await openSnapshot({ sequence: snapshot_sequence, state_vector, bytes: snapshot })
        : undefined,
      updates: rows.flatMap(({ update_sequence: sequence, person_id, bytes }) =>
        bytes ? [numbered({ sequence, person_id, bytes })] : [],
      ),
      sequence: Number(draft.sequence),
    };
  }

  /** What was written after a number, in order; `packed` when not all of it stands in rows of its own any more: load the draft anew. */
  async since(draftId: string, sequence: number): Promise<readonly NumberedUpdate[] | 'packed'> {
    const { rows } = await this.pool.query<LoggedRow & { head: string }>({
      ...rowsSince,
      values: [draftId, sequence],
    });
    const missing = Number(rows[0]?.head ?? sequence) - sequence;
    const updates = rows.flatMap((row) => (row.bytes ? [numbered(row)] : []));
    return updates.length === missing ? updates : 'packed';
  }

  /** How far the logs of these drafts go: one statement for all. */
  async heads(draftIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ id: string; sequence: string }>({ ...headsOf, values: [draftIds] });
    return new Map(rows.map(({ id, sequence }) => [id, Number(sequence)]));
  }

  /**
   * Writes batches to the ends of their logs in one statement, each only where its log still ends where the batch expects it: so every
   * update in a log was checked on exactly the log before it, however many processes write. The other processes are told in the same commit.
   * @param batches - at most one for each draft
   * @returns what became of each, in their order
   * @throws when the commit failed or nobody can tell; appending again is safe, as what was written makes the second try `behind`
   */
  async append(batches: readonly DraftBatch[]): Promise<Appended[]> {
    const updates = batches.flatMap(({ draftId, updates: own }) => own.map((update) => ({ draftId, ...update })));
    const ends = runningEnds(updates);
    const values = [
      batches.map(({ draftId }) => draftId),
      batches.map(({ after }) => after),
      updates.map(({ draftId }) => draftId),
      updates.map(({ personId }) => personId),
      Buffer.concat(updates.map(({ bytes }) => bytes)),
      updates.map(({ bytes }, index) => (ends[index] as number) - bytes.length + 1),
      updates.map(({ bytes }) => bytes.length),
      this.processId,
    ];
    const { rows } = await this.pool.query<AppendedRow>({ ...appendUpdates, values });
    const outcomes = new Map(rows.map(({ id, moved }) => [id, moved === null ? 'behind' : Number(moved)] as const));
    return batches.map(({ draftId }) => outcomes.get(draftId) ?? 'gone');
  }

  /** Whether the database answers. @throws when it does not */
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

interface LoggedRow {
  sequence: string;
  person_id: string | null;
  bytes: Buffer;
}

interface AppendedRow {
  id: string;
  sequence: string;
  moved: string | null;
}

interface LoadedRow {
  format: number;
  sequence: string;
  snapshot: Buffer | null;
  snapshot_sequence: string | null;
  state_vector: Buffer | null;
  update_sequence: string;
  person_id: string | null;
  bytes: Buffer | null;
}

const numbered = ({ sequence, person_id, bytes }: LoggedRow): NumberedUpdate => ({
  sequence: Number(sequence),
  personId: person_id,
  bytes,
});

const runningEnds = (updates: readonly DraftUpdate[]): number[] => {
  let end = 0;
  return updates.map(({ bytes }) => (end += bytes.length));
};

// Named statements are planned once for each connection: planning them costs more than running them.

/** The snapshot comes on the first row only. */
const loadDraft = {
  name: 'draft-load',
  text: `
  SELECT d.format, d.sequence, u.sequence AS update_sequence, u.person_id, u.bytes, s.sequence AS snapshot_sequence,
    CASE WHEN row_number() OVER (ORDER BY u.sequence) = 1 THEN s.bytes END AS snapshot,
    CASE WHEN row_number() OVER (ORDER BY u.sequence) = 1 THEN s.state_vector END AS state_vector
  FROM draft d
  LEFT JOIN draft_snapshot s ON s.draft_id = d.id
  LEFT JOIN draft_update u ON u.draft_id = d.id AND u.sequence > coalesce(s.sequence, 0)
  WHERE d.id = $1
  ORDER BY u.sequence`,
};

const headsOf = { name: 'draft-heads', text: 'SELECT id, sequence FROM draft WHERE id = ANY($1::uuid[])' };

const rowsSince = {
  name: 'draft-since',
  text: `
  SELECT d.sequence AS head, u.sequence, u.person_id, u.bytes
  FROM draft d LEFT JOIN draft_update u ON u.draft_id = d.id AND u.sequence > $2
  WHERE d.id = $1
  ORDER BY u.sequence`,
};

/**
 * All bytes travel as one binary parameter and are cut here: an array of bytea would go over the wire as hex text, twice as long.
 * The drafts' rows are locked in one order, so that processes that write in several drafts at once never wait for each other in a ring.
 */
const appendUpdates = {
  name: 'draft-append',
  text: `
  WITH wanted AS (
    SELECT draft_id, after FROM unnest($1::uuid[], $2::bigint[]) AS w (draft_id, after)
  ), locked AS (
    SELECT id, sequence FROM draft WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE
  ), given AS (
    SELECT draft_id, person_id, substring($5::bytea FROM start_at FOR length) AS bytes, place
    FROM unnest($3::uuid[], $4::uuid[], $6::int[], $7::int[]) WITH ORDINALITY AS g (draft_id, person_id, start_at, length, place)
  ), moved AS (
    UPDATE draft SET sequence = draft.sequence + counted.n
    FROM (SELECT draft_id, count(*) AS n FROM given GROUP BY draft_id) AS counted
      JOIN wanted ON wanted.draft_id = counted.draft_id
      JOIN locked ON locked.id = counted.draft_id AND locked.sequence = wanted.after
    WHERE draft.id = counted.draft_id
    RETURNING draft.id, draft.sequence, draft.sequence - counted.n AS base
  ), written AS (
    INSERT INTO draft_update (draft_id, sequence, person_id, bytes, written_at)
    SELECT draft_id, moved.base + row_number() OVER (PARTITION BY draft_id ORDER BY place), person_id, bytes, now()
    FROM given JOIN moved ON moved.id = given.draft_id
  ), told AS (
    SELECT pg_notify('${draftChannel}', json_build_object('from', $8::text, 'drafts', json_agg(json_build_array(id, sequence)))::text)
    FROM moved HAVING count(*) > 0
  )
  SELECT locked.id, locked.sequence, moved.sequence AS moved
  FROM locked LEFT JOIN moved ON moved.id = locked.id LEFT JOIN told ON true`,
};
