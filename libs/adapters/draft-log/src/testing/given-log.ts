import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** A person who may be named in a log. */
export async function givenWriter(dataSource: DataSource): Promise<string> {
  const id = randomUUID();
  await dataSource.query(
    `INSERT INTO person (id, name, email, created_at, updated_at) VALUES ($1::uuid, 'María', $1::text, now(), now())`,
    [id],
  );
  return id;
}

/** A draft in which nobody wrote yet. */
export async function givenDraft(dataSource: DataSource): Promise<string> {
  const [processId, draftId] = [randomUUID(), randomUUID()];
  await dataSource.query(
    `INSERT INTO process (id, slug, title, summary, language, workflow, stage, created_at) VALUES ($1::uuid, $1::text, 't', 's', 'es', '{}', 'drafting', now())`,
    [processId],
  );
  await dataSource.query('INSERT INTO draft (id, process_id, format) VALUES ($1, $2, 1)', [draftId, processId]);
  return draftId;
}

/** Writes at the end of a draft's log, each row at its own microsecond. */
export async function givenRows(
  dataSource: DataSource,
  draftId: string,
  rows: readonly { readonly personId: string | null; readonly bytes: Uint8Array }[],
): Promise<void> {
  await dataSource.query(
    `WITH moved AS (UPDATE draft SET sequence = sequence + $2 WHERE id = $1 RETURNING sequence - $2 AS base)
     INSERT INTO draft_batch (draft_id, sequence, person_ids, authors, lengths, bytes, written_at)
     SELECT $1, base + place, ARRAY[person_id], ARRAY[0], ARRAY[length(bytes) / 2], decode(bytes, 'hex'),
       clock_timestamp() + place * interval '1 microsecond'
     FROM moved, unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS given (person_id, bytes, place)`,
    [
      draftId,
      rows.length,
      rows.map(({ personId }) => personId),
      rows.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
    ],
  );
}
