import {
  form,
  formProps,
  page,
  type PageAddress,
  type PageProps,
  graphql,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
import { Button, ButtonRow, Field, Form, PageTitle } from '@articulado/ui';

const keyOf = ({ params }: PageAddress) => params['key'] ?? '';

const query = graphql('query ($key: String!) { firstAdministratorKeyIsValid(key: $key) }');

type Data = ResultOf<typeof query>;

/** Where the link leads that an empty platform prints at its start. */
export const firstAdministratorPage = page({
  address: '/first-administrator/:key',
  query,
  variables: (pageAddress) => ({ key: keyOf(pageAddress) }),
  found: ({ firstAdministratorKeyIsValid }) => firstAdministratorKeyIsValid,
  title: (_, t) => t('accounts.first.title'),
  width: 'text',
  isPrivate: true,
  component: FirstAdministrator,
  forms: {
    createFirstAdministrator: form({
      operation: graphql(
        `mutation ($input: CreateFirstAdministratorInput!) { createFirstAdministrator(input: $input) {
        ...RefusalFields ... on Person { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, pageAddress) => ({
        input: { key: keyOf(pageAddress), name: fields['name'] ?? '', email: fields['email'] ?? '' },
      }),
      redirectTo: () => '/admin?done=createFirstAdministrator',
    }),
  },
});

function FirstAdministrator(props: PageProps<Data>) {
  const { t, mailDelivery } = props;
  return (
    <>
      <PageTitle lead={t('accounts.first.lead', { mailDelivery })}>{t('accounts.first.title')}</PageTitle>
      <Form {...formProps('createFirstAdministrator', props)} label={t('accounts.first.title')}>
        <Field name="name" required autoComplete="name" maxLength={120} label={t('accounts.name')} />
        <Field
          name="email"
          type="email"
          required
          autoComplete="email"
          maxLength={200}
          label={t('accounts.email')}
          hint={t('accounts.first.email-hint', { mailDelivery })}
        />
        <ButtonRow>
          <Button>{t('accounts.first.do')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
