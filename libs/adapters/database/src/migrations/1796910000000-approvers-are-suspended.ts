import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Measures that an institution or a coordinator takes against whoever approves for it: suspensions, and proposals to end it (ADR 57).
 * Stop the app first: an old process would let a coordinator end an approver alone, and a suspended one sign.
 */
export class ApproversAreSuspended1796910000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE approver_measure (
        id uuid NOT NULL CONSTRAINT approver_measure_pk PRIMARY KEY,
        process_id uuid NOT NULL CONSTRAINT approver_measure_process_fk REFERENCES process (id),
        membership_id uuid NOT NULL CONSTRAINT approver_measure_membership_fk REFERENCES membership (id),
        kind text NOT NULL,
        side text NOT NULL,
        taken_by uuid NOT NULL CONSTRAINT approver_measure_taken_by_fk REFERENCES person (id),
        taken_at timestamptz NOT NULL,
        reason text NOT NULL,
        lifted_by uuid CONSTRAINT approver_measure_lifted_by_fk REFERENCES person (id),
        lifted_at timestamptz,
        salt text NOT NULL
      );
      CREATE INDEX approver_measure_process_idx ON approver_measure (process_id, taken_at);
      CREATE INDEX approver_measure_standing_idx ON approver_measure (membership_id) WHERE lifted_at IS NULL;
      ALTER TABLE representative ADD COLUMN suspended_at timestamptz,
        ADD COLUMN suspended_by uuid CONSTRAINT representative_suspended_by_fk REFERENCES person (id),
        ADD COLUMN suspended_as text,
        ADD COLUMN suspend_reason text;
      ${['INSERT', 'UPDATE', 'DELETE'].map(raisesRevision).join('\n')}`);
  }

  /** @throws where a measure was taken: the record seals it, and would no longer verify */
  async down(db: QueryRunner): Promise<void> {
    const taken = (await db.query('SELECT 1 FROM approver_measure LIMIT 1')) as unknown[];
    if (taken.length > 0)
      throw new Error('Measures were taken against approvers: without them the record no longer verifies');
    await db.query(`
      ALTER TABLE representative DROP COLUMN suspended_at, DROP COLUMN suspended_by, DROP COLUMN suspended_as, DROP COLUMN suspend_reason;
      DROP TABLE approver_measure;`);
  }
}

/** Visitors see measures: pages of the process are rendered anew. */
const raisesRevision = (event: string): string =>
  `CREATE TRIGGER approver_measure_${event.toLowerCase()}_revision AFTER ${event} ON approver_measure
    REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_revision_by_process();`;
