import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts the changes to what visitors see, for each process and for the platform, in the very transactions that make
 * them (ADR 50). A rendered page is fresh as long as its number is the same. Safe while the app runs: old processes
 * raise the numbers as well, by the triggers, and read none.
 */
export class PublicRevisions1796515200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const part of [revisions, functions, triggers]) await db.query(part);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION raise_revision_by_process, raise_revision_by_id, raise_revision_by_contribution, raise_platform_revision CASCADE;
      DROP TABLE public_revision;`);
  }
}

/** The platform's own number stands beside those of the processes, under the nil UUID. */
const platform = '00000000-0000-0000-0000-000000000000';

/** Table pages are half empty, so that updates stay HOT (heap-only tuples: no index is touched). */
const revisions = `
  CREATE TABLE public_revision (
    scope uuid PRIMARY KEY, -- a process, or the platform
    revision bigint NOT NULL
  ) WITH (fillfactor = 50);
  INSERT INTO public_revision SELECT id, 1 FROM process UNION ALL SELECT '${platform}', 1;`;

const functions = `
  ${raising('raise_revision_by_process', 'SELECT DISTINCT process_id, 1 FROM changed')}
  ${raising('raise_revision_by_id', 'SELECT DISTINCT id, 1 FROM changed')}
  ${raising('raise_revision_by_contribution', 'SELECT DISTINCT process_id, 1 FROM contribution WHERE id IN (SELECT contribution_id FROM changed)')}
  ${raising('raise_platform_revision', `SELECT '${platform}'::uuid, 1 WHERE EXISTS (SELECT FROM changed)`)}`;

/** Not the INSERT of a person: a name is shown only once the person takes part, and that changes the process. */
const triggers = `
  ${onChange('process', 'raise_revision_by_id')}
  ${[
    'membership',
    'stage_step',
    'version',
    'consultation',
    'contribution',
    'signoff',
    'publication',
    'record_entry',
    'approver_appointment',
  ]
    .map((table) => onChange(table, 'raise_revision_by_process'))
    .join('\n')}
  ${onChange('answer', 'raise_revision_by_contribution')}
  ${onChange('superseded_answer', 'raise_revision_by_contribution')}
  ${onChange('organization', 'raise_platform_revision')}
  ${onChange('representative', 'raise_platform_revision')}
  ${onChange('person', 'raise_platform_revision', ['UPDATE', 'DELETE'])}`;

/**
 * Writes in the order of the primary key, so that two statements cannot deadlock. @param scopes - a query that gives
 * each scope and a 1
 */
function raising(name: string, scopes: string): string {
  return `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO public_revision ${scopes} ORDER BY 1
    ON CONFLICT (scope) DO UPDATE SET revision = public_revision.revision + 1;
    RETURN NULL;
  END $$;`;
}

type ChangeEvent = 'INSERT' | 'UPDATE' | 'DELETE';

/** One call for each statement, however many rows it wrote. */
function onChange(
  table: string,
  work: string,
  events: readonly ChangeEvent[] = ['INSERT', 'UPDATE', 'DELETE'],
): string {
  return events
    .map(
      (event) => `CREATE TRIGGER ${table}_${event.toLowerCase()}_revision AFTER ${event} ON ${table}
        REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${work}();`,
    )
    .join('\n');
}
