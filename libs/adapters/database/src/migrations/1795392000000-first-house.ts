import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first tables: people and sign-in, processes and their stages, drafts, versions, consultations, sign-offs, the record.
 * The name is kept, since databases hold it (see `tools/check-names.mjs`).
 */
export class FirstHouse1795392000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(people);
    await db.query(processes);
    await db.query(drafts);
    await db.query(consultations);
    await db.query(approvals);
    await db.query(theRecord);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE record_entry, publication, signoff, answer, contribution, consultation, version, draft_snapshot, draft_update, draft,
        membership, stage_step, process, organization, platform, mail, verification, account, session, person`);
  }
}

const people = `
  CREATE TABLE person (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean NOT NULL DEFAULT false,
    image text,
    is_administrator boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT person_email_key UNIQUE (email)
  );
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
    id text PRIMARY KEY, -- the sign-in library reserves what may be used once under a hash of its own
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX verification_identifier_idx ON verification (identifier);
  CREATE TABLE mail (
    id uuid PRIMARY KEY,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    written_at timestamptz NOT NULL,
    sent_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    last_error text
  );
  CREATE INDEX mail_written_idx ON mail (written_at DESC);
  CREATE TABLE platform (
    one boolean PRIMARY KEY DEFAULT true CONSTRAINT platform_one_check CHECK (one),
    secret text NOT NULL
  );
  CREATE TABLE organization (
    id uuid PRIMARY KEY,
    name text NOT NULL CONSTRAINT organization_name_key UNIQUE,
    acronym text NOT NULL,
    sector text NOT NULL CONSTRAINT organization_sector_check CHECK (sector IN ('government', 'civil-society', 'academia', 'private', 'oversight')),
    created_at timestamptz NOT NULL
  );`;

const processes = `
  CREATE TABLE process (
    id uuid PRIMARY KEY,
    slug text NOT NULL CONSTRAINT process_slug_key UNIQUE,
    title text NOT NULL,
    summary text NOT NULL,
    language text NOT NULL,
    workflow jsonb NOT NULL,
    stage text NOT NULL,
    created_at timestamptz NOT NULL,
    draft_imported_at timestamptz
  );
  CREATE TABLE membership (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL CONSTRAINT membership_process_fk REFERENCES process (id),
    person_id uuid NOT NULL CONSTRAINT membership_person_fk REFERENCES person (id),
    organization_id uuid NOT NULL CONSTRAINT membership_organization_fk REFERENCES organization (id),
    role text NOT NULL CONSTRAINT membership_role_check CHECK (role IN ('coordinator', 'drafter', 'facilitator', 'approver', 'observer')),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz,
    end_statement text,
    salt text NOT NULL
  );
  CREATE TABLE stage_step (
    process_id uuid NOT NULL CONSTRAINT stage_step_process_fk REFERENCES process (id),
    number integer NOT NULL,
    from_stage text NOT NULL,
    to_stage text NOT NULL,
    direction text NOT NULL CONSTRAINT stage_step_direction_check CHECK (direction IN ('advance', 'return')),
    statement text NOT NULL,
    person_id uuid NOT NULL CONSTRAINT stage_step_person_fk REFERENCES person (id),
    taken_at timestamptz NOT NULL,
    salt text NOT NULL,
    CONSTRAINT stage_step_pk PRIMARY KEY (process_id, number)
  );
  CREATE INDEX membership_process_idx ON membership (process_id);
  CREATE INDEX membership_person_idx ON membership (person_id);`;

const drafts = `
  CREATE TABLE draft (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL CONSTRAINT draft_process_key UNIQUE CONSTRAINT draft_process_fk REFERENCES process (id),
    format integer NOT NULL,
    sequence bigint NOT NULL DEFAULT 0
  );
  CREATE TABLE draft_update (
    draft_id uuid NOT NULL CONSTRAINT draft_update_draft_fk REFERENCES draft (id),
    sequence bigint NOT NULL,
    person_id uuid CONSTRAINT draft_update_person_fk REFERENCES person (id),
    bytes bytea NOT NULL,
    written_at timestamptz NOT NULL,
    CONSTRAINT draft_update_pk PRIMARY KEY (draft_id, sequence)
  );
  CREATE TABLE draft_snapshot (
    draft_id uuid PRIMARY KEY CONSTRAINT draft_snapshot_draft_fk REFERENCES draft (id),
    sequence bigint NOT NULL,
    bytes bytea NOT NULL
  );
  CREATE TABLE version (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL CONSTRAINT version_process_fk REFERENCES process (id),
    number integer NOT NULL,
    note text NOT NULL,
    author_id uuid NOT NULL CONSTRAINT version_author_fk REFERENCES person (id),
    text text NOT NULL,
    sha256 text NOT NULL,
    draft_sequence bigint NOT NULL,
    frozen_at timestamptz NOT NULL,
    salt text NOT NULL,
    CONSTRAINT version_number_key UNIQUE (process_id, number)
  );`;

const consultations = `
  CREATE TABLE consultation (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL CONSTRAINT consultation_process_fk REFERENCES process (id),
    version_id uuid NOT NULL CONSTRAINT consultation_version_fk REFERENCES version (id),
    opens_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    closed_at timestamptz,
    purpose text NOT NULL
  );
  CREATE INDEX consultation_process_idx ON consultation (process_id);
  CREATE TABLE contribution (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL CONSTRAINT contribution_process_fk REFERENCES process (id),
    consultation_id uuid NOT NULL CONSTRAINT contribution_consultation_fk REFERENCES consultation (id),
    version_id uuid NOT NULL CONSTRAINT contribution_version_fk REFERENCES version (id),
    number integer NOT NULL,
    code text NOT NULL CONSTRAINT contribution_code_key UNIQUE,
    code_salt text NOT NULL,
    kind text NOT NULL CONSTRAINT contribution_kind_check CHECK (kind IN ('support', 'objection', 'proposal', 'question')),
    clause_id text NOT NULL,
    quote text,
    quote_start integer,
    body text NOT NULL,
    proposed_text text,
    author_name text,
    author_organization text,
    person_id uuid CONSTRAINT contribution_person_fk REFERENCES person (id),
    salt text NOT NULL,
    submitted_at timestamptz NOT NULL,
    CONSTRAINT contribution_number_key UNIQUE (process_id, number)
  );
  CREATE INDEX contribution_clause_idx ON contribution (version_id, clause_id);
  CREATE TABLE answer (
    contribution_id uuid PRIMARY KEY CONSTRAINT answer_contribution_fk REFERENCES contribution (id),
    disposition text NOT NULL CONSTRAINT answer_disposition_check
      CHECK (disposition IN ('accepted', 'accepted-in-part', 'not-accepted', 'noted', 'out-of-scope')),
    reason text NOT NULL,
    changed_clause_id text,
    answered_by uuid NOT NULL CONSTRAINT answer_person_fk REFERENCES person (id),
    answered_at timestamptz NOT NULL,
    salt text NOT NULL
  );`;

const approvals = `
  CREATE TABLE signoff (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL CONSTRAINT signoff_process_fk REFERENCES process (id),
    version_id uuid NOT NULL CONSTRAINT signoff_version_fk REFERENCES version (id),
    stage text NOT NULL,
    organization_id uuid NOT NULL CONSTRAINT signoff_organization_fk REFERENCES organization (id),
    person_id uuid NOT NULL CONSTRAINT signoff_person_fk REFERENCES person (id),
    decision text NOT NULL CONSTRAINT signoff_decision_check CHECK (decision IN ('approve', 'approve-with-reservations', 'return', 'dissent')),
    statement text NOT NULL,
    sha256 text NOT NULL,
    assurance text NOT NULL CONSTRAINT signoff_assurance_check CHECK (assurance IN ('session-and-code', 'passkey', 'certificate')),
    signed_at timestamptz NOT NULL,
    salt text NOT NULL
  );
  CREATE INDEX signoff_process_idx ON signoff (process_id);
  CREATE TABLE publication (
    process_id uuid PRIMARY KEY CONSTRAINT publication_process_fk REFERENCES process (id),
    version_id uuid NOT NULL CONSTRAINT publication_version_fk REFERENCES version (id),
    statement text NOT NULL,
    published_by uuid NOT NULL CONSTRAINT publication_person_fk REFERENCES person (id),
    published_at timestamptz NOT NULL,
    salt text NOT NULL
  );`;

/** The entry is kept as the very text that was hashed: a jsonb column would lose its spelling. */
const theRecord = `
  CREATE TABLE record_entry (
    process_id uuid NOT NULL CONSTRAINT record_entry_process_fk REFERENCES process (id),
    sequence integer NOT NULL,
    type text NOT NULL,
    entry text NOT NULL,
    hash text NOT NULL,
    disclosed jsonb NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT record_entry_pk PRIMARY KEY (process_id, sequence)
  );`;
