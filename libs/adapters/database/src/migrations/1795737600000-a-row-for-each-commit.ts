import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A commit of a draft's log becomes one row with all of its updates, where each update was a row. Every update keeps its number, its
 * author and its time. Rows are stored as they come: only pasted ones are long enough to be compressed, which took half of the time of their
 * commit, and all are packed much smaller later. All old processes must be stopped: one that runs on can't write in a draft any more. The lock makes it that, and
 * nothing that it wrote before is missed.
 */
export class ARowForEachCommit1795737600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      LOCK TABLE draft_update IN ACCESS EXCLUSIVE MODE;
      CREATE TABLE draft_batch (
        draft_id uuid NOT NULL CONSTRAINT draft_batch_draft_fk REFERENCES draft (id),
        sequence bigint NOT NULL, -- of its last update
        person_ids uuid[] NOT NULL, -- who wrote in it, each once
        authors integer[] NOT NULL, -- update -> place in person_ids, from 0
        lengths integer[] NOT NULL, -- update -> its bytes
        bytes bytea NOT NULL,
        written_at timestamptz NOT NULL,
        CONSTRAINT draft_batch_pk PRIMARY KEY (draft_id, sequence),
        CONSTRAINT draft_batch_updates_check CHECK (cardinality(lengths) > 0 AND cardinality(authors) = cardinality(lengths))
      );
      ALTER TABLE draft_batch ALTER COLUMN bytes SET STORAGE EXTERNAL;
      INSERT INTO draft_batch (draft_id, sequence, person_ids, authors, lengths, bytes, written_at)
        SELECT draft_id, sequence, ARRAY[person_id], ARRAY[0], ARRAY[length(bytes)], bytes, written_at FROM draft_update;
      DROP TABLE draft_update;`);
  }

  /** Every update becomes a row again. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      LOCK TABLE draft_batch IN ACCESS EXCLUSIVE MODE;
      CREATE TABLE draft_update (
        draft_id uuid NOT NULL CONSTRAINT draft_update_draft_fk REFERENCES draft (id),
        sequence bigint NOT NULL,
        person_id uuid CONSTRAINT draft_update_person_fk REFERENCES person (id),
        bytes bytea NOT NULL,
        written_at timestamptz NOT NULL,
        CONSTRAINT draft_update_pk PRIMARY KEY (draft_id, sequence)
      );
      INSERT INTO draft_update (draft_id, sequence, person_id, bytes, written_at)
        SELECT draft_id, sequence - cardinality(lengths) + place, person_ids[author + 1],
          substring(bytes FROM (ends - length + 1)::int FOR length), written_at
        FROM draft_batch CROSS JOIN LATERAL (
          SELECT author, length, place, sum(length) OVER (ORDER BY place) AS ends
          FROM unnest(authors, lengths) WITH ORDINALITY AS u (author, length, place)
        ) AS updates;
      DROP TABLE draft_batch;`);
  }
}
