import { type DatedBatchRow, datedColumns, loggedUpdatesOf } from './draft-batches.js';
import { type LoggedUpdate, unpackUpdates } from './packed-updates.js';

/** Rows of about so many updates and bytes are read at once: a row may hold a thousand of them. */
const updatesAtOnce = 10_000;
const bytesAtOnce = 8 << 20;

/**
 * Reads a draft's whole log in order, packed stretches and rows alike, a stretch at a time, so that a long history never stands in
 * memory at once. What is written or packed meanwhile does no harm: every stretch is read by one statement.
 * @param query - runs a statement and gives its rows
 * @param after - begins behind the update of this number
 * @throws when a number is missing: better no history than one with a hole
 */
export async function* readHistory(
  query: (statement: string, parameters: unknown[]) => Promise<StretchRow[]>,
  draftId: string,
  after = 0,
): AsyncGenerator<readonly LoggedUpdate[], void, void> {
  for (let known = after; ; ) {
    const rows = await query(nextStretch, [draftId, known, updatesAtOnce, bytesAtOnce]);
    const [first] = rows;
    if (!first) return;
    const stretch = first.is_packed ? await unpackUpdates(first.bytes) : rows.flatMap(loggedUpdatesOf);
    const news = stretch.filter(({ sequence }) => sequence > known);
    const gap = news.findIndex(({ sequence }, place) => sequence !== known + place + 1);
    if (gap >= 0 || news.length === 0) throw new Error(`The log of draft ${draftId} lacks number ${known + gap + 1}`);
    known += news.length;
    yield news;
  }
}

/** What the statement here gives. */
export type StretchRow = DatedBatchRow & { readonly is_packed: boolean };

/** Either one packed stretch, or rows: what is packed always comes before what is not. */
const nextStretch = `
  WITH packed AS (
    SELECT bytes FROM draft_segment WHERE draft_id = $1 AND last_sequence > $2 ORDER BY first_sequence LIMIT 1
  )
  SELECT true AS is_packed, NULL AS sequence, NULL AS person_ids, NULL AS authors, NULL AS lengths, NULL AS written_at, bytes FROM packed
  UNION ALL (
    SELECT false, ${datedColumns} FROM (
      SELECT *, sum(cardinality(lengths)) OVER before AS updates_before, sum(length(bytes)) OVER before AS bytes_before
      FROM (
        SELECT * FROM draft_batch WHERE draft_id = $1 AND sequence > $2 AND NOT EXISTS (SELECT FROM packed) ORDER BY sequence LIMIT $3
      ) AS next WINDOW before AS (ORDER BY sequence ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ) AS counted
    WHERE coalesce(updates_before, 0) < $3 AND coalesce(bytes_before, 0) < $4
    ORDER BY sequence
  )`;
