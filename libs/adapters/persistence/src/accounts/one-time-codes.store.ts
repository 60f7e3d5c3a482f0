import type pg from 'pg';

/** What a code is asked for, by whom, and by which request: at most one code is good for it. */
export interface CodeKey {
  readonly purpose: 'sign-in' | 'step-up' | 'new-address';
  /** In lower case. */
  readonly email: string;
  /** Known to whoever asked, and to nobody else; the same for all of them where a session says who asks. */
  readonly requestId: string;
}

/** A code to keep. */
interface NewCode {
  readonly codeHash: string;
  readonly lifeSeconds: number;
  /** The e-mail that carries it, which loses its words when it is used. */
  readonly mailId: string;
  /** A link beside it, that is good for the same. */
  readonly link?: { readonly hash: string; readonly lifeSeconds: number };
}

/** How often one may be wrong. */
export interface AttemptLimits {
  /** With one code. */
  readonly perCode: number;
  /** In a row with all codes of a mailbox for one purpose; without it they are not counted. */
  readonly inARow?: number;
}

/**
 * One-time codes, as hashes. Each statement stands for itself, on connections of its own: a wrong attempt counts even where
 * the act that it was for is rolled back, and an act that holds a lock does not wait for others that wait for the lock.
 * The clock is PostgreSQL's, one for all processes.
 */
export class OneTimeCodesStore {
  constructor(private readonly pool: Pick<pg.Pool, 'query'>) {}

  /** Keeps a new code; an earlier one for the same is void. Codes that have expired go. */
  async put({ purpose, email, requestId }: CodeKey, { codeHash, lifeSeconds, mailId, link }: NewCode): Promise<void> {
    await this.pool.query(sweepCodes);
    await this.pool.query(sweepWrongCodes);
    const linked = [link?.hash ?? null, link?.lifeSeconds ?? null];
    await this.pool.query(upsert, [purpose, email, requestId, codeHash, lifeSeconds, mailId, ...linked]);
  }

  /** Counts an attempt, before anything is compared. @returns the hash to compare with, while there is one that may be tried */
  async attempt({ purpose, email, requestId }: CodeKey, limits: AttemptLimits): Promise<string | undefined> {
    const statement = limits.inARow === undefined ? attempt : attemptInARow;
    const counted = limits.inARow === undefined ? [] : [limits.inARow];
    const values = [purpose, email, requestId, limits.perCode, ...counted];
    const { rows } = await this.pool.query<{ hash: string }>(statement, values);
    return rows[0]?.hash;
  }

  /** How many in a row were wrong. */
  async wrongInARow({ purpose, email }: Omit<CodeKey, 'requestId'>): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(wrongInARow, [purpose, email]);
    return rows[0]?.count ?? 0;
  }

  /** A right one ends the row. */
  async forgetWrong({ purpose, email }: Omit<CodeKey, 'requestId'>): Promise<void> {
    await this.pool.query('DELETE FROM wrong_code WHERE purpose = $1 AND email = $2', [purpose, email]);
  }

  /** Uses a code up. @returns whether it was still there: of two at the same moment one gets it */
  async use({ purpose, email, requestId }: CodeKey, codeHash: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(use, [purpose, email, requestId, codeHash]);
    return rowCount === 1;
  }

  /** Takes back the attempt that was counted for a right code, which stays good. */
  async keep({ purpose, email, requestId }: CodeKey, codeHash: string): Promise<void> {
    await this.pool.query(keep, [purpose, email, requestId, codeHash]);
  }

  /** @returns whose mailbox a link was sent to, while it is good */
  async mailboxOfLink(linkHash: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ email: string }>(mailboxOfLink, [linkHash]);
    return rows[0]?.email;
  }

  /** Uses a link up, and the code beside it. @returns whose mailbox it was sent to, where it was good */
  async useLink(linkHash: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ email: string }>(useLink, [linkHash]);
    return rows[0]?.email;
  }

  /** Whatever is on its way to a mailbox is void. */
  async voidAllOf(email: string): Promise<void> {
    await this.pool.query(voidAllOf, [email]);
  }
}

const sweepCodes = `
  DELETE FROM one_time_code WHERE (purpose, email, request_id) IN (
    SELECT purpose, email, request_id FROM one_time_code
    WHERE expires_at <= now() AND coalesce(link_expires_at, expires_at) <= now() FOR UPDATE SKIP LOCKED
  )`;
/** Whoever has an account is counted until they get in, however long that takes. */
const sweepWrongCodes = `
  DELETE FROM wrong_code WHERE last_at < now() - interval '30 days'
  AND NOT EXISTS (SELECT FROM person WHERE person.email = wrong_code.email)`;
const upsert = `
  INSERT INTO one_time_code (purpose, email, request_id, code_hash, attempts, expires_at, mail_id, link_hash, link_expires_at)
  VALUES ($1, $2, $3, $4, 0, now() + make_interval(secs => $5), $6, $7, now() + make_interval(secs => $8))
  ON CONFLICT (purpose, email, request_id) DO UPDATE SET code_hash = excluded.code_hash, attempts = 0,
    expires_at = excluded.expires_at, mail_id = excluded.mail_id, link_hash = excluded.link_hash,
    link_expires_at = excluded.link_expires_at`;
const attempt = `
  UPDATE one_time_code SET attempts = attempts + 1
  WHERE purpose = $1 AND email = $2 AND request_id = $3 AND attempts < $4 AND expires_at > now() RETURNING code_hash AS hash`;
/** Without a code that may still be tried nothing is counted, so that strangers can't use up the attempts. */
const attemptInARow = `
  WITH tried AS (${attempt}),
  counted AS (
    INSERT INTO wrong_code AS wrong (purpose, email, in_a_row, last_at) SELECT $1, $2, 1, now() FROM tried
    ON CONFLICT (purpose, email) DO UPDATE SET in_a_row = wrong.in_a_row + 1, last_at = now()
    WHERE wrong.in_a_row < $5 RETURNING 1
  )
  SELECT hash FROM tried, counted`;
const wrongInARow = 'SELECT in_a_row AS count FROM wrong_code WHERE purpose = $1 AND email = $2';
/** The e-mail loses its words in the same statement. */
const emptyMails = `
  UPDATE mail SET body = '', subject = regexp_replace(subject, '[0-9]', '•', 'g'), emptied_at = now()
  FROM used WHERE mail.id = used.mail_id`;
const use = `
  WITH used AS (
    DELETE FROM one_time_code WHERE purpose = $1 AND email = $2 AND request_id = $3 AND code_hash = $4 RETURNING mail_id
  ), emptied AS (${emptyMails})
  SELECT 1 FROM used`;
const keep = `
  UPDATE one_time_code SET attempts = attempts - 1
  WHERE purpose = $1 AND email = $2 AND request_id = $3 AND code_hash = $4 AND attempts > 0`;
const mailboxOfLink = 'SELECT email FROM one_time_code WHERE link_hash = $1 AND link_expires_at > now()';
const useLink = `
  WITH used AS (
    DELETE FROM one_time_code WHERE link_hash = $1 AND link_expires_at > now() RETURNING email, mail_id
  ), emptied AS (${emptyMails})
  SELECT email FROM used`;
const voidAllOf = `
  WITH used AS (DELETE FROM one_time_code WHERE email = $1 RETURNING mail_id) ${emptyMails}`;
