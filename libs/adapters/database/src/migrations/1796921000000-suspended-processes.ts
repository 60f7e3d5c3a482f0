import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A process can be suspended, resumed and closed unfinished (ADR 58). Safe while the app runs: a new table, and a column that may be empty.
 * But an old process lets people act in a process that is suspended: stop it first.
 */
export class SuspendedProcesses1796921000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE process ADD COLUMN standstill text CHECK (standstill IN ('suspended', 'closed'))`);
    await db.query(`
      CREATE TABLE status_change (
        process_id uuid NOT NULL CONSTRAINT status_change_process_fk REFERENCES process (id),
        number integer NOT NULL CHECK (number > 0),
        status text NOT NULL CHECK (status IN ('active', 'suspended', 'closed')),
        reason text NOT NULL,
        changed_by uuid NOT NULL CONSTRAINT status_change_person_fk REFERENCES person (id),
        changed_at timestamptz NOT NULL,
        salt text NOT NULL,
        PRIMARY KEY (process_id, number)
      )`);
    for (const event of ['INSERT', 'UPDATE', 'DELETE'])
      await db.query(`CREATE TRIGGER status_change_${event.toLowerCase()}_revision AFTER ${event} ON status_change
        REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_revision_by_process()`);
  }

  /** What was suspended goes on, and what was closed is open again; the record's seals stay, and say what is missing. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE status_change');
    await db.query('ALTER TABLE process DROP COLUMN standstill');
  }
}
