import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** A person of the database, so that updates can be kept under the name. */
export async function givenPerson(dataSource: DataSource, name: string): Promise<string> {
  const id = randomUUID();
  await dataSource.query(
    'INSERT INTO person (id, name, email, created_at, updated_at) VALUES ($1, $2, $3, now(), now())',
    [id, name, `${id}@example.org`],
  );
  return id;
}

/** A process with its draft, empty or with a first update. */
export async function givenDraft(dataSource: DataSource, first?: Uint8Array): Promise<string> {
  const processId = randomUUID();
  const draftId = randomUUID();
  await dataSource.query(
    `INSERT INTO process (id, slug, title, summary, language, workflow, stage, created_at) VALUES ($1::uuid, $1::text, 't', 's', 'es', '{}', 'drafting', now())`,
    [processId],
  );
  await dataSource.query('INSERT INTO draft (id, process_id, format, sequence) VALUES ($1, $2, 1, $3)', [
    draftId,
    processId,
    first ? 1 : 0,
  ]);
  if (first) {
    await dataSource.query(
      `INSERT INTO draft_batch (draft_id, sequence, person_ids, authors, lengths, bytes, written_at) VALUES ($1, 1, '{NULL}', '{0}', ARRAY[length($2::bytea)], $2, now())`,
      [draftId, Buffer.from(first)],
    );
  }
  return draftId;
}
