import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a database say that it holds the demonstration. Safe while the app runs: a constant default, no table rewrite. */
export class PlatformMayBeADemo1795478400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE platform ADD COLUMN holds_demo boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE platform DROP COLUMN holds_demo');
  }
}
