import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows of the log are stored as they come: only pasted ones are long enough to be compressed, which took half of the time of their
 * commit, and all are packed much smaller later. Safe while the app runs: nothing is rewritten, old rows are read as before.
 */
export class PastedRowsAsTheyAre1795737600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE draft_update ALTER COLUMN bytes SET STORAGE EXTERNAL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE draft_update ALTER COLUMN bytes SET STORAGE EXTENDED');
  }
}
