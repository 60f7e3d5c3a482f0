import { type FieldRefusal, type Refusal, refuse } from './refusal.js';
import { isInProfile } from './text-profile.js';

/** Most characters any text from a person may hold. */
const longestText = 20_000;

/** How long a text may be, in UTF-16 units after trimming. Without `min` it may be left out. */
export interface TextBounds {
  readonly min?: number;
  readonly max?: number;
}

/** Nothing, or nothing but white space and the sign of Braille without dots, which is no white space to Unicode. */
export const looksEmpty = (text: string): boolean => /^[\s\u2800]*$/.test(text);

/**
 * Checks a text that a person gave, before anything is done with it.
 * @param field - name of the input's field, so that the answer can stand beside it
 */
export function checkText(
  field: string,
  text: string | null | undefined,
  { min = 0, max = longestText }: TextBounds = {},
): Refusal<'invalid-input'> | undefined {
  const given = (text ?? '').trim();
  const no = (problem: 'required' | 'too-short' | 'too-long' | 'control-characters', limit?: number) =>
    refuse('invalid-input', { field, problem, limit });
  if (looksEmpty(given)) return min > 0 ? no('required') : undefined;
  if (given.length > max) return no('too-long', max);
  if (given.length < min) return no('too-short', min);
  return isInProfile(given.replaceAll('\r\n', '\n')) ? undefined : no('control-characters');
}

/** The first of several checks that says no. Where that is an `invalid-input`, it carries those of other fields with it. */
export function firstRefusal(...checks: readonly (Refusal | undefined)[]): Refusal | undefined {
  const first = checks.find((check) => check !== undefined);
  if (first?.refused !== 'invalid-input') return first;
  const fields = new Map<string, FieldRefusal>();
  for (const check of checks) {
    if (check?.refused === 'invalid-input' && !fields.has(check.details.field))
      fields.set(check.details.field, check.details);
  }
  const [told, ...also] = fields.values();
  return also.length === 0 ? first : refuse('invalid-input', { ...told!, also });
}
