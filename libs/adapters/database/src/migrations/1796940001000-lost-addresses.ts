import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What becomes of a member's lost mailbox, beside the membership, and the address that is to take its place, which is told to nobody (ADR 59).
 * Nullable, no table rewrite. But an old process tells the fact of a membership without it, which is not how it was sealed: stop it first.
 */
export class LostAddresses1796940001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE membership ADD COLUMN address_recovery jsonb, ADD COLUMN recovery_address text;
      CREATE INDEX membership_recovery_address_idx ON membership (person_id) WHERE recovery_address IS NOT NULL;`);
  }

  /** @throws where addresses were recovered: without it the record of that no longer verifies */
  async down(db: QueryRunner): Promise<void> {
    const sealed = (await db.query('SELECT 1 FROM membership WHERE address_recovery IS NOT NULL LIMIT 1')) as unknown[];
    if (sealed.length > 0)
      throw new Error('Recoveries of addresses were sealed: without them the record no longer verifies');
    await db.query('ALTER TABLE membership DROP COLUMN address_recovery, DROP COLUMN recovery_address;');
  }
}
