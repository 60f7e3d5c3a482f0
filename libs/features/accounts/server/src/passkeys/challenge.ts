import { createHash, randomBytes } from 'node:crypto';

/** Names what is signed and its form, so that no other use of a passkey gives the same bytes. */
const actLabel = 'articulado act v1\n';

/** 256 random bits, as base64url. */
export const newNonce = (): string => randomBytes(32).toString('base64url');

/**
 * The challenge of an act, which a passkey signs: SHA-256 of a label, the nonce and the act. Whoever has the three computes it again.
 * @param nonce - base64url
 * @param act - canonical JSON
 * @returns base64url
 */
export const challengeOf = (nonce: string, act: string): string =>
  createHash('sha256').update(actLabel).update(Buffer.from(nonce, 'base64url')).update(act).digest('base64url');
