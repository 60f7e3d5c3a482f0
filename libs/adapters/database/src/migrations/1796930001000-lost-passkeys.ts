import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What becomes of a member's lost passkeys, beside the membership (ADR 56). Nullable, no table rewrite. But an old process tells the fact of
 * a membership without it, which is not how it was sealed: stop it first.
 */
export class LostPasskeys1796930001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE membership ADD COLUMN passkey_recovery jsonb;');
  }

  /** @throws where passkeys were recovered: without it the record of that no longer verifies */
  async down(db: QueryRunner): Promise<void> {
    const sealed = (await db.query('SELECT 1 FROM membership WHERE passkey_recovery IS NOT NULL LIMIT 1')) as unknown[];
    if (sealed.length > 0)
      throw new Error('Recoveries of passkeys were sealed: without them the record no longer verifies');
    await db.query('ALTER TABLE membership DROP COLUMN passkey_recovery;');
  }
}
