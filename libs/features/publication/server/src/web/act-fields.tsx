import type { Translate } from '@articulado/messages';
import { DateTimeField, Field } from '@articulado/ui';

/** Fields of the act that approves a policy. */
export type ActField = 'actNumber' | 'actDate' | 'gazette';

export const actFields: readonly ActField[] = ['actNumber', 'actDate', 'gazette'];

interface Props {
  readonly t: Translate;
  /** Those that are asked for. */
  readonly fields?: readonly ActField[];
}

/** Number, day and gazette of the act. None must be filled in: what is not known is said to be missing. */
export function ActFields({ t, fields = actFields }: Props) {
  const asks = (field: ActField) => fields.includes(field);
  return (
    <>
      {asks('actNumber') && (
        <Field
          name="actNumber"
          label={t('publication.act.actNumber')}
          hint={t('publication.act.actNumber.hint')}
          maxLength={100}
        />
      )}
      {asks('actDate') && <DateTimeField name="actDate" label={t('publication.act.actDate')} isDay />}
      {asks('gazette') && (
        <Field
          name="gazette"
          label={t('publication.act.gazette')}
          hint={t('publication.act.gazette.hint')}
          maxLength={200}
        />
      )}
    </>
  );
}

/** What was typed into these fields; those that were not asked for are left out. */
export const actIn = (fields: Readonly<Record<string, string>>) => ({
  actNumber: fields['actNumber'] ?? null,
  actDate: fields['actDate'] ?? null,
  gazette: fields['gazette'] ?? null,
});
