import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts of what may be done so and so often, for all server processes together; keys are hashes. Unlogged: after a crash of
 * the database everybody begins at nought, and no act waits for the disk. Columns as `rate-limiter-flexible` has them.
 * Safe while the app runs: a new table.
 */
export class SharedRateLimits1795651200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE UNLOGGED TABLE rate_limit (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
      CREATE INDEX rate_limit_expire_idx ON rate_limit (expire);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE rate_limit');
  }
}
