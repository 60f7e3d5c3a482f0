import type { Refusal } from '@articulado/base';
import type { MessageValues, Translate } from './make-translator.js';

/** Says a refusal in the reader's language, filled with its details. */
export function refusalText(t: Translate, refusal: Refusal): string {
  if (refusal.refused === 'invalid-input') {
    const { field, problem, limit = 0 } = refusal.details;
    return t(`refusal.invalid-input.${problem}`, { field, limit });
  }
  return t(`refusal.${refusal.refused}`, sayable(refusal.details));
}

/** Lists can't stand in a message: the gates of `gate-closed` are named beside it. */
function sayable(details: Refusal['details']): MessageValues {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => typeof value !== 'object'));
}
