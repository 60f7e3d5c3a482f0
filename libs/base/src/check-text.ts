import { type FieldRefusal, type InputProblem, type Refusal, refuse } from './refusal.js';
import { isInProfile } from './text-profile.js';

/** Most characters any text from a person may hold. */
const longestText = 20_000;

/** How long a text may be, in UTF-16 units after trimming. Without `min` it may be left out. */
export interface TextBounds {
  readonly min?: number;
  readonly max?: number;
  /** Whether it calls something or somebody: a name of dots or of pictures alone is none. */
  readonly isName?: boolean;
  /** Whether it repeats words that stand somewhere already, in whatever signs they were written. */
  readonly isQuote?: boolean;
}

/** Signs that leave ink: letters, digits, punctuation, symbols and pictures, but for those that fonts draw as nothing. */
const withInk =
  /(?![\u2800\u{1D159}\u{13441}\u{13442}\p{Default_Ignorable_Code_Point}])[\p{L}\p{N}\p{P}\p{S}\p{Extended_Pictographic}]/u;

/**
 * Nothing, or nothing that a reader sees: white space, the sign of Braille without dots, accents that no letter bears, signs that mean
 * nothing outside of one font or of no font yet.
 */
export const looksEmpty = (text: string): boolean => !withInk.test(text);

/** Signs that others see as boxes or as something else. Pictures that are newer than this machine are known to be pictures. */
const unreadable = /(?!\p{Extended_Pictographic})[\p{Private_Use}\p{Unassigned}]/u;

/** What Hebrew with points and accents puts on a letter, which is more than the languages of policies do. More of them cover the lines around. */
const mostMarks = 5;
/** More marks on one letter than any language puts there. The text is composed (NFC). */
export const stackedMarks = new RegExp(String.raw`[\p{Nonspacing_Mark}\p{Enclosing_Mark}]{${mostMarks + 1}}`, 'u');

/**
 * Checks a text that a person gave, before anything is done with it.
 * @param field - name of the input's field, so that the answer can stand beside it
 */
export function checkText(
  field: string,
  text: string | null | undefined,
  { min = 0, max = longestText, isName = false, isQuote = false }: TextBounds = {},
): Refusal<'invalid-input'> | undefined {
  const given = (text ?? '').trim();
  const no = (problem: InputProblem, limit?: number) => refuse('invalid-input', { field, problem, limit });
  if (looksEmpty(given)) return min > 0 ? no('required') : undefined;
  if (given.length > max) return no('too-long', max);
  if (given.length < min) return no('too-short', min);
  if (!isInProfile(given.replaceAll('\r\n', '\n'))) return no('control-characters');
  if (isQuote) return undefined;
  if (unreadable.test(given)) return no('unreadable-signs');
  if (stackedMarks.test(given.normalize('NFC'))) return no('stacked-marks', mostMarks);
  return isName && !/[\p{L}\p{N}]/u.test(given) ? no('no-letters') : undefined;
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
