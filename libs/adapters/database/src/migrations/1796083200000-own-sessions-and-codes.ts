import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions and codes of our own (ADR 43): tokens are kept as hashes. Everybody signs in again, in either direction, since a
 * hash leads back to no token; codes on their way are void. Stop the app first: an old process would look for the old columns.
 */
export class OwnSessionsAndCodes1796083200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE session, account, verification;
      ALTER TABLE person DROP COLUMN image; -- the library's, of which nothing here made use
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT session_person_fk REFERENCES person (id) ON DELETE CASCADE,
        token_hash text NOT NULL CONSTRAINT session_token_hash_key UNIQUE,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_person_idx ON session (person_id);
      CREATE INDEX session_expires_idx ON session (expires_at);
      CREATE TABLE one_time_code (
        purpose text NOT NULL CONSTRAINT one_time_code_purpose_check CHECK (purpose IN ('sign-in', 'step-up')),
        email text NOT NULL,
        code_hash text NOT NULL,
        attempts integer NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT one_time_code_pk PRIMARY KEY (purpose, email)
      );
      CREATE INDEX one_time_code_expires_idx ON one_time_code (expires_at);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE session, one_time_code;
      ALTER TABLE person ADD COLUMN image text;`);
    await db.query(tablesOfTheLibrary);
  }
}

const tablesOfTheLibrary = `
  CREATE TABLE session (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT session_person_fk REFERENCES person (id) ON DELETE CASCADE,
    token text NOT NULL CONSTRAINT session_token_key UNIQUE,
    expires_at timestamptz NOT NULL,
    ip_address text,
    user_agent text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX session_person_idx ON session (person_id);
  CREATE TABLE account (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT account_person_fk REFERENCES person (id) ON DELETE CASCADE,
    account_id text NOT NULL,
    provider_id text NOT NULL,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE TABLE verification (
    id text PRIMARY KEY,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX verification_identifier_idx ON verification (identifier);`;
