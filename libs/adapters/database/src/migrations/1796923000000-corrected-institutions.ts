import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An institution may be called otherwise; what was signed and recorded keeps the name that it had (ADR 58). An old process writes the first
 * edition of a name where another one stands: stop it first.
 */
export class CorrectedInstitutions1796923000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE organization ADD COLUMN edition integer NOT NULL DEFAULT 1');
    for (const table of naming)
      await db.query(`ALTER TABLE ${table} ADD COLUMN organization_edition integer NOT NULL DEFAULT 1`);
    await db.query(`
      CREATE TABLE superseded_institution (
        organization_id uuid NOT NULL CONSTRAINT superseded_institution_organization_fk REFERENCES organization (id),
        edition integer NOT NULL CHECK (edition > 0),
        name text NOT NULL,
        acronym text NOT NULL,
        sector text NOT NULL,
        reason text NOT NULL,
        corrected_by uuid NOT NULL CONSTRAINT superseded_institution_person_fk REFERENCES person (id),
        corrected_at timestamptz NOT NULL,
        process_ids jsonb NOT NULL,
        salt text NOT NULL,
        PRIMARY KEY (organization_id, edition)
      )`);
    await db.query('CREATE INDEX superseded_institution_processes ON superseded_institution USING gin (process_ids)');
    for (const event of ['INSERT', 'UPDATE', 'DELETE'])
      await db.query(`CREATE TRIGGER superseded_institution_${event.toLowerCase()}_revision AFTER ${event} ON superseded_institution
        REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_platform_revision()`);
  }

  /** @throws where an institution was corrected: without its earlier names no record of them would verify */
  async down(db: QueryRunner): Promise<void> {
    const corrected = (await db.query('SELECT 1 FROM superseded_institution LIMIT 1')) as unknown[];
    if (corrected.length > 0)
      throw new Error('Institutions were corrected: without their earlier names the record no longer verifies');
    await db.query('DROP TABLE superseded_institution');
    for (const table of naming) await db.query(`ALTER TABLE ${table} DROP COLUMN organization_edition`);
    await db.query('ALTER TABLE organization DROP COLUMN edition');
  }
}

/** Rows whose facts tell the name of an institution. */
const naming = ['membership', 'approver_appointment', 'signoff'];
