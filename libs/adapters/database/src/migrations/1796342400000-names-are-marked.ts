import { nameKeys } from '@articulado/base/look-alikes';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys by which a name that looks like an institution's is found, and whether a contribution's name was verified (ADR 48). What was said
 * before was not asked, and stands as unverified. Safe while the app runs, but an old process adds institutions without keys: stop it first.
 */
export class NamesAreMarked1796342400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE organization ADD COLUMN name_keys text[] NOT NULL DEFAULT '{}';
      ALTER TABLE contribution ADD COLUMN name_verified boolean, ADD COLUMN organization_verified boolean;`);
    const institutions = (await db.query('SELECT id, name, acronym FROM organization')) as Institution[];
    for (const { id, name, acronym } of institutions) {
      const keys = [name, acronym, `${name} ${acronym}`, `${acronym} ${name}`].flatMap(nameKeys);
      await db.query('UPDATE organization SET name_keys = $2 WHERE id = $1', [id, [...new Set(keys)]]);
    }
    await db.query(`
      ALTER TABLE organization ALTER COLUMN name_keys DROP DEFAULT;
      CREATE INDEX organization_name_keys_idx ON organization USING gin (name_keys);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contribution DROP COLUMN name_verified, DROP COLUMN organization_verified;
      DROP INDEX organization_name_keys_idx;
      ALTER TABLE organization DROP COLUMN name_keys;`);
  }
}

interface Institution {
  readonly id: string;
  readonly name: string;
  readonly acronym: string;
}
