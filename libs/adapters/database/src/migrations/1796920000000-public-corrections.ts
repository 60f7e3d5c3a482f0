import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was corrected in public keeps what stood there before (ADR 58). Safe while the app runs: a new table. But an old process does not
 * tell of corrections in the facts of a record that has some.
 */
export class PublicCorrections1796920000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE correction (
        process_id uuid NOT NULL CONSTRAINT correction_process_fk REFERENCES process (id),
        subject text NOT NULL CHECK (subject IN ('process', 'consultation', 'publication')),
        subject_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        earlier jsonb NOT NULL,
        reason text NOT NULL,
        corrected_by uuid NOT NULL CONSTRAINT correction_person_fk REFERENCES person (id),
        corrected_at timestamptz NOT NULL,
        salt text NOT NULL,
        PRIMARY KEY (subject, subject_id, number)
      )`);
    await db.query('CREATE INDEX correction_process ON correction (process_id)');
    for (const event of ['INSERT', 'UPDATE', 'DELETE'])
      await db.query(`CREATE TRIGGER correction_${event.toLowerCase()}_revision AFTER ${event} ON correction
        REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_revision_by_process()`);
  }

  /** What stood there before goes; its seals in the record stay, and say that it is missing. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE correction');
  }
}
