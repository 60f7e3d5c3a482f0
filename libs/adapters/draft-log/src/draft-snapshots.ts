import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type pg from 'pg';

/** A draft's text as it was after `sequence`: what the log's rows up to there lead to. */
export interface DraftSnapshot {
  readonly sequence: number;
  /** The whole text as one update, in Yjs' format (v1). */
  readonly update: Uint8Array;
  /** What the update holds, so that nobody need read it all to know. */
  readonly stateVector: Uint8Array;
}

/** A snapshot as its row has it; `bytes` are the update, compressed by brotli. */
export interface SnapshotRow {
  /** A decimal, as PostgreSQL gives a bigint. */
  readonly sequence: string;
  readonly state_vector: Buffer;
  readonly bytes: Buffer;
}

/** No text comes near it; a row that would decompress to more is damaged. */
const maxSnapshotBytes = 256 * 1024 * 1024;

/** It is decompressed in pieces of this size: Node's own 16 KB take a turn of the thread pool each. Bytes. */
const chunkSize = 256 * 1024;

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Compresses the update of a snapshot as the column `draft_snapshot.bytes` has it, without blocking the event loop. */
const compressSnapshot = (update: Uint8Array): Promise<Buffer> =>
  compress(update, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: update.length },
  });

/**
 * Opens a snapshot's row, without blocking the event loop.
 * @throws when the row is damaged
 */
export async function openSnapshot(row: SnapshotRow): Promise<DraftSnapshot> {
  const update = await decompress(row.bytes, { chunkSize, maxOutputLength: maxSnapshotBytes });
  return { sequence: Number(row.sequence), update, stateVector: row.state_vector };
}

/**
 * Keeps a snapshot; an older one never replaces a newer one.
 * @returns whether it is the draft's snapshot now
 */
export async function keepSnapshot(
  db: Pick<pg.Pool, 'query'>,
  draftId: string,
  { sequence, update, stateVector }: DraftSnapshot,
): Promise<boolean> {
  const { rowCount } = await db.query(keep, [
    draftId,
    sequence,
    Buffer.from(stateVector),
    await compressSnapshot(update),
  ]);
  return rowCount === 1;
}

/** How much was ever written for a draft. */
export interface WrittenBytes {
  /** The updates that are packed, as they were before. */
  readonly updateBytes: number;
  /** For snapshots and packing. */
  readonly bytesWritten: number;
  /** The snapshot there is, as it is stored. */
  readonly snapshotBytes: number;
}

/** What a draft cost so far; nothing where it has no snapshot. */
export async function readWrittenBytes(db: Pick<pg.Pool, 'query'>, draftId: string): Promise<WrittenBytes> {
  const { rows } = await db.query<{ update_bytes: string; bytes_written: string; snapshot_bytes: number }>(written, [
    draftId,
  ]);
  const [{ update_bytes, bytes_written, snapshot_bytes } = { update_bytes: 0, bytes_written: 0, snapshot_bytes: 0 }] =
    rows;
  return { updateBytes: Number(update_bytes), bytesWritten: Number(bytes_written), snapshotBytes: snapshot_bytes };
}

const written = `
  SELECT bytes_written, length(bytes) AS snapshot_bytes,
    (SELECT coalesce(sum(update_bytes), 0) FROM draft_segment WHERE draft_id = $1) AS update_bytes
  FROM draft_snapshot WHERE draft_id = $1`;

/** `bytes_written` counts what was ever written for the draft's snapshots and packed log, so that packing can keep to its share (`maxWriteFactor`). */
const keep = `
  INSERT INTO draft_snapshot (draft_id, sequence, state_vector, bytes, bytes_written)
  VALUES ($1, $2, $3, $4, length($4::bytea))
  ON CONFLICT (draft_id) DO UPDATE SET sequence = EXCLUDED.sequence, state_vector = EXCLUDED.state_vector,
    bytes = EXCLUDED.bytes, bytes_written = draft_snapshot.bytes_written + EXCLUDED.bytes_written
  WHERE draft_snapshot.sequence < EXCLUDED.sequence`;
