import { randomUUID } from 'node:crypto';
import { sha256 } from '@articulado/persistence';

/**
 * The id that a contribution gets. A form that is sent twice says the same words under the same key, and so has the same id both times; other
 * words under the key, as from a page that one went back to, are another contribution. Ids are public, keys are not: none can be told from an id.
 * @param key - made by the page; without one, every sending is a contribution of its own
 */
export function contributionIdOf(key: string | null | undefined, words: readonly (string | number | null)[]): string {
  if (!key) return randomUUID();
  const hex = sha256(JSON.stringify([key, ...words]));
  // Version 8: made in a way of our own (RFC 9562).
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
