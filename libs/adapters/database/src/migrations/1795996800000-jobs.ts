import type { MigrationInterface, QueryRunner } from 'typeorm';
import { installJobLibrary, removeJobLibrary } from './job-library.js';

/**
 * Jobs that acts enqueue, cursors over the record, and the tables of the library that executes them (ADR 37). Letters that wait become
 * jobs; those that were sent lose their words. Stop the app first: an old process would look for letters in columns that are gone.
 */
export class Jobs1795996800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE job (
        id uuid CONSTRAINT job_pk PRIMARY KEY,
        name text NOT NULL,
        data jsonb NOT NULL,
        enqueued_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        failed_at timestamptz,
        execution_id uuid -- the library's job that does it; null: it waits
      );
      CREATE INDEX job_due_idx ON job (due_at) WHERE execution_id IS NULL AND failed_at IS NULL;
      CREATE INDEX job_failed_idx ON job (failed_at DESC) WHERE failed_at IS NOT NULL;
      CREATE TABLE record_cursor (
        consumer text NOT NULL,
        process_id uuid NOT NULL CONSTRAINT record_cursor_process_fk REFERENCES process (id),
        sequence integer NOT NULL,
        attempts integer NOT NULL DEFAULT 0, -- at the entry behind it
        last_error text,
        due_at timestamptz,
        CONSTRAINT record_cursor_pk PRIMARY KEY (consumer, process_id)
      );`);
    await db.query(lettersToJobs);
    await db.query(cursorsToTheEnd);
    await installJobLibrary(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await removeJobLibrary(db);
    await db.query(jobsToLetters);
    await db.query('DROP TABLE record_cursor; DROP TABLE job');
  }
}

/** One that failed eight times had been given up; without an error it was meant to stay unsent. */
const lettersToJobs = `
  INSERT INTO job (id, name, data, enqueued_at, due_at, attempts, last_error, failed_at)
  SELECT gen_random_uuid(), 'send-mail', jsonb_build_object('mailId', id), written_at, due_at, attempts, last_error,
    CASE WHEN attempts >= 8 THEN due_at END
  FROM mail WHERE sent_at IS NULL AND (attempts < 8 OR last_error IS NOT NULL);
  UPDATE mail SET body = '', subject = regexp_replace(subject, '[0-9]', '•', 'g') WHERE sent_at IS NOT NULL;
  DROP INDEX mail_due_idx;
  ALTER TABLE mail DROP COLUMN due_at, DROP COLUMN attempts, DROP COLUMN last_error;`;

const jobsToLetters = `
  ALTER TABLE mail ADD COLUMN attempts integer NOT NULL DEFAULT 0, ADD COLUMN last_error text,
    ADD COLUMN due_at timestamptz NOT NULL DEFAULT now();
  CREATE INDEX mail_due_idx ON mail (due_at) WHERE sent_at IS NULL;
  UPDATE mail SET attempts = 8 WHERE sent_at IS NULL;
  UPDATE mail SET attempts = CASE WHEN failed_at IS NULL THEN least(job.attempts, 7) ELSE 8 END, last_error = job.last_error, due_at = job.due_at
  FROM job WHERE job.name = 'send-mail' AND job.data ->> 'mailId' = mail.id::text;`;

/** Those whose membership ended before have their letter: it was written with the act. */
const cursorsToTheEnd = `
  INSERT INTO record_cursor (consumer, process_id, sequence)
  SELECT 'tell-former-member', process_id, max(sequence) FROM record_entry GROUP BY process_id`;
