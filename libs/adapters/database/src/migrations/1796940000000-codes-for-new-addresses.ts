import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes to a mailbox that is to become somebody's (ADR 59). Safe while old processes run: they make none of them. */
export class CodesForNewAddresses1796940000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(purposes("'sign-in', 'step-up', 'new-address'"));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM one_time_code WHERE purpose = 'new-address';`);
    await db.query(purposes("'sign-in', 'step-up'"));
  }
}

const purposes = (allowed: string) => `
  ALTER TABLE one_time_code
    DROP CONSTRAINT one_time_code_purpose_check,
    ADD CONSTRAINT one_time_code_purpose_check CHECK (purpose IN (${allowed}));`;
