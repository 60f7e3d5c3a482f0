import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever an institution names to approve for it accepts or declines (ADR 49). Appointments that are confirmed already go on; those
 * that wait are accepted first. Safe while the app runs: nullable, no default, no table rewrite.
 */
export class ApproversAccept1796601600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE approver_appointment ADD COLUMN accepted_at timestamptz, ADD COLUMN declined_at timestamptz;`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE approver_appointment DROP COLUMN accepted_at, DROP COLUMN declined_at;');
  }
}
