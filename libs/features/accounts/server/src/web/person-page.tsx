import type { MessageId } from '@articulado/messages';
import {
  form,
  formState,
  graphql,
  page,
  type PageAddress,
  type PageProps,
  refusalFragment,
  type ResultOf,
} from '@articulado/pages';
import { Button, ButtonRow, Facts, Field, Form, PageTitle, RoleTag, Section, Tag } from '@articulado/ui';

const idOf = ({ params }: PageAddress) => params['id'] ?? '';

const query = graphql('query ($id: ID!) { person(id: $id) { id name email isAdministrator isDisabled } }');

type Data = ResultOf<typeof query>;
type Person = NonNullable<Data['person']>;
type Props = PageProps<Data> & { readonly person: Person };

/** What is asked of every act but the one that gives an account back. */
const confirmed = ({ fields }: { readonly fields: Readonly<Record<string, string>> }, at: PageAddress) => ({
  input: { person: idOf(at), confirmation: fields['confirmation'] ?? '' },
});
const backWith = (done: string) => (_: unknown, at: PageAddress) => `/admin/people/${idOf(at)}?done=${done}`;

/** One person's account, for administrators: whether they may sign in, and whether they administer. */
export const personPage = page({
  address: '/admin/people/:id',
  query,
  variables: (at) => ({ id: idOf(at) }),
  found: ({ person }) => person !== null,
  title: ({ person }) => person!.name,
  crumbs: ({ person }, t) => [{ text: t('page.admin'), href: '/admin' }, { text: person!.name }],
  width: 'text',
  isPrivate: true,
  view: (props) => <PersonAccount {...props} person={props.data.person!} />,
  forms: {
    disableAccount: form({
      operation: graphql(
        `mutation ($input: DisableAccountInput!) { disableAccount(input: $input) { ...RefusalWords ... on Person { id } } }`,
        [refusalFragment],
      ),
      variables: confirmed,
      redirectTo: backWith('disableAccount'),
    }),
    enableAccount: form({
      operation: graphql(
        `mutation ($input: EnableAccountInput!) { enableAccount(input: $input) { ...RefusalWords ... on Person { id } } }`,
        [refusalFragment],
      ),
      variables: (_, at) => ({ input: { person: idOf(at) } }),
      redirectTo: backWith('enableAccount'),
    }),
    appointAdministrator: form({
      operation: graphql(
        `mutation ($input: AppointAdministratorInput!) { appointAdministrator(input: $input) { ...RefusalWords ... on Person { id } } }`,
        [refusalFragment],
      ),
      variables: confirmed,
      redirectTo: backWith('appointAdministrator'),
    }),
    endAdministrator: form({
      operation: graphql(
        `mutation ($input: EndAdministratorInput!) { endAdministrator(input: $input) { ...RefusalWords ... on Person { id } } }`,
        [refusalFragment],
      ),
      variables: confirmed,
      redirectTo: backWith('endAdministrator'),
    }),
  },
});

function PersonAccount(props: Props) {
  const { t, person } = props;
  const status = person.isDisabled ? (
    <Tag tone="warn">{t('accounts.person.disabled')}</Tag>
  ) : (
    <Tag tone="good">{t('accounts.person.enabled')}</Tag>
  );
  return (
    <>
      <PageTitle lead={t('accounts.person.lead')}>{person.name}</PageTitle>
      <Facts
        facts={[
          { name: t('accounts.email'), value: person.email },
          { name: t('accounts.person.account'), value: status },
          ...(person.isAdministrator
            ? [{ name: t('accounts.account.on-the-platform'), value: <RoleTag role="administrator" /> }]
            : []),
        ]}
      />
      {person.isAdministrator && <Confirmed {...props} name="endAdministrator" id="administracion" />}
      {!person.isAdministrator && !person.isDisabled && (
        <Confirmed {...props} name="appointAdministrator" id="administracion" />
      )}
      {person.isDisabled ? <Enable {...props} /> : <Confirmed {...props} name="disableAccount" id="acceso" />}
    </>
  );
}

type ConfirmedAct = 'disableAccount' | 'appointAdministrator' | 'endAdministrator';

/** An act that asks for the address once more, so that a wrong press does nothing. */
function Confirmed(props: Props & { readonly name: ConfirmedAct; readonly id: string }) {
  const { t, name, id } = props;
  const say = (what: string) => t(`accounts.person.${name}.${what}` as MessageId);
  return (
    <Section id={id} title={say('title')} lead={say('lead')}>
      <Form {...formState(name, props)} label={say('title')}>
        <Field
          name="confirmation"
          type="email"
          required
          autoComplete="off"
          maxLength={200}
          label={t('accounts.person.confirmation')}
          hint={t('accounts.person.confirmation-hint')}
        />
        <ButtonRow>
          <Button variant={name === 'appointAdministrator' ? 'primary' : 'danger'}>{say('do')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Enable(props: Props) {
  const { t } = props;
  return (
    <Section id="acceso" title={t('accounts.person.enable.title')} lead={t('accounts.person.enable.lead')}>
      <Form {...formState('enableAccount', props)} label={t('accounts.person.enable.title')}>
        <ButtonRow>
          <Button>{t('accounts.person.enable.do')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
