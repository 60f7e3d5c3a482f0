import pg from 'pg';
import { type BatchRow, batchValues, type DraftUpdate, updatesOf } from './draft-batches.js';
import { type DraftSnapshot, openSnapshot } from './draft-snapshots.js';

export type { DraftUpdate } from './draft-batches.js';

/** Updates for the end of one draft's log, in their order there. */
export interface DraftBatch {
  readonly draftId: string;
  /**
   * Number of the last update that these were checked against. If the log has gone further, nothing of the batch is
   * written.
   */
  readonly after: number;
  /** The draft's fence when the writers' client ids were checked. If it has changed, nothing is written either. */
  readonly fence: number;
  readonly updates: readonly DraftUpdate[];
}

/** An update with its place in the log. */
export interface NumberedUpdate extends DraftUpdate {
  readonly sequence: number;
}

/** What came after a number, and how the draft stands now. */
export interface UpdatesSince {
  /** In the order they were written. */
  readonly updates: readonly NumberedUpdate[];
  /** Counts the times that a client id was taken from a replica that did not give it back (`ClientIdLeases`). */
  readonly fence: number;
}

/**
 * What became of a batch: the number of its last update in the log; `behind`: another process wrote first, or a
 * client id was fenced, and nothing of it was kept; `gone`: there is no such draft.
 */
export type Appended = number | 'behind' | 'gone';

/** What a draft's text is made of: a snapshot, and what was written after it. */
export interface StoredDraft {
  readonly format: number;
  readonly fence: number;
  readonly snapshot: DraftSnapshot | undefined;
  /** In the order they were written. */
  readonly updates: readonly NumberedUpdate[];
  /** Number of the last update; 0 for a draft nobody wrote in. */
  readonly sequence: number;
}

/** All that a draft's text is made of, in order: to be applied one after the other to an empty document. */
export const storedUpdatesOf = ({ snapshot, updates }: StoredDraft): Uint8Array[] => [
  ...(snapshot ? [snapshot.update] : []),
  ...updates.map(({ bytes }) => bytes),
];

/** How a log with connections of its own behaves. */
export interface LogSettings {
  readonly connections: number;
  /** After which an unanswered statement has failed, in milliseconds. */
  readonly answerLimitMs: number;
  /** Says in notifications who wrote, so that the writer does not read its own words back. */
  readonly serverId: string;
  /** Whether other processes may want to hear what is written. */
  readonly hasPeers: () => boolean;
}

/** Where a log's statements go: a pool of connections, or the one connection of a transaction. */
export interface LogConnection {
  query<Row extends pg.QueryResultRow>(statement: LogStatement): Promise<{ readonly rows: Row[] }>;
  end(): Promise<void>;
}

interface LogStatement {
  /** Planned once for each connection under this name, where the connection keeps plans. */
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Connections that stay open when idle: one to write and one to read. Opening one takes as long as ten commits, and plans every statement anew. */
const keptOpen = 2;

/** Where every server process hears how far the logs of drafts go; the notification is `{from, drafts: [[draftId, sequence], …]}`. */
export const draftChannel = 'articulado_draft';

/**
 * The append-only log that is a draft's truth. Rows are inserted and never changed, so that who wrote what, and when, can
 * always be told; a snapshot only saves reading them all.
 */
export class DraftLog {
  constructor(
    private readonly connection: LogConnection,
    private readonly serverId = '',
    private readonly hasPeers: () => boolean = () => true,
  ) {}

