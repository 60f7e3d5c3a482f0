import type { Refusal } from '@articulado/base';
import type { MessageValues, Translate } from '@articulado/messages';

/** Says a refusal in the reader's language, filled with its details. */
export function refusalText(t: Translate, refusal: Refusal): string {
  return t(`refusal.${refusal.refused}`, sayable(refusal.details));
}

/** Lists can't stand in a message; `refusal.gate-closed` names the gates beside the text instead. */
function sayable(details: Refusal['details']): MessageValues {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => typeof value !== 'object'));
}
