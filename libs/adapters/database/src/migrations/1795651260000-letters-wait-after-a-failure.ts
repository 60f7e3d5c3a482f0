import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets a letter that could not be sent wait before it is tried again, and be found fast when its time has come. Safe while the
 * app runs: letters there are due at once, as they were.
 */
export class LettersWaitAfterAFailure1795651260000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE mail ADD COLUMN due_at timestamptz NOT NULL DEFAULT now();
      CREATE INDEX mail_due_idx ON mail (due_at) WHERE sent_at IS NULL;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX mail_due_idx; ALTER TABLE mail DROP COLUMN due_at');
  }
}
