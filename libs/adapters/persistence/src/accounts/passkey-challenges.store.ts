import type pg from 'pg';

/** What a challenge was made for. */
export interface ChallengeKey {
  readonly purpose: 'register' | 'sign-in' | 'act';
  /** Who is to sign it; absent for a sign-in, where nobody knows yet. */
  readonly personId?: string;
}

/** A passkey as a signature is checked by it. */
export interface HeldPasskey {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly algorithm: number;
  readonly counter: number;
}

/** What an authenticator said of a passkey when it signed. */
interface PasskeyUse {
  readonly counter: number;
  readonly isBackedUp: boolean;
}

/**
 * Challenges for passkeys, and what is counted when one signs. Each statement stands for itself, on connections of its own, as those of
 * `OneTimeCodesStore`: a challenge that was tried is used up even where the act is rolled back. The clock is PostgreSQL's.
 */
export class PasskeyChallengesStore {
  constructor(private readonly pool: Pick<pg.Pool, 'query'>) {}

  /** Keeps a new challenge. Those that have expired go. */
  async put(
    { purpose, personId }: ChallengeKey,
    { challenge, nonce, lifeSeconds }: { challenge: string; nonce: string; lifeSeconds: number },
  ): Promise<void> {
    await this.pool.query(sweep);
    await this.pool.query(insert, [challenge, purpose, personId ?? null, nonce, lifeSeconds]);
  }

  /** Uses a challenge up, whatever comes of it. @returns its nonce, where it was made for this, in time and not used before */
  async take({ purpose, personId }: ChallengeKey, challenge: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ nonce: string }>(take, [challenge, purpose, personId ?? null]);
    return rows[0]?.nonce;
  }

  /** The passkey that a signature says it is of. */
  async passkeyBy(credentialId: string): Promise<HeldPasskey | undefined> {
    const { rows } = await this.pool.query<HeldPasskey & { counter: string }>(passkeyBy, [credentialId]);
    return rows[0] && { ...rows[0], counter: Number(rows[0].counter) };
  }

  /** Writes down that a passkey signed. @returns whether its counter rose, where it counts: of two copies of a key one is refused */
  async use({ id }: HeldPasskey, { counter, isBackedUp }: PasskeyUse): Promise<boolean> {
    const { rowCount } = await this.pool.query(use, [id, counter, isBackedUp]);
    return rowCount === 1;
  }
}

const sweep = `
  DELETE FROM passkey_challenge WHERE challenge IN (
    SELECT challenge FROM passkey_challenge WHERE expires_at <= now() FOR UPDATE SKIP LOCKED
  )`;
const insert = `
  INSERT INTO passkey_challenge (challenge, purpose, person_id, nonce, expires_at)
  VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))`;
const take = `
  DELETE FROM passkey_challenge WHERE challenge = $1 AND purpose = $2 AND person_id IS NOT DISTINCT FROM $3
  AND expires_at > now() RETURNING nonce`;
const passkeyBy = `
  SELECT id, person_id AS "personId", credential_id AS "credentialId", public_key AS "publicKey", algorithm, counter
  FROM passkey WHERE credential_id = $1`;
const use = `
  UPDATE passkey SET counter = $2, is_backed_up = $3, last_used_at = now()
  WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0))`;
