import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An answer may be corrected: the one that it takes the place of is kept beside it (ADR 51). Safe while the app runs: a new table, and a column
 * that may be empty.
 */
export class CorrectedAnswers1796342478000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE answer ADD COLUMN correction text');
    await db.query(`
      CREATE TABLE superseded_answer (
        contribution_id uuid NOT NULL
          CONSTRAINT superseded_answer_contribution_fk REFERENCES contribution (id),
        sequence integer NOT NULL CHECK (sequence > 0),
        disposition text NOT NULL,
        reason text NOT NULL,
        changed_clause_id text,
        answered_by uuid NOT NULL CONSTRAINT superseded_answer_person_fk REFERENCES person (id),
        answered_at timestamptz NOT NULL,
        correction text,
        salt text NOT NULL,
        PRIMARY KEY (contribution_id, sequence)
      )`);
  }

  /** What was superseded goes; its seals in the record stay, and say that it is missing. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE superseded_answer');
    await db.query('ALTER TABLE answer DROP COLUMN correction');
  }
}
