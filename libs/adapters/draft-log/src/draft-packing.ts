import type pg from 'pg';
import { type DatedBatchRow, datedColumns, loggedUpdatesOf } from './draft-batches.js';
import { type LoggedUpdate, packUpdates, sameUpdates, unpackUpdates } from './packed-updates.js';
import { canPackAll, longestSegment, segmentsToMerge } from './segments-to-merge.js';

/**
 * Moves the rows of a draft's log that its snapshot covers into packed stretches. Nothing is dropped: what a stretch unpacks to is
 * compared with what went in before the rows are deleted, in the same transaction. Whoever packs the same draft meanwhile waits, so
 * several processes may; writing in the draft is not held up.
 * @param client - a connection of its own, not in a transaction
 * @param isVisitOver - nobody seems to write on: then history is packed into as few stretches as can be, if that is worth its writing
 * @returns how many rows were packed
 * @throws when the database does, with everything as before the transaction it was in
 */
export async function packLog(client: pg.ClientBase, draftId: string, isVisitOver = false): Promise<number> {
  for (let packed = 0; ; ) {
    const moved = await packStretch(client, draftId, isVisitOver);
    packed += moved;
    if (moved === 0) return packed;
  }
}

async function packStretch(client: pg.ClientBase, draftId: string, isVisitOver: boolean): Promise<number> {
  await client.query('BEGIN');
  try {
    const moved = await moveRows(client, draftId, isVisitOver);
    await client.query('COMMIT');
    return moved;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function moveRows(client: pg.ClientBase, draftId: string, isVisitOver: boolean): Promise<number> {
  const snapshot = await client.query<{ sequence: string; bytes_written: string }>(lockSnapshot, [draftId]);
  const [{ sequence, bytes_written } = { sequence: '0', bytes_written: '0' }] = snapshot.rows;
  const { rows } = await client.query<DatedBatchRow>(oldestRows, [draftId, sequence, longestSegment / 2]);
  if (rows.length === 0 && !isVisitOver) return 0;
  const updates = rows.flatMap(loggedUpdatesOf);
  const merged = await segmentsBefore(
    client,
    draftId,
    sizeOf(updates),
    isVisitOver ? Number(bytes_written) : undefined,
  );
  if (rows.length === 0 && merged.length < 2) return 0;
  const all = [...(await unpackAll(client, draftId, merged)), ...updates];
  const bytes = await packUpdates(all);
  if (!sameUpdates(await unpackUpdates(bytes), all))
    throw new Error(`The log of draft ${draftId} did not survive packing`);
  await client.query('DELETE FROM draft_segment WHERE draft_id = $1 AND first_sequence = ANY($2::bigint[])', [
    draftId,
    merged,
  ]);
  const [first, last] = [all[0]!.sequence, all.at(-1)!.sequence];
  await client.query(keepSegment, [
    draftId,
    first,
    last,
    sizeOf(all),
    JSON.stringify(writersOf(all)),
    Buffer.from(bytes),
  ]);
  const { rowCount } = await client.query('DELETE FROM draft_batch WHERE draft_id = $1 AND sequence <= $2', [
    draftId,
    last,
  ]);
  if (rowCount !== rows.length) throw new Error(`The log of draft ${draftId} changed while it was packed`);
  return rows.length;
}

/** First numbers of the stretches that the new one takes in, in order; all that can be if what was written before is given and allows it. */
async function segmentsBefore(
  client: pg.ClientBase,
  draftId: string,
  updateBytes: number,
  bytesWritten: number | undefined,
): Promise<string[]> {
  const { rows } = await client.query<{ first_sequence: string; update_bytes: string; packed_bytes: number }>(
    `SELECT first_sequence, update_bytes, length(bytes) AS packed_bytes FROM draft_segment WHERE draft_id = $1 ORDER BY first_sequence`,
    [draftId],
  );
  const sizes = rows.map((row) => ({ updateBytes: Number(row.update_bytes), packedBytes: row.packed_bytes }));
  const isWorthAll = bytesWritten !== undefined && canPackAll(sizes, updateBytes, bytesWritten);
  const count = segmentsToMerge(sizes, updateBytes, isWorthAll);
  return rows.slice(rows.length - count).map(({ first_sequence }) => first_sequence);
}

async function unpackAll(
  client: pg.ClientBase,
  draftId: string,
  firstSequences: readonly string[],
): Promise<LoggedUpdate[]> {
  if (firstSequences.length === 0) return [];
  const { rows } = await client.query<{ bytes: Buffer }>(
    'SELECT bytes FROM draft_segment WHERE draft_id = $1 AND first_sequence = ANY($2::bigint[]) ORDER BY first_sequence',
    [draftId, firstSequences],
  );
  return (await Promise.all(rows.map(({ bytes }) => unpackUpdates(bytes)))).flat();
}

const sizeOf = (updates: readonly LoggedUpdate[]): number => updates.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Each writer's first number: a person who wrote must not pass for one who did not. */
function writersOf(updates: readonly LoggedUpdate[]): Record<string, number> {
  const writers: Record<string, number> = {};
  for (const { personId, sequence } of updates) if (personId !== null) writers[personId] ??= sequence;
  return writers;
}

const lockSnapshot = 'SELECT sequence, bytes_written FROM draft_snapshot WHERE draft_id = $1 FOR UPDATE';

/** The oldest rows that the snapshot covers, up to so many bytes and at least one. */
const oldestRows = `
  SELECT sequence, person_ids, authors, lengths, written_at, bytes FROM (
    SELECT ${datedColumns}, sum(length(bytes)) OVER (ORDER BY sequence) - length(bytes) AS before
    FROM (SELECT * FROM draft_batch WHERE draft_id = $1 AND sequence <= $2 ORDER BY sequence LIMIT 300000) AS covered
  ) AS oldest WHERE before < $3 ORDER BY sequence`;

const keepSegment = `
  WITH kept AS (
    INSERT INTO draft_segment (draft_id, first_sequence, last_sequence, update_bytes, writers, bytes) VALUES ($1, $2, $3, $4, $5, $6)
  )
  UPDATE draft_snapshot SET bytes_written = bytes_written + length($6::bytea) WHERE draft_id = $1`;
