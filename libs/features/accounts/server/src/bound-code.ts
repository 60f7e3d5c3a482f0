import { randomInt } from 'node:crypto';

/** Carries, inside the process, what a code is asked for: the sign-in library takes no other word about a code than this. */
export const bindingHeader = 'x-articulado-binding';

/** What is kept, hashed, of a code that is good for one act only. */
export const boundCode = (code: string, binding: string): string => `${code}.${binding}`;

/** A code of so many digits, with what it is bound to; nothing for a code that is bound to nothing. */
export function makeBoundCode(digits: number, headers: Headers | undefined): string | undefined {
  const binding = headers?.get(bindingHeader);
  if (!binding) return undefined;
  return boundCode(String(randomInt(10 ** digits)).padStart(digits, '0'), binding);
}
