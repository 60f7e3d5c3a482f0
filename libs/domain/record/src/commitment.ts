import { canonicalJson, type Json } from '@articulado/base';

/** SHA-256 of a text's UTF-8 bytes, as 64 lowercase hex digits. Passed in: the domain runs anywhere and leans on nothing. */
export type Hash = (text: string) => string;

declare const commitment: unique symbol;

/** Stands in the record for a personal datum: 64 hex digits that prove it, once salt and value are shown, and tell nothing before. */
export type Commitment = string & { readonly [commitment]: true };

/** A committed datum laid open beside the entry or fact that holds its commitment. Erased data are simply not disclosed. */
export interface Disclosure {
  readonly commitment: Commitment;
  /** Hex, 32 digits or more. R4: drawn at random for this one commitment: equal names must not show as equal. */
  readonly salt: string;
  readonly value: Json;
}

/**
 * R10: commits to a personal datum.
 * @param salt - hex, at least 16 random bytes, never used twice
 * @throws RangeError for a salt that could be guessed
 */
export function commit(value: Json, salt: string, sha256: Hash): Commitment {
  if (!isSalt(salt)) throw new RangeError('A salt is at least 32 hex digits');
  return sha256(canonicalJson([salt, value])) as Commitment;
}

/** Commits to a datum and keeps what it takes to disclose it. */
export const disclose = (value: Json, salt: string, sha256: Hash): Disclosure => ({
  commitment: commit(value, salt, sha256),
  salt,
  value,
});

const isSalt = (salt: string) => /^([0-9a-f]{2}){16,64}$/.test(salt);
