import type { Translate } from '@articulado/messages';
import { Field } from '@articulado/ui';

/** From which day to which somebody represents an institution. @param isSubstitute - whether there is an appointment before, whose days are meant where none is written */
export function TermFields({ t, isSubstitute = false }: { readonly t: Translate; readonly isSubstitute?: boolean }) {
  const hint = isSubstitute ? 'institutions.field.term-kept' : 'institutions.field.starts-on-hint';
  const endHint = isSubstitute ? 'institutions.field.term-kept' : 'institutions.field.ends-on-hint';
  return (
    <>
      <Field name="startsOn" type="date" label={t('institutions.field.starts-on')} hint={t(hint)} />
      <Field name="endsOn" type="date" label={t('institutions.field.ends-on')} hint={t(endHint)} />
    </>
  );
}

/** The same as a form brings it. */
export const termFrom = (fields: Readonly<Record<string, string>>) => ({
  startsOn: fields['startsOn'],
  endsOn: fields['endsOn'],
});
