import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An appointment of a representative that waits is sent again, or passed to a substitute: another takes its place, and names it, as one to
 * approve does (ADR 60). Stop the app first: an old process would let one that was replaced be accepted.
 */
export class RepresentativesAreReplaced1796950000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE representative ADD COLUMN replaced_at timestamptz,
        ADD COLUMN replaces uuid CONSTRAINT representative_replaces_fk REFERENCES representative (id);`);
  }

  /** Those that were replaced count as declined then, so that nobody accepts them. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE representative SET declined_at = replaced_at WHERE replaced_at IS NOT NULL AND declined_at IS NULL;
      ALTER TABLE representative DROP COLUMN replaced_at, DROP COLUMN replaces;`);
  }
}
