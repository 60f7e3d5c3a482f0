import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A representative speaks from one day to another, which may be left open (ADR 63). Those of before begin on the day on which they were
 * appointed, and have no last one. Stop the app first: an old process would not ask for the days, and would write none.
 */
export class RepresentativesHaveATerm1796980001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE representative ADD COLUMN starts_on text, ADD COLUMN ends_on text;
      UPDATE representative SET starts_on = to_char(appointed_at AT TIME ZONE 'America/Guatemala', 'YYYY-MM-DD');
      ALTER TABLE representative ALTER COLUMN starts_on SET NOT NULL;`);
  }

  /** Whose last day is past stays over: they count as ended then. Whose first day is to come ceases to wait for it. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE representative
        SET ended_at = ((ends_on::date + 1)::timestamp AT TIME ZONE 'America/Guatemala'), end_reason = 'Terminó su plazo.'
        WHERE ended_at IS NULL AND declined_at IS NULL AND replaced_at IS NULL
          AND ends_on < to_char(now() AT TIME ZONE 'America/Guatemala', 'YYYY-MM-DD');
      ALTER TABLE representative DROP COLUMN starts_on, DROP COLUMN ends_on;`);
  }
}
