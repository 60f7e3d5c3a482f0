import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * As what somebody appointed a representative: an administrator's appointment is accepted only while nobody represents the institution
 * (ADR 63). Those of before get it from who represented the institution when they were made; one that was passed on is as the one before.
 * Stop the app first: an old process would write none.
 */
export class WhoAppointedARepresentative1796980000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE representative ADD COLUMN appointed_as text;
      UPDATE representative SET appointed_as = CASE WHEN EXISTS (
          SELECT FROM representative AS by
          WHERE by.organization_id = representative.organization_id AND by.person_id = representative.appointed_by
            AND by.accepted_at <= representative.appointed_at
            AND (by.ended_at IS NULL OR by.ended_at >= representative.appointed_at))
        THEN 'representative' ELSE 'administrator' END;
      UPDATE representative SET appointed_as = before.appointed_as FROM representative AS before
        WHERE before.id = representative.replaces AND before.person_id = representative.appointed_by;
      ALTER TABLE representative ALTER COLUMN appointed_as SET NOT NULL;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE representative DROP COLUMN appointed_as;');
  }
}
