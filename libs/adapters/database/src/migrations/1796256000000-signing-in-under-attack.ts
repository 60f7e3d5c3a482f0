import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What keeps people's way in open while strangers try theirs (ADR 47): a code is good for the request that asked for it, a link stands
 * beside it, wrong ones in a row are counted, browsers that signed in before are known. Accounts can be disabled, sessions say on which device
 * they are, letters are emptied. Codes on their way are void. Stop the app first: an old process would write codes without a request.
 */
export class SigningInUnderAttack1796256000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM one_time_code;
      ALTER TABLE one_time_code
        ADD COLUMN request_id text NOT NULL,
        ADD COLUMN link_hash text CONSTRAINT one_time_code_link_hash_key UNIQUE,
        ADD COLUMN link_expires_at timestamptz,
        ADD COLUMN mail_id uuid, -- the letter that carries it
        DROP CONSTRAINT one_time_code_pk,
        ADD CONSTRAINT one_time_code_pk PRIMARY KEY (purpose, email, request_id);
      CREATE TABLE wrong_code (
        purpose text NOT NULL,
        email text NOT NULL,
        in_a_row integer NOT NULL,
        last_at timestamptz NOT NULL,
        CONSTRAINT wrong_code_pk PRIMARY KEY (purpose, email)
      );
      CREATE TABLE known_device (
        token_hash text NOT NULL,
        person_id uuid NOT NULL CONSTRAINT known_device_person_fk REFERENCES person (id) ON DELETE CASCADE,
        last_used_at timestamptz NOT NULL,
        wrong_codes integer NOT NULL DEFAULT 0, -- in a row
        CONSTRAINT known_device_pk PRIMARY KEY (token_hash, person_id)
      );
      CREATE INDEX known_device_person_idx ON known_device (person_id);
      ALTER TABLE session ADD COLUMN device text NOT NULL DEFAULT '';
      ALTER TABLE person ADD COLUMN disabled_at timestamptz;
      ALTER TABLE mail ADD COLUMN emptied_at timestamptz;`);
    await db.query(emptyLettersOfBefore);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM job WHERE name = 'empty-letter';
      ALTER TABLE mail DROP COLUMN emptied_at;
      ALTER TABLE person DROP COLUMN disabled_at;
      ALTER TABLE session DROP COLUMN device;
      DROP TABLE known_device, wrong_code;
      DELETE FROM one_time_code;
      ALTER TABLE one_time_code
        DROP CONSTRAINT one_time_code_pk,
        DROP COLUMN request_id, DROP COLUMN link_hash, DROP COLUMN link_expires_at, DROP COLUMN mail_id,
        ADD CONSTRAINT one_time_code_pk PRIMARY KEY (purpose, email);`);
  }
}

/** Codes stand in letters on a line of their own; they are void now. Other letters keep their words for thirty days. */
const emptyLettersOfBefore = `
  UPDATE mail SET emptied_at = sent_at WHERE sent_at IS NOT NULL;
  UPDATE mail SET body = '', subject = regexp_replace(subject, '[0-9]', '•', 'g'), emptied_at = now()
  WHERE emptied_at IS NULL AND body ~ '(^|\\n) +[0-9]{6} *(\\n|$)';
  INSERT INTO job (id, name, data, enqueued_at, due_at)
  SELECT gen_random_uuid(), 'empty-letter', jsonb_build_object('mailId', id), written_at, written_at + interval '30 days'
  FROM mail WHERE emptied_at IS NULL;`;
