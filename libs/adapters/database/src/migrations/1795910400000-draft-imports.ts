import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The imports into a draft, each with the stretch of the log that it wrote, so that it can be undone as a whole. An earlier import is
 * found by its moment, unless its row is packed already: then it stays, and can't be undone.
 */
export class DraftImports1795910400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE draft_import (
        id uuid CONSTRAINT draft_import_pk PRIMARY KEY,
        draft_id uuid NOT NULL CONSTRAINT draft_import_draft_fk REFERENCES draft (id),
        person_id uuid NOT NULL CONSTRAINT draft_import_person_fk REFERENCES person (id),
        sequence bigint NOT NULL, -- number in the draft's log of the one update that it wrote
        clauses integer NOT NULL,
        imported_at timestamptz NOT NULL,
        undone_sequence bigint, -- number of the update that undid it; null: it stands
        undone_at timestamptz,
        CONSTRAINT draft_import_sequence_key UNIQUE (draft_id, sequence)
      );
      INSERT INTO draft_import (id, draft_id, person_id, sequence, clauses, imported_at)
      SELECT gen_random_uuid(), draft.id, batch.person_ids[1], batch.sequence, 0, process.draft_imported_at
      FROM process JOIN draft ON draft.process_id = process.id
      JOIN draft_batch AS batch ON batch.draft_id = draft.id AND batch.written_at = process.draft_imported_at
      WHERE batch.person_ids[1] IS NOT NULL;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE draft_import');
  }
}
