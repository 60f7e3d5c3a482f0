import { useT } from '../speak.js';
import { Form, type FormProps } from './form.js';

/**
 * The first of two steps by which a passkey signs something: the form says what, and its page comes back with the second. The script of the
 * page takes both in one.
 */
export const PasskeyRequest = (props: FormProps) => <Form {...props} data={{ 'data-passkey-request': '' }} />;

interface Props extends FormProps {
  /** What the browser is to ask of a passkey, as the API gives it (WebAuthn, JSON). */
  readonly options: string;
}

/** The second step: the script of the page lets the browser ask for the passkey, and sends what it says as the field `credential`. */
export function PasskeySignature({ options, hidden, children, ...props }: Props) {
  const t = useT();
  return (
    <Form {...props} hidden={{ ...hidden, credential: '' }} data={{ 'data-passkey-options': options }}>
      <div
        className="notice is-bad"
        role="alert"
        hidden
        data-failed={t('passkeys.failed')}
        data-known={t('passkeys.known')}
        data-unsupported={t('passkeys.unsupported')}
      />
      <noscript>
        <p className="hint">{t('passkeys.no-script')}</p>
      </noscript>
      {children}
    </Form>
  );
}
