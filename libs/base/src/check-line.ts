import { checkText, type TextBounds } from './check-text.js';
import { type Refusal, refuse } from './refusal.js';

/** What would part a line in two, or a column. */
const lineBreak = /[\n\r\t]/;

/**
 * Checks what stands in one line wherever it is shown: a name of a person, an institution or a process. Line ends at its ends are cut off with
 * the rest of the white space.
 */
export function checkLine(
  field: string,
  text: string | null | undefined,
  bounds: TextBounds = {},
): Refusal<'invalid-input'> | undefined {
  const refused = checkText(field, text, bounds);
  if (refused) return refused;
  return lineBreak.test((text ?? '').trim()) ? refuse('invalid-input', { field, problem: 'several-lines' }) : undefined;
}
