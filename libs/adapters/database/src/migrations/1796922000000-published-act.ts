import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A publication says by which act it was approved, and in which gazette that stands, or that this is missing (ADR 58). Safe while the app
 * runs: columns that may be empty.
 */
export class PublishedAct1796922000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'ALTER TABLE publication ADD COLUMN act_number text, ADD COLUMN act_date text, ADD COLUMN gazette text',
    );
  }

  /** What was said of the act goes; its seals in the record stay, and say that it is missing. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE publication DROP COLUMN act_number, DROP COLUMN act_date, DROP COLUMN gazette');
  }
}
