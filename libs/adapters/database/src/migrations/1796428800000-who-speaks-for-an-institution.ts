import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Representatives of institutions, and approvers that they appoint (ADR 49). Who approves already goes on: the record says who invited them,
 * and an appointment is asked of new ones alone. Stop the app first: an old process would go on inviting approvers.
 */
export class WhoSpeaksForAnInstitution1796428800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE representative (
        id uuid NOT NULL CONSTRAINT representative_pk PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT representative_organization_fk REFERENCES organization (id),
        person_id uuid NOT NULL CONSTRAINT representative_person_fk REFERENCES person (id),
        ${document},
        appointed_by uuid NOT NULL CONSTRAINT representative_appointed_by_fk REFERENCES person (id),
        appointed_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        declined_at timestamptz,
        ended_at timestamptz,
        end_reason text
      );
      CREATE INDEX representative_organization_idx ON representative (organization_id, appointed_at);
      CREATE INDEX representative_person_idx ON representative (person_id);
      CREATE TABLE approver_appointment (
        id uuid NOT NULL CONSTRAINT approver_appointment_pk PRIMARY KEY,
        process_id uuid NOT NULL CONSTRAINT approver_appointment_process_fk REFERENCES process (id),
        organization_id uuid NOT NULL CONSTRAINT approver_appointment_organization_fk REFERENCES organization (id),
        person_id uuid NOT NULL CONSTRAINT approver_appointment_person_fk REFERENCES person (id),
        ${document},
        appointed_by uuid NOT NULL CONSTRAINT approver_appointment_appointed_by_fk REFERENCES person (id),
        appointed_at timestamptz NOT NULL,
        confirmed_by uuid CONSTRAINT approver_appointment_confirmed_by_fk REFERENCES person (id),
        confirmed_at timestamptz,
        salt text NOT NULL
      );
      CREATE INDEX approver_appointment_process_idx ON approver_appointment (process_id, appointed_at);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE approver_appointment, representative;');
  }
}

const document = `post text NOT NULL,
        document_number text NOT NULL,
        document_date text NOT NULL,
        document_address text,
        document_sha256 text NOT NULL,
        identity_hash text NOT NULL`;
