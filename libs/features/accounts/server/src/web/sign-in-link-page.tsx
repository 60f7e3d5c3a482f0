import {
  form,
  formAddress,
  formProps,
  graphql,
  ownAddress,
  page,
  type PageAddress,
  type PageProps,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
import { Button, ButtonRow, EmptyState, Field, Form, PageTitle, withQuery } from '@articulado/ui';
import { withNext } from './with-next.js';

const tokenOf = ({ params }: PageAddress) => params['token'] ?? '';

const query = graphql('query ($token: String!) { signInLink(token: $token) { email isNew } }');

type Data = ResultOf<typeof query>;

/** Where the link of an e-mail leads. It asks once more: programs that look at e-mails open links, and none presses a button. */
export const signInLinkPage = page({
  address: '/sign-in/link/:token',
  query,
  variables: (pageAddress) => ({ token: tokenOf(pageAddress) }),
  title: (_, t) => t('accounts.sign-in.title'),
  width: 'text',
  isPrivate: true,
  component: (props) =>
    props.data.signInLink ? <Enter {...props} link={props.data.signInLink} /> : <Over {...props} />,
  forms: {
    signInByLink: form({
      operation: graphql(
        `mutation ($input: SignInByLinkInput!) { signInByLink(input: $input) {
        ...RefusalFields ... on SignedIn { name } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, pageAddress) => ({ input: { token: tokenOf(pageAddress), name: fields['name'] ?? '' } }),
      redirectTo: (_, pageAddress) => withQuery(ownAddress(pageAddress.search['next']), { done: 'signIn' }),
    }),
  },
});

function Enter(props: PageProps<Data> & { readonly link: NonNullable<Data['signInLink']> }) {
  const { t, pageAddress, link } = props;
  return (
    <>
      <PageTitle lead={t('accounts.sign-in-link.lead', { email: link.email })}>{t('accounts.sign-in.title')}</PageTitle>
      <Form
        {...formProps('signInByLink', props)}
        action={formAddress(withNext(pageAddress), 'signInByLink')}
        label={t('accounts.sign-in.title')}
      >
        {link.isNew && (
          <Field
            name="name"
            required
            autoComplete="name"
            maxLength={120}
            label={t('accounts.name')}
            hint={t('accounts.sign-in-link.name-hint')}
          />
        )}
        <ButtonRow>
          <Button>{t('accounts.sign-in.do')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Over({ t, pageAddress }: PageProps<Data>) {
  return (
    <>
      <PageTitle>{t('accounts.sign-in.title')}</PageTitle>
      <EmptyState
        title={t('accounts.sign-in-link.over')}
        action={<Button href={withNext(pageAddress, '/sign-in')}>{t('accounts.sign-in.send-code')}</Button>}
      >
        {t('accounts.sign-in-link.over-hint')}
      </EmptyState>
    </>
  );
}
