import { form, formState, page, type PageAddress, type PageProps, refusalFields } from '@articulado/pages';
import { Button, ButtonRow, Field, Form, PageTitle } from '@articulado/ui';

interface Data {
  readonly firstAdministratorKeyIsValid: boolean;
}

const keyOf = ({ params }: PageAddress) => params['key'] ?? '';

/** Where the link leads that an empty platform prints at its start. */
export const firstAdministratorPage = page<Data>({
  address: '/first-administrator/:key',
  query: 'query ($key: String!) { firstAdministratorKeyIsValid(key: $key) }',
  variables: (at) => ({ key: keyOf(at) }),
  found: ({ firstAdministratorKeyIsValid }) => firstAdministratorKeyIsValid,
  title: (_, t) => t('accounts.first.title'),
  width: 'text',
  isPrivate: true,
  view: FirstAdministrator,
  forms: {
    createFirstAdministrator: form({
      operation: `mutation ($input: CreateFirstAdministratorInput!) { createFirstAdministrator(input: $input) {
        __typename ... on Refusal { ${refusalFields} } ... on Person { id } } }`,
      variables: ({ fields }, at) => ({
        input: { key: keyOf(at), name: fields['name'] ?? '', email: fields['email'] ?? '' },
      }),
      then: () => '/admin?done=createFirstAdministrator',
    }),
  },
});

function FirstAdministrator(props: PageProps<Data>) {
  const { t, letters } = props;
  return (
    <>
      <PageTitle lead={t('accounts.first.lead', { letters })}>{t('accounts.first.title')}</PageTitle>
      <Form {...formState('createFirstAdministrator', props)} label={t('accounts.first.title')}>
        <Field name="name" required autoComplete="name" maxLength={120} label={t('accounts.name')} />
        <Field
          name="email"
          type="email"
          required
          autoComplete="email"
          maxLength={200}
          label={t('accounts.email')}
          hint={t('accounts.first.email-hint', { letters })}
        />
        <ButtonRow>
          <Button>{t('accounts.first.do')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
