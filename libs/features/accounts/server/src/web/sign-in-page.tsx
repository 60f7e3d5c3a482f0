import {
  form,
  formAddress,
  formProps,
  ownAddress,
  page,
  type PageProps,
  graphql,
  refusalFields,
  type ResultOf,
  sentField,
} from '@articulado/pages';
import { Button, ButtonRow, Details, Field, Form, longestLine, Notice, PageTitle, withQuery } from '@articulado/ui';
import { optionsOf } from './passkey-forms.js';
import { AskPasskey, PasskeyStep, passkeySignInForms } from './passkey-sign-in.js';
import { withNext } from './with-next.js';

const query = graphql('{ platform { takesPasskeys } }');

type Data = ResultOf<typeof query>;
type Props = PageProps<Data>;

/** Signing in without a password: by a passkey, or an address first, then the code that was sent to it. The address never gets into the page's own. */
export const signInPage = page({
  address: '/sign-in',
  query,
  script: 'passkeys',
  title: (_, t) => t('accounts.sign-in.title'),
  width: 'text',
  component: (props) => (
    <>
      <PageTitle
        lead={props.viewer ? undefined : props.t('accounts.sign-in.lead', { mailDelivery: props.mailDelivery })}
      >
        {props.t('accounts.sign-in.title')}
      </PageTitle>
      {props.viewer ? <AlreadyIn {...props} /> : <Steps {...props} />}
    </>
  ),
  forms: {
    requestSignInCode: form({
      operation: graphql(
        `mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) {
        ...RefusalFields ... on SignInCodeSent { email requestId } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, pageAddress) => ({
        input: { email: fields['email'] ?? '', next: pageAddress.search['next'] ?? null },
      }),
    }),
    signIn: form({
      operation: graphql(
        `mutation ($input: SignInInput!) { signIn(input: $input) {
        ...RefusalFields ... on SignedIn { name } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({
        input: {
          email: fields['email'] ?? '',
          requestId: fields['requestId'] ?? '',
          code: fields['code'] ?? '',
          name: fields['name'] ?? '',
        },
      }),
      redirectTo: (_, pageAddress) => withQuery(ownAddress(pageAddress.search['next']), { done: 'signIn' }),
    }),
    ...passkeySignInForms,
  },
});

function AlreadyIn({ t, viewer, pageAddress }: Props) {
  return (
    <div className="prose">
      <p>{t('accounts.sign-in.already', { name: viewer!.name, email: viewer!.email })}</p>
      <ButtonRow>
        <Button href={ownAddress(pageAddress.search['next'])}>{t('accounts.sign-in.continue')}</Button>
        <Button variant="quiet" href="/sign-out">
          {t('page.sign-out')}
        </Button>
      </ButtonRow>
    </div>
  );
}

/** The second step shows once a code was sent, and stays while the code is mistyped. */
function Steps(props: Props) {
  const { sent } = props;
  const email = sentField(sent, 'email', longestLine);
  const hasCode = email !== undefined && (sent?.form === 'signIn' || sent?.refusal === undefined);
  const options = optionsOf(props, 'requestSignInPasskey');
  if (options) return <PasskeyStep {...props} options={options} />;
  return hasCode ? <CodeStep {...props} email={email.trim()} /> : <EmailStep {...props} />;
}

/** From the answer of the first step, and from then on from the form itself. */
function requestIdOf({ sent }: Props): string {
  const answer = sent?.result as { readonly requestId?: string } | undefined;
  return answer?.requestId ?? sent?.fields['requestId'] ?? '';
}

function EmailStep(props: Props) {
  const { t, pageAddress, demo } = props;
  return (
    <>
      {demo && (
        <Notice kind="info" title={t('accounts.demo.this-is-one')}>
          <a href={withNext(pageAddress, '/demo')}>{t('accounts.demo.sign-in-as')}</a>
        </Notice>
      )}
      <Form
        {...formProps('requestSignInCode', props)}
        action={formAddress(withNext(pageAddress), 'requestSignInCode')}
        label={t('accounts.sign-in.title')}
      >
        <Field
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={200}
          label={t('accounts.email')}
          hint={t('accounts.sign-in.email-hint')}
        />
        <ButtonRow>
          <Button>{t('accounts.sign-in.send-code')}</Button>
        </ButtonRow>
      </Form>
      {props.data.platform.takesPasskeys && <AskPasskey {...props} />}
    </>
  );
}

function CodeStep(props: Props & { readonly email: string }) {
  const { t, pageAddress, mailDelivery, email } = props;
  const state = formProps('signIn', props);
  return (
    <>
      <Notice kind="info" title={t('accounts.sign-in.sent', { mailDelivery })}>
        <p>{t('accounts.sign-in.sent-to', { mailDelivery, email })}</p>
        {mailDelivery === 'public' && (
          <p>
            {t('accounts.sign-in.in-the-mails')} <a href="/outbox">{t('page.mails')}</a>
          </p>
        )}
      </Notice>
      <Form
        {...state}
        action={formAddress(withNext(pageAddress), 'signIn')}
        hidden={{ ...state.hidden, email, requestId: requestIdOf(props) }}
        label={t('accounts.sign-in.code')}
      >
        <Field
          name="code"
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          size={10}
          label={t('accounts.sign-in.code')}
          hint={t('accounts.sign-in.code-hint')}
        />
        <Details
          summary={t('accounts.sign-in.first-time')}
          isOpen={Boolean(state.values?.['name']) || state.refusal?.field === 'name'}
        >
          <Field
            name="name"
            autoComplete="name"
            maxLength={120}
            need={t('form.first-time')}
            label={t('accounts.name')}
            hint={t('accounts.sign-in.name-hint')}
          />
        </Details>
        <ButtonRow>
          <Button>{t('accounts.sign-in.do')}</Button>
          <a href={withNext(pageAddress)}>{t('accounts.sign-in.other-email')}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
