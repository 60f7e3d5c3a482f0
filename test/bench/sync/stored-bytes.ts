import * as Y from 'yjs';
import { brotliDecompressSync } from 'node:zlib';
import type { Figures } from './cell.js';
import { query } from './postgres.js';
import type { ServerName } from './server-under-test.js';

/** How far PostgreSQL has written its log, in bytes. */
export async function walPosition(url: string): Promise<number> {
  const [row] = await query<{ at: string }>(url, `SELECT pg_current_wal_lsn() - '0/0' AS at`);
  return Number(row?.at ?? 0);
}

/** What is left in the tables when nobody has a document open any more. */
export async function growth(server: ServerName, url: string, documentId: string): Promise<Figures> {
  if (server === 'hocuspocus') {
    const [row] = await query<{ bytes: number }>(url, 'SELECT length(data) AS bytes FROM document WHERE name = $1', [
      documentId,
    ]);
    return { rows: 1, 'bytes kept': row?.bytes ?? 0 };
  }
  const log = await rowsOf(url, 'draft_batch', documentId);
  const segments = await rowsOf(url, 'draft_segment', documentId);
  const [snapshot] = await query<{ bytes: Buffer }>(url, 'SELECT bytes FROM draft_snapshot WHERE draft_id = $1', [
    documentId,
  ]);
  return {
    rows: log.rows + segments.rows + (snapshot ? 1 : 0),
    'rows of the log': log.rows,
    'rows of packed log': segments.rows,
    'bytes kept': log.bytes + segments.bytes + (snapshot?.bytes.length ?? 0),
    'snapshot bytes': snapshot?.bytes.length ?? 0,
    ...(snapshot && { 'snapshot ÷ v2': snapshot.bytes.length / lengthAsV2(snapshot.bytes) }),
  };
}

async function rowsOf(url: string, table: string, documentId: string): Promise<{ rows: number; bytes: number }> {
  const [row] = await query<{ rows: string; bytes: string | null }>(
    url,
    `SELECT count(*) AS rows, sum(length(bytes)) AS bytes FROM ${table} WHERE draft_id = $1`,
    [documentId],
  );
  return { rows: Number(row?.rows ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** The yardstick: Yjs' smaller encoding of the same document, its garbage collected. */
function lengthAsV2(snapshot: Buffer): number {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(brotliDecompressSync(snapshot)));
  return Y.encodeStateAsUpdateV2(doc).length;
}
