import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposed changes of a draft, which are not in its log until they are accepted. Safe while the app runs: old processes know none. */
export class Suggestions1797000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE suggestion (
        process_id uuid NOT NULL CONSTRAINT suggestion_process_fk REFERENCES process (id),
        number integer NOT NULL,
        clause_id text NOT NULL,
        membership_id uuid NOT NULL CONSTRAINT suggestion_membership_fk REFERENCES membership (id),
        suggested_at timestamptz NOT NULL,
        reason text NOT NULL,
        branch bytea NOT NULL,
        effects jsonb NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'accepted', 'rejected', 'withdrawn')),
        decided_by uuid CONSTRAINT suggestion_decided_by_fk REFERENCES person (id),
        decided_at timestamptz,
        decision_reason text,
        log_sequence bigint,
        salt text NOT NULL,
        CONSTRAINT suggestion_pk PRIMARY KEY (process_id, number)
      );
      CREATE INDEX suggestion_status_idx ON suggestion (process_id, status, number);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE suggestion`);
  }
}
