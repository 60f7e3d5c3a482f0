import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From which contribution a suggestion comes. Safe while the app runs, as old processes write none; but one that decides on such a
 * suggestion would seal it without its contribution: all are to be updated before the desk is used.
 */
export class SuggestionsFromContributions1797010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE suggestion
        ADD COLUMN contribution_number integer,
        ADD CONSTRAINT suggestion_contribution_fk
          FOREIGN KEY (process_id, contribution_number) REFERENCES contribution (process_id, number);
      CREATE INDEX suggestion_contribution_idx ON suggestion (process_id, contribution_number)
        WHERE contribution_number IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE suggestion DROP COLUMN contribution_number`);
  }
}
