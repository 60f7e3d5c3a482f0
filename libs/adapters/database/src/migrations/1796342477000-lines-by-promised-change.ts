import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the first contributions whose answers promise a change in one clause, however many there are. Seconds for a million lines. */
export class LinesByPromisedChange1796342477000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX register_line_promise_idx ON register_line (version_id, changed_clause_id, number)
      WHERE changed_clause_id IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX register_line_promise_idx');
  }
}
