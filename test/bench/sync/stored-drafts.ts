import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { ServerName } from './server-under-test.js';

/** Ids of the persons of every database of a run: so the n-th session is the n-th person. */
export const personIdOf = (index: number): string => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

const personCount = 1_000;

/**
 * Puts documents where a server looks for them.
 * @returns their ids
 */
export async function storeDocuments(
  server: ServerName,
  url: string,
  documents: readonly Uint8Array[],
): Promise<string[]> {
  const ids = documents.map(() => randomUUID());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (server === 'articulado') await storeDrafts(client, ids, documents);
    if (server === 'hocuspocus') await storeWhole(client, ids, documents);
  } finally {
    await client.end();
  }
  return ids;
}

async function storeWhole(client: pg.Client, ids: readonly string[], documents: readonly Uint8Array[]): Promise<void> {
  await client.query('CREATE TABLE document (name text PRIMARY KEY, data bytea NOT NULL)');
  for (const [index, document] of documents.entries())
    await client.query('INSERT INTO document (name, data) VALUES ($1, $2)', [ids[index], Buffer.from(document)]);
}

async function storeDrafts(client: pg.Client, ids: readonly string[], documents: readonly Uint8Array[]): Promise<void> {
  await client.query(
    `INSERT INTO person (id, name, email, created_at, updated_at)
     SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Persona ' || n, 'p' || n || '@example.org', now(), now()
     FROM generate_series(0, $1 - 1) AS n`,
    [personCount],
  );
  for (const [index, document] of documents.entries()) {
    const draft = ids[index];
    await client.query(
      `INSERT INTO process (id, slug, title, summary, language, workflow, stage, created_at)
       VALUES ($1::uuid, $1::text, 't', 's', 'es', '{}', 'drafting', now())`,
      [draft],
    );
    await client.query('INSERT INTO draft (id, process_id, format, sequence) VALUES ($1, $1, 1, 1)', [draft]);
    await client.query(
      `INSERT INTO draft_batch (draft_id, sequence, person_ids, authors, lengths, bytes, written_at)
       VALUES ($1, 1, '{NULL}', '{0}', ARRAY[length($2::bytea)], $2, now())`,
      [draft, Buffer.from(document)],
    );
  }
}
