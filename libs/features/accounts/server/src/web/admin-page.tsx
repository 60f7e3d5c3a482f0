import type { MessageId } from '@articulado/messages';
import {
  askedPage,
  form,
  formProps,
  page,
  type PageProps,
  paginationOf,
  graphql,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
import { sectors } from '@articulado/persistence';
import {
  Button,
  ButtonRow,
  DataTable,
  Details,
  EmptyState,
  Field,
  Form,
  Notice,
  PageTitle,
  Pagination,
  RoleTag,
  Section,
  Select,
  Tag,
  withQuery,
} from '@articulado/ui';

import { healthChecks, healthFragment } from './health-checks.js';

const perPage = 50;

const query = graphql(
  `query ($search: String!, $first: Int!, $after: String, $last: Int, $before: String) { viewer { may isAdministrator } ...HealthShown organizations(first: 1000) { nodes { id name acronym sector } totalCount }
    people(search: $search, first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { hasNextPage startCursor endCursor }
      nodes { id name email isAdministrator isDisabled } } }`,
  [healthFragment],
);

type Data = ResultOf<typeof query>;
type People = NonNullable<Data['people']>;

/** Institutions and people of the platform, for those who set up processes. */
export const adminPage = page({
  address: '/admin',
  query,
  variables: (pageAddress) => ({ search: pageAddress.search['q'] ?? '', ...askedPage(pageAddress, perPage) }),
  found: ({ viewer }) => viewer?.may.includes('institution.create') === true,
  title: (_, t) => t('page.admin'),
  isPrivate: true,
  inMenuOf: 'process.create',
  component: Admin,
  forms: {
    createInstitution: form({
      operation: graphql(
        `mutation ($input: CreateInstitutionInput!) { createInstitution(input: $input) {
        ...RefusalFields ... on Organization { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({
        input: { name: fields['name'] ?? '', acronym: fields['acronym'] ?? '', sector: fields['sector'] ?? '' },
      }),
      redirectTo: () => '/admin?done=createInstitution',
    }),
  },
});

function Admin(props: PageProps<Data>) {
  const { t, data } = props;
  return (
    <>
      <PageTitle
        lead={t('accounts.admin.lead')}
        actions={<Button href="/processes/new">{t('accounts.admin.create-process')}</Button>}
      >
        {t('page.admin')}
      </PageTitle>
      {data.administrators && <Missing t={t} data={data} />}
      <Section
        id="instituciones"
        title={t('accounts.admin.organizations')}
        lead={t('accounts.admin.organizations-count', { count: data.organizations.totalCount })}
      >
        <NewInstitution {...props} />
        <Organizations {...props} />
      </Section>
      {data.people && <People {...props} people={data.people} />}
    </>
  );
}

/** How much is not set up, for administrators, and where it stands. */
function Missing({ t, data }: Pick<PageProps<Data>, 't' | 'data'>) {
  const count = healthChecks(data).filter(({ isDone }) => !isDone).length;
  if (count === 0) return null;
  return (
    <Notice kind="warning" title={t('health.missing', { count })}>
      <a href="/admin/health">{t('health.see')}</a>
    </Notice>
  );
}

function NewInstitution(props: PageProps<Data>) {
  const { t, data, sent } = props;
  return (
    <Details
      summary={t('accounts.admin.new-organization')}
      isOpen={sent?.form === 'createInstitution' || data.organizations.nodes.length === 0}
    >
      <Form {...formProps('createInstitution', props)} label={t('accounts.admin.new-organization')}>
        <Field
          name="name"
          required
          maxLength={200}
          label={t('accounts.admin.organization-name')}
          hint={t('accounts.admin.organization-name-hint')}
        />
        <Field
          name="acronym"
          required
          maxLength={30}
          size={14}
          label={t('accounts.admin.acronym')}
          hint={t('accounts.admin.acronym-hint')}
        />
        <Select
          name="sector"
          required
          label={t('accounts.sector')}
          options={sectors.map((value) => ({ value, text: t(`sector.${value}`) }))}
        />
        <ButtonRow>
          <Button>{t('accounts.admin.add-organization')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}

function Organizations({ t, data }: PageProps<Data>) {
  return (
    <DataTable
      caption={t('accounts.admin.organizations')}
      hidesCaption
      rows={data.organizations.nodes}
      keyOf={({ id }) => id}
      empty={t('accounts.admin.no-organizations')}
      columns={[
        {
          id: 'name',
          head: t('accounts.organization'),
          isHead: true,
          cell: ({ id, name }) => <a href={`/institutions/${id}`}>{name}</a>,
        },
        { id: 'acronym', head: t('accounts.admin.acronym'), cell: ({ acronym }) => acronym },
        { id: 'sector', head: t('accounts.sector'), cell: ({ sector }) => t(`sector.${sector}` as MessageId) },
      ]}
    />
  );
}

function People({ t, pageAddress, data, people }: PageProps<Data> & { readonly people: People }) {
  const search = pageAddress.search['q'] ?? '';
  const mayAct = data.viewer?.may.includes('account.disable') === true;
  return (
    <Section
      id="personas"
      title={t('accounts.admin.people')}
      lead={t(data.viewer?.isAdministrator ? 'accounts.admin.people-count' : 'accounts.admin.own-people-count', {
        count: people.totalCount,
      })}
    >
      <Form
        id="search"
        method="get"
        action="/admin"
        layout="row"
        values={{ q: search }}
        label={t('accounts.admin.search')}
      >
        <Field name="q" type="search" label={t('accounts.admin.search')} />
        <Button variant="quiet">{t('accounts.admin.search-do')}</Button>
      </Form>
      <DataTable
        caption={t('accounts.admin.people')}
        hidesCaption
        rows={people.nodes}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('accounts.admin.nobody')} />}
        columns={[
          {
            id: 'name',
            head: t('accounts.name'),
            isHead: true,
            cell: ({ id, name }) => (mayAct ? <a href={`/admin/people/${id}`}>{name}</a> : name),
          },
          { id: 'email', head: t('accounts.email'), cell: ({ email }) => email },
          {
            id: 'role',
            head: t('accounts.role'),
            cell: ({ isAdministrator, isDisabled }) => (
              <>
                {isAdministrator && <RoleTag role="administrator" />}
                {isDisabled && <Tag tone="warn">{t('accounts.person.disabled')}</Tag>}
              </>
            ),
          },
        ]}
      />
      <Pagination
        {...paginationOf(pageAddress, perPage, people, (move) =>
          withQuery('/admin', { ...(search ? { q: search } : {}), ...move }),
        )}
      />
    </Section>
  );
}
