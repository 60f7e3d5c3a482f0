import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What it takes to seal words by commitments, and to redact them (ADR 54). Rows of before have no salt, so that their facts, and the seals of
 * them, stay as they were. Nullable, no table rewrite. But an old process tells facts of new
 * rows plainly, which is not how they were sealed: stop it first.
 */
export class WordsCanBeRedacted1796860800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contribution ADD COLUMN words_salt text, ADD COLUMN redaction jsonb;
      ALTER TABLE answer ADD COLUMN words_salt text, ADD COLUMN redaction jsonb;
      ALTER TABLE superseded_answer ADD COLUMN words_salt text, ADD COLUMN redaction jsonb;`);
  }

  /** @throws where words were sealed: without their salts no record of them would verify */
  async down(db: QueryRunner): Promise<void> {
    const sealed = (await db.query(
      `SELECT 1 FROM contribution WHERE words_salt IS NOT NULL OR redaction IS NOT NULL
       UNION ALL SELECT 1 FROM answer WHERE words_salt IS NOT NULL OR redaction IS NOT NULL
       UNION ALL SELECT 1 FROM superseded_answer WHERE words_salt IS NOT NULL OR redaction IS NOT NULL LIMIT 1`,
    )) as unknown[];
    if (sealed.length > 0)
      throw new Error('Words were sealed by their salts: without these the record no longer verifies');
    await db.query(`
      ALTER TABLE contribution DROP COLUMN words_salt, DROP COLUMN redaction;
      ALTER TABLE answer DROP COLUMN words_salt, DROP COLUMN redaction;
      ALTER TABLE superseded_answer DROP COLUMN words_salt, DROP COLUMN redaction;`);
  }
}
