import { form, formAddress, formProps, graphql, ownAddress, type PageProps, refusalFields } from '@articulado/pages';
import { Button, ButtonRow, PasskeyRequest, PasskeySignature, withQuery } from '@articulado/ui';
import { withNext } from './with-next.js';

/** The forms by which somebody signs in by a passkey, for the page of signing in. */
export const passkeySignInForms = {
  requestSignInPasskey: form({
    operation: graphql(`mutation { requestSignInPasskey { ...RefusalFields ... on PasskeyChallenge { options } } }`, [
      refusalFields,
    ]),
    variables: () => ({}),
  }),
  signInByPasskey: form({
    operation: graphql(
      `mutation ($input: SignInByPasskeyInput!) { signInByPasskey(input: $input) { ...RefusalFields ... on SignedIn { name } } }`,
      [refusalFields],
    ),
    variables: ({ fields }) => ({ input: { credential: fields['credential'] ?? '' } }),
    redirectTo: (_, pageAddress) => withQuery(ownAddress(pageAddress.search['next']), { done: 'signInByPasskey' }),
  }),
};

type Props = Pick<PageProps<unknown>, 't' | 'pageAddress' | 'sent'>;

/** Beside the form for a code. What the passkey was refused for is said here. */
export function AskPasskey(props: Props) {
  const { t, pageAddress } = props;
  const { refusal } = formProps('signInByPasskey', props);
  const state = formProps('requestSignInPasskey', props);
  return (
    <PasskeyRequest
      {...state}
      action={formAddress(withNext(pageAddress), 'requestSignInPasskey')}
      refusal={state.refusal ?? refusal}
      label={t('passkeys.sign-in')}
    >
      <p className="hint">{t('passkeys.sign-in-lead')}</p>
      <ButtonRow>
        <Button variant="quiet">{t('passkeys.sign-in')}</Button>
      </ButtonRow>
    </PasskeyRequest>
  );
}

export function PasskeyStep({ options, ...props }: Props & { readonly options: string }) {
  const { t, pageAddress } = props;
  return (
    <PasskeySignature
      {...formProps('signInByPasskey', { pageAddress })}
      action={formAddress(withNext(pageAddress), 'signInByPasskey')}
      options={options}
      label={t('passkeys.sign-in')}
    >
      <p>{t('passkeys.sign-in-ready')}</p>
      <ButtonRow>
        <Button>{t('passkeys.sign-in')}</Button>
        <a href={withNext(pageAddress)}>{t('passkeys.other-way')}</a>
      </ButtonRow>
    </PasskeySignature>
  );
}
