import type { Translate } from '@articulado/messages';
import { Field } from '@articulado/ui';

/** What is asked of whoever appoints somebody to speak or to sign for an institution. */
export function AppointmentFields({ t }: { readonly t: Translate }) {
  return (
    <>
      <Field name="name" required autoComplete="off" maxLength={120} label={t('accounts.name')} />
      <Field
        name="email"
        type="email"
        required
        autoComplete="off"
        maxLength={200}
        label={t('accounts.email')}
        hint={t('processes.invite.email-hint')}
      />
      <Field name="post" required autoComplete="off" maxLength={200} label={t('institutions.field.post')} />
      <Field
        name="documentNumber"
        required
        autoComplete="off"
        maxLength={100}
        label={t('institutions.field.document-number')}
        hint={t('institutions.field.document-number-hint')}
      />
      <Field name="documentDate" type="date" required label={t('institutions.field.document-date')} />
      <Field
        name="documentAddress"
        type="url"
        autoComplete="off"
        maxLength={500}
        label={t('institutions.field.document-address')}
      />
      <Field
        name="documentSha256"
        required
        autoComplete="off"
        maxLength={64}
        label={t('institutions.field.document-sha256')}
        hint={t('institutions.field.document-sha256-hint')}
      />
      <Field
        name="identityNumber"
        required
        autoComplete="off"
        maxLength={40}
        label={t('institutions.field.identity')}
        hint={t('institutions.field.identity-hint')}
      />
    </>
  );
}

/** The same as a form brings it. */
export const appointmentFrom = (fields: Readonly<Record<string, string>>) => ({
  name: fields['name'] ?? '',
  email: fields['email'] ?? '',
  post: fields['post'] ?? '',
  documentNumber: fields['documentNumber'] ?? '',
  documentDate: fields['documentDate'] ?? '',
  documentAddress: fields['documentAddress'],
  documentSha256: fields['documentSha256'] ?? '',
  identityNumber: fields['identityNumber'] ?? '',
});