  /**
   * Opens a log with connections of its own, made to notice a database that went away.
   * @param onFault - told of connections that break while idle; without it such a break would end the process
   */
  static open(
    url: string,
    onFault: (error: Error) => void,
    { connections = 4, answerLimitMs = 15_000, serverId = '', hasPeers = () => true }: Partial<LogSettings> = {},
  ): DraftLog {
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      min: keptOpen,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: answerLimitMs,
    });
    pool.on('error', onFault);
    return new DraftLog(pool, serverId, hasPeers);
  }

  /**
   * Reads a draft as it is committed now; `undefined` if there is none. One statement, so one moment.
   * @throws if rows are packed and their snapshot is missing: half a text must never pass for the whole
   */
  async load(draftId: string): Promise<StoredDraft | undefined> {
    const { rows } = await this.connection.query<LoadedRow>({ ...loadDraft, values: [draftId] });
    const draft = rows[0];
    if (!draft) return undefined;
    const { snapshot, snapshot_sequence, state_vector } = draft;
    const updates = updatesAfter(Number(snapshot_sequence ?? 0), rows);
    if (!snapshot && updates.length !== Number(draft.draft_sequence))
      throw new Error(`Draft ${draftId}: the log is packed and its snapshot is missing (docs/caveats.md)`);
    const isThere = snapshot && snapshot_sequence && state_vector;
    return {
      format: draft.format,
      fence: draft.fence,
      snapshot: isThere
        ? await openSnapshot({ sequence: snapshot_sequence, state_vector, bytes: snapshot })
        : undefined,
      updates,
      sequence: Number(draft.draft_sequence),
    };
  }

  /**
   * What was written after a number. `packed` if not all of it is in rows of its own any more, or the draft is gone:
   * load it anew.
   */
  async since(draftId: string, sequence: number): Promise<UpdatesSince | 'packed'> {
    const { rows } = await this.connection.query<SinceRow>({ ...rowsSince, values: [draftId, sequence] });
    const [draft] = rows;
    const updates = updatesAfter(sequence, rows);
    if (!draft || updates.length !== Number(draft.latest_sequence) - sequence) return 'packed';
    return { updates, fence: draft.fence };
  }

  /** The latest sequence of each draft's log, in one statement. */
  async latestSequences(draftIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.connection.query<{ id: string; sequence: string }>({
      ...latestSequencesOf,
      values: [draftIds],
    });
    return new Map(rows.map(({ id, sequence }) => [id, Number(sequence)]));
  }

  /**
   * Appends batches to their logs in one statement. Each is appended only if its log still ends where the batch
   * expects it: so every update was checked on exactly the log before it, however many processes write. Other
   * processes, if any, are notified in the same commit.
   * @param batches - at most one for each draft
   * @returns what became of each, in their order
   * @throws when the commit failed or its outcome is unknown; appending again is safe, as a committed batch makes the
   * second try `behind`
   */
  async append(batches: readonly DraftBatch[]): Promise<Appended[]> {
    const [only] = batches;
    return only && batches.length === 1 ? [await this.appendOne(only)] : this.appendMany(batches);
  }

  /** Whether the database answers. @throws when it does not */
  async ping(): Promise<void> {
    await this.connection.query({ name: 'draft-ping', text: 'SELECT 1', values: [] });
  }

  close(): Promise<void> {
    return this.connection.end();
  }

  /** The process that the notification names as the writer; `null` if no other process listens. */
  private get notifier(): string | null {
    return this.hasPeers() ? this.serverId : null;
  }

  private async appendOne({ draftId, after, fence, updates }: DraftBatch): Promise<Appended> {
    const { personIds, authors, lengths, bytes } = batchValues(updates);
    const values = [draftId, after, personIds, authors, lengths, bytes, this.notifier, fence];
    const { rows } = await this.connection.query<AppendedRow>({ ...appendBatch, values });
    return outcomeOf(rows[0]);
  }

  private async appendMany(batches: readonly DraftBatch[]): Promise<Appended[]> {
    const columns = batches.map(({ updates }) => batchValues(updates));
    const ends = runningEnds(columns.map(({ bytes }) => bytes.length));
    const values = [
      batches.map(({ draftId }) => draftId),
      batches.map(({ after }) => after),
      columns.map(({ personIds }) => personIds),
      columns.map(({ authors }) => authors),
      columns.map(({ lengths }) => lengths),
      columns.map(({ bytes }, index) => ends[index]! - bytes.length + 1),
      columns.map(({ bytes }) => bytes.length),
      Buffer.concat(columns.map(({ bytes }) => bytes)),
      this.notifier,
      batches.map(({ fence }) => fence),
    ];
    const { rows } = await this.connection.query<AppendedRow>({ ...appendBatches, values });
    const byDraft = new Map(rows.map((row) => [row.id, row]));
    return batches.map(({ draftId }) => outcomeOf(byDraft.get(draftId)));
  }
}

/** What a draft without anything to read gives: one row, in which the batch is missing. */
type OptionalBatchRow = BatchRow | { readonly [Column in keyof BatchRow]: null };

const isBatch = <Row extends OptionalBatchRow>(row: Row): row is Row & BatchRow => row.bytes !== null;

const updatesAfter = (sequence: number, rows: readonly OptionalBatchRow[]): NumberedUpdate[] =>
  rows
    .filter(isBatch)
    .flatMap(updatesOf)
    .filter((update) => update.sequence > sequence);

/** The draft, and how far its log goes if the batch was written. */
interface AppendedRow {
  readonly id: string;
  readonly moved: string | null;
}

const outcomeOf = (row: AppendedRow | undefined): Appended => {
  if (!row) return 'gone';
  return row.moved === null ? 'behind' : Number(row.moved);
};

