import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coordinator lets somebody administer the platform after nobody was left who did (ADR 61): the process tells when. */
export class AdministratorsAreRecovered1796960000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE process ADD COLUMN administrator_recovered_at timestamptz;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE process DROP COLUMN administrator_recovered_at;`);
  }
}
