import type { RefusalCode } from '@articulado/base';
import { formState, type PageProps } from '@articulado/pages';

/** Where a refusal belongs in a form: its field, and better words than the general ones where this form has them. */
export interface Place {
  readonly field: string;
  readonly text?: string;
}

/**
 * The state of a form whose refusals stand at the fields they are about. Without scripts a form that comes back is shown
 * at its place by the anchor of its address.
 * @param places - by the refusal's code, or by the field of an `invalid-input`
 */
export function placedForm(
  name: string,
  props: Pick<PageProps<unknown>, 'at' | 'sent'>,
  anchor: string,
  places: Readonly<Partial<Record<RefusalCode | (string & {}), Place>>>,
) {
  const { refusal, ...state } = formState(name, props);
  const place = refusal && (places[refusal.refused] ?? places[refusal.field ?? '']);
  const action = `${state.action}#${anchor}`;
  if (!refusal || !place) return { ...state, action, refusal };
  return { ...state, action, problems: [{ field: place.field, text: place.text ?? refusal.message }] };
}