type SinceRow = OptionalBatchRow & { readonly latest_sequence: string; readonly fence: number };

type LoadedRow = OptionalBatchRow & {
  readonly format: number;
  readonly fence: number;
  readonly draft_sequence: string;
  readonly snapshot: Buffer | null;
  readonly snapshot_sequence: string | null;
  readonly state_vector: Buffer | null;
};

const runningEnds = (lengths: readonly number[]): number[] => {
  let end = 0;
  return lengths.map((length) => (end += length));
};

// Named statements are planned once for each connection: planning them costs more than running them.

/** The snapshot comes on the first row only. */
const loadDraft = {
  name: 'draft-load',
  text: `
  SELECT d.format, d.fence, d.sequence AS draft_sequence, b.sequence, b.person_ids, b.authors, b.lengths, b.bytes, s.sequence AS snapshot_sequence,
    CASE WHEN row_number() OVER (ORDER BY b.sequence) = 1 THEN s.bytes END AS snapshot,
    CASE WHEN row_number() OVER (ORDER BY b.sequence) = 1 THEN s.state_vector END AS state_vector
  FROM draft d
  LEFT JOIN draft_snapshot s ON s.draft_id = d.id
  LEFT JOIN draft_batch b ON b.draft_id = d.id AND b.sequence > coalesce(s.sequence, 0)
  WHERE d.id = $1
  ORDER BY b.sequence`,
};

const latestSequencesOf = {
  name: 'draft-latest-sequences',
  text: 'SELECT id, sequence FROM draft WHERE id = ANY($1::uuid[])',
};

const rowsSince = {
  name: 'draft-since',
  text: `
  SELECT d.sequence AS latest_sequence, d.fence, b.sequence, b.person_ids, b.authors, b.lengths, b.bytes
  FROM draft d LEFT JOIN draft_batch b ON b.draft_id = d.id AND b.sequence > $2
  WHERE d.id = $1
  ORDER BY b.sequence`,
};

/** One draft's batch, as nearly all are: the condition of the update is the comparison, and its row lock the order of the log. */
const appendBatch = {
  name: 'draft-append',
  text: `
  WITH moved AS (
    UPDATE draft SET sequence = sequence + cardinality($5::int[]) WHERE id = $1 AND sequence = $2 AND fence = $8 RETURNING sequence
  ), written AS (
    INSERT INTO draft_batch (draft_id, sequence, person_ids, authors, lengths, bytes, written_at)
    SELECT $1, sequence, $3::uuid[], $4::int[], $5::int[], $6, now() FROM moved
  )
  SELECT draft.id, moved.sequence AS moved, CASE WHEN moved.sequence IS NOT NULL AND $7::text IS NOT NULL THEN pg_notify('${draftChannel}',
    json_build_object('from', $7::text, 'drafts', json_build_array(json_build_array($1::uuid, moved.sequence)))::text) END
  FROM draft LEFT JOIN moved ON true WHERE draft.id = $1`,
};

/**
 * The same for several drafts at once. All bytes travel as one binary parameter and are cut here: an array of bytea would go over the wire as
 * hex text, twice as long. The drafts' rows are locked in one order, so that processes that write in several drafts never wait for each other in a ring.
 */
const appendBatches = {
  name: 'drafts-append',
  text: `
  WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[], $10::int[])
      AS g (draft_id, after, person_ids, authors, lengths, start_at, length, fence)
  ), locked AS (
    SELECT id, sequence, fence FROM draft WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE
  ), moved AS (
    UPDATE draft SET sequence = draft.sequence + cardinality(given.lengths::int[])
    FROM given JOIN locked ON locked.id = given.draft_id AND locked.sequence = given.after AND locked.fence = given.fence
    WHERE draft.id = given.draft_id
    RETURNING draft.id, draft.sequence
  ), written AS (
    INSERT INTO draft_batch (draft_id, sequence, person_ids, authors, lengths, bytes, written_at)
    SELECT draft_id, moved.sequence, person_ids::uuid[], authors::int[], lengths::int[], substring($8::bytea FROM start_at FOR length), now()
    FROM given JOIN moved ON moved.id = given.draft_id
  ), told AS (
    SELECT pg_notify('${draftChannel}', json_build_object('from', $9::text, 'drafts', json_agg(json_build_array(id, sequence)))::text)
    FROM moved HAVING count(*) > 0 AND $9::text IS NOT NULL
  )
  SELECT locked.id, moved.sequence AS moved FROM locked LEFT JOIN moved ON moved.id = locked.id LEFT JOIN told ON true`,
};
