import { checkLine } from './check-line.js';
import type { TextBounds } from './check-text.js';
import { mixesAlphabets, otherAlphabets } from './mixed-alphabets.js';
import { type Refusal, refuse } from './refusal.js';

/**
 * Checks what somebody or an institution is called: one line with a letter or a digit, of which no word mixes alphabets that look alike. No name
 * does so, but one that should be taken for another.
 */
export function checkName(
  field: string,
  name: string | null | undefined,
  bounds: TextBounds = {},
): Refusal<'invalid-input'> | undefined {
  const refused = checkLine(field, name, { ...bounds, isName: true });
  if (refused) return refused;
  const isMixed = otherAlphabets.test(name ?? '') && (name ?? '').match(/[\p{L}\p{M}]+/gu)?.some(mixesAlphabets);
  return isMixed ? refuse('invalid-input', { field, problem: 'mixed-alphabets' }) : undefined;
}
