import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Passkeys of people, the challenges they sign, and what a passkey signed under a text (ADR 56). Safe while the app runs: new tables, and
 * nullable columns without a rewrite. An old process tells the fact of a sign-off without its evidence, which is not how it was sealed: stop
 * it before the first signature by passkey.
 */
export class Passkeys1796930000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE passkey (
        id uuid NOT NULL CONSTRAINT passkey_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT passkey_person_fk REFERENCES person (id) ON DELETE CASCADE,
        name text NOT NULL,
        credential_id text NOT NULL CONSTRAINT passkey_credential_id_key UNIQUE, -- base64url
        public_key bytea NOT NULL, -- COSE_Key (RFC 9052)
        algorithm integer NOT NULL CONSTRAINT passkey_algorithm_check CHECK (algorithm IN (-7, -8, -257)),
        counter bigint NOT NULL,
        transports jsonb NOT NULL,
        is_backup_eligible boolean NOT NULL,
        is_backed_up boolean NOT NULL,
        aaguid text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX passkey_person_idx ON passkey (person_id);
      CREATE TABLE passkey_challenge (
        challenge text NOT NULL CONSTRAINT passkey_challenge_pk PRIMARY KEY, -- base64url
        purpose text NOT NULL CONSTRAINT passkey_challenge_purpose_check CHECK (purpose IN ('register', 'sign-in', 'act')),
        person_id uuid CONSTRAINT passkey_challenge_person_fk REFERENCES person (id) ON DELETE CASCADE, -- nobody yet, to sign in
        nonce text NOT NULL, -- base64url
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX passkey_challenge_expires_idx ON passkey_challenge (expires_at);
      CREATE INDEX passkey_challenge_person_idx ON passkey_challenge (person_id);
      ALTER TABLE signoff ADD COLUMN evidence jsonb, ADD COLUMN evidence_salt text;`);
  }

  /** @throws where somebody signed by a passkey: without the evidence and its salt no record of that would verify */
  async down(db: QueryRunner): Promise<void> {
    const signed = (await db.query('SELECT 1 FROM signoff WHERE evidence IS NOT NULL LIMIT 1')) as unknown[];
    if (signed.length > 0)
      throw new Error('Versions were signed by passkeys: without the evidence the record no longer verifies');
    await db.query(`
      ALTER TABLE signoff DROP COLUMN evidence, DROP COLUMN evidence_salt;
      DROP TABLE passkey_challenge, passkey;`);
  }
}
