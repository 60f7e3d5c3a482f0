import { formAddress, formProps, type PageProps } from '@articulado/pages';
import { Form, PasskeyRequest, PasskeySignature } from '@articulado/ui';
import type { ReactNode } from 'react';
import { optionsOf } from './passkey-forms.js';

interface Props extends Pick<PageProps<unknown>, 't' | 'pageAddress' | 'sent'> {
  /** The act. */
  readonly name: string;
  /** The form that asks a passkey to sign it. */
  readonly ask: string;
  /** Whether the viewer confirms it by a passkey. */
  readonly asksPasskey: boolean;
  /** Which of the forms of these names it is, beside others on its page. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Of the page. */
  readonly id: string;
  /** Names the form for whoever hears it, and what the passkey signs. */
  readonly label: string;
  /** Names of the fields. */
  readonly fields: readonly string[];
  readonly children: ReactNode;
  readonly button: ReactNode;
}

/** Whether a form was sent, rather than another one of its names. */
export const isSentForm = ({ name, ask, hidden, sent }: Pick<Props, 'name' | 'ask' | 'hidden' | 'sent'>): boolean =>
  (sent?.form === name || sent?.form === ask) &&
  Object.entries(hidden).every(([field, value]) => (sent.fields[field] ?? '') === value);

/** A form that a passkey of whoever has one confirms: what is to be done, then the passkey. Without a passkey it is a form like any other. */
export function ConfirmedForm(props: Props) {
  const { t, pageAddress, name, ask, asksPasskey, hidden, id, label, fields, children, button } = props;
  const sent = isSentForm(props) ? props.sent : undefined;
  const own = (of: string) => ({
    id,
    action: formAddress(pageAddress.path, id),
    hidden: { form: of, ...hidden },
    label,
  });
  const options = optionsOf({ sent }, ask);
  if (options !== undefined) {
    const written = Object.fromEntries(fields.map((field) => [field, sent?.fields[field] ?? '']));
    return (
      <PasskeySignature {...own(name)} hidden={{ ...own(name).hidden, ...written }} options={options}>
        <p>{t('accounts.person.passkey', { title: label })}</p>
        {button}
      </PasskeySignature>
    );
  }
  const state = sent && formProps(sent.form, { pageAddress, sent });
  const AnyForm = asksPasskey ? PasskeyRequest : Form;
  return (
    <AnyForm {...own(asksPasskey ? ask : name)} values={state?.values} refusal={state?.refusal}>
      {children}
      {button}
    </AnyForm>
  );
}

/** Names of the fields of an appointment. */
export const appointmentFields = [
  ...['name', 'email', 'post', 'documentNumber', 'documentDate', 'documentAddress', 'documentSha256'],
  ...['identityNumber', 'startsOn', 'endsOn'],
];
