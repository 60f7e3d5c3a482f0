import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Bytes as text, byte order mark kept. Bytes that are no UTF-8 are read one by one, so that they give another text than
 * any valid download, and no hash matches: replacing them by U+FFFD could hide a change.
 */
export function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : Buffer.from(bytes).toString('latin1');
}
