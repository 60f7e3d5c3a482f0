import type { FieldRefusal, Refusal, RefusalDetails } from '@articulado/base';
import { hangsOnStage } from '@articulado/permissions';
import type { MessageValues, Translate } from './make-translator.js';

/** Says a refusal in the reader's language, filled with its details. */
export function refusalText(t: Translate, refusal: Refusal): string {
  if (refusal.refused === 'invalid-input') return fieldText(t, refusal.details);
  if (refusal.refused === 'file-not-readable') return t(`refusal.file-not-readable.${refusal.details.problem}`, {});
  if (refusal.refused === 'text-invalid') return invalidText(t, refusal.details.problem);
  if (refusal.refused === 'not-permitted' && hangsOnStage(refusal.details.permission))
    return t('refusal.not-permitted.at-this-stage', {});
  if (refusal.refused === 'too-many-attempts') return t('refusal.too-many-attempts', waitIn(refusal.details));
  return t(`refusal.${refusal.refused}`, sayable(t, refusal.details));
}

/** Nobody counts 878 seconds: from two minutes on, whole minutes, none of them too short. */
const waitIn = ({ retryAfterSeconds }: RefusalDetails['too-many-attempts']): MessageValues => ({
  retryAfterSeconds,
  minutes: retryAfterSeconds < 120 ? 0 : Math.ceil(retryAfterSeconds / 60),
});

/** Problems that people can mend are said in full. The others are named: only a program can write such a text. */
const invalidText = (t: Translate, problem: string): string =>
  problem === 'empty' || problem === 'too-long' || problem === 'too-many-clauses'
    ? t(`refusal.text-invalid.${problem}`, {})
    : t('refusal.text-invalid', { problem });

/** Says what is wrong with one field. */
export const fieldText = (t: Translate, { field, problem, limit = 0 }: FieldRefusal): string =>
  t(`refusal.invalid-input.${problem}`, { field, limit });

/**
 * Lists can't stand in a message: the gates of `gate-closed` are named beside it. Moments are told as a deadline is.
 */
function sayable(t: Translate, details: Refusal['details']): MessageValues {
  const values = Object.entries(details).filter(([, value]) => typeof value !== 'object');
  return Object.fromEntries(
    values.map(([name, value]) => [name, isMoment(name, value) ? sayMoment(t, name, String(value)) : value]),
  );
}

const sayMoment = (t: Translate, name: string, at: string): string =>
  name === 'earliestAt' ? t.earliest(at) : t.deadline(at);

/** A moment that is not known is an empty text. */
const isMoment = (name: string, value: unknown): boolean => name.endsWith('At') && value !== '';
