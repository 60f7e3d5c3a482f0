import type pg from 'pg';

/** What a code is asked for, by whom: at most one code is good for it. */
export interface CodeKey {
  readonly purpose: 'sign-in' | 'step-up';
  /** In lower case. */
  readonly email: string;
}

/**
 * One-time codes, as hashes. Each statement stands for itself, on connections of its own: a wrong attempt counts even where
 * the act that it was for is rolled back, and an act that holds a lock does not wait for others that wait for the lock.
 * The clock is PostgreSQL's, one for all processes.
 */
export class OneTimeCodesStore {
  constructor(private readonly pool: Pick<pg.Pool, 'query'>) {}

  /** Keeps a new code; an earlier one for the same is void. Codes that have expired go. */
  async put({ purpose, email }: CodeKey, codeHash: string, lifeSeconds: number): Promise<void> {
    await this.pool.query(sweep);
    await this.pool.query(upsert, [purpose, email, codeHash, lifeSeconds]);
  }

  /** Counts an attempt, before anything is compared. @returns the hash to compare with, while there is one that may be tried */
  async attempt({ purpose, email }: CodeKey, allowedAttempts: number): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ hash: string }>(attempt, [purpose, email, allowedAttempts]);
    return rows[0]?.hash;
  }

  /** Uses a code up. @returns whether it was still there: of two at the same moment one gets it */
  async use({ purpose, email }: CodeKey, codeHash: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(use, [purpose, email, codeHash]);
    return rowCount === 1;
  }

  /** Takes back the attempt that was counted for a right code, which stays good. */
  async keep({ purpose, email }: CodeKey, codeHash: string): Promise<void> {
    await this.pool.query(keep, [purpose, email, codeHash]);
  }
}

const sweep = `
  DELETE FROM one_time_code WHERE (purpose, email) IN (
    SELECT purpose, email FROM one_time_code WHERE expires_at <= now() FOR UPDATE SKIP LOCKED
  )`;
const upsert = `
  INSERT INTO one_time_code (purpose, email, code_hash, attempts, expires_at)
  VALUES ($1, $2, $3, 0, now() + make_interval(secs => $4))
  ON CONFLICT (purpose, email) DO UPDATE SET code_hash = excluded.code_hash, attempts = 0, expires_at = excluded.expires_at`;
const attempt = `
  UPDATE one_time_code SET attempts = attempts + 1
  WHERE purpose = $1 AND email = $2 AND attempts < $3 AND expires_at > now() RETURNING code_hash AS hash`;
const use = 'DELETE FROM one_time_code WHERE purpose = $1 AND email = $2 AND code_hash = $3';
const keep = `
  UPDATE one_time_code SET attempts = attempts - 1
  WHERE purpose = $1 AND email = $2 AND code_hash = $3 AND attempts > 0`;
