import type { RefusalCode } from '@articulado/base';
import { formState, type PageProps } from '@articulado/pages';

/** Where a refusal belongs in a form: its field, and better words than the general ones where this form has them. */
export interface Place {
  readonly field: string;
  readonly text?: string;
}

/**
 * The state of a form whose refusals stand at the fields they are about. The anchor of its address is what says no: a form that
 * comes back is shown there, and the keyboard starts there, without scripts too.
 * @param places - by the refusal's code, or by the field of an `invalid-input`
 */
export function placedForm(
  name: string,
  props: Pick<PageProps<unknown>, 'at' | 'sent'>,
  places: Readonly<Partial<Record<RefusalCode | (string & {}), Place>>>,
) {
  const { refusal, ...state } = formState(name, props);
  const place = refusal && (places[refusal.refused] ?? places[refusal.field ?? '']);
  const action = `${state.action}#${name}-problems`;
  if (!refusal || !place) return { ...state, action, refusal };
  return { ...state, action, problems: [{ field: place.field, text: place.text ?? refusal.message }] };
}
