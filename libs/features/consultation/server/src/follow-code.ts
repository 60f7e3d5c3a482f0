import { randomInt } from 'node:crypto';

/**
 * Signs that no hand and no eye takes for another: without 0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V; without vowels, so that
 * no code spells a word.
 */
const alphabet = 'CFHJKMNPRTWXY3479';
const groupLength = 5;
const groups = 2;

/** A new code to follow a contribution by, `CFHJK-MNPRT`: ten signs, about 40 bits, unforeseeable. */
export const newFollowCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');

/** Reads a code as people write it, in small letters, with spaces, with other hyphens or none; as it is kept. */
export function readFollowCode(text: string): string {
  const signs = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return `${signs.slice(0, groupLength)}-${signs.slice(groupLength, 40)}`;
}
