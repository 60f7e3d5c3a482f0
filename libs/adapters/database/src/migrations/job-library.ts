import type { QueryRunner } from 'typeorm';

/** The library's tables have a schema of their own: their names are its business. */
const jobLibrarySchema = 'pgboss';

/**
 * Makes the tables of the library that executes jobs as the installed version wants them: it never changes them itself. A newer
 * version of it comes with a migration that runs `getMigrationPlans` from the version which stands in the table.
 */
export async function installJobLibrary(db: QueryRunner): Promise<void> {
  const { getConstructionPlans } = await import('pg-boss');
  await db.query(withoutTransaction(getConstructionPlans(jobLibrarySchema)));
}

export async function removeJobLibrary(db: QueryRunner): Promise<void> {
  await db.query(`DROP SCHEMA ${jobLibrarySchema} CASCADE`);
}

/** The plans open and commit a transaction of their own; a migration has one already. */
const withoutTransaction = (plans: string) => plans.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
