import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An appointment to approve that waits is sent again, or passed to a substitute: another takes its place, and names it (ADR 57). Those
 * from before have no end of their own: thirty days after they were made, as until now. Stop the app first: an old process would let
 * one that was replaced be accepted.
 */
export class AppointmentsAreReplaced1796911000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE approver_appointment ADD COLUMN expires_at timestamptz, ADD COLUMN replaced_at timestamptz,
        ADD COLUMN replaces uuid CONSTRAINT approver_appointment_replaces_fk REFERENCES approver_appointment (id);`);
  }

  /** @throws where appointments say until when they wait: the record seals it, and would no longer verify */
  async down(db: QueryRunner): Promise<void> {
    const sealed = (await db.query(
      'SELECT 1 FROM approver_appointment WHERE expires_at IS NOT NULL LIMIT 1',
    )) as unknown[];
    if (sealed.length > 0)
      throw new Error('Appointments say until when they wait: without it the record no longer verifies');
    await db.query(
      'ALTER TABLE approver_appointment DROP COLUMN expires_at, DROP COLUMN replaced_at, DROP COLUMN replaces;',
    );
  }
}
