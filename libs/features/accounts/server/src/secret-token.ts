import { randomBytes } from 'node:crypto';
import { sha256 } from '@articulado/persistence';

/** 256 random bits, as 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Whether a text may be a token: whatever else a cookie holds is not asked of the database. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** 256 random bits for an address, as 64 hex digits: nothing in it can be taken for a code. */
export const newLinkToken = (): string => randomBytes(32).toString('hex');

export const isLinkToken = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/**
 * What is kept of a token. A token can't be guessed, so a plain hash suffices; and since it is found by its hash, how long the
 * search takes says nothing of any token.
 */
export const hashOfToken = (token: string): string => sha256(token);
