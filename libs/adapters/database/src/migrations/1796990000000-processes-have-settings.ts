import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A process has clocks and ordinals of its own. One from before keeps those of Guatemala, and its record, which says
 * none.
 */
export class ProcessesHaveSettings1796990000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE process ADD COLUMN time_zone text, ADD COLUMN ordinals text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE process DROP COLUMN time_zone, DROP COLUMN ordinals`);
  }
}
