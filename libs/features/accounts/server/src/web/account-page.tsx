import { page, type PageProps, graphql, type ResultOf } from '@articulado/pages';
import {
  Button,
  ButtonRow,
  DataTable,
  EmptyState,
  Facts,
  HiddenFields,
  PageTitle,
  RoleTag,
  Section,
} from '@articulado/ui';

const query = graphql(
  '{ viewer { name email isAdministrator memberships { role processSlug processTitle organization { name } } } }',
);

type Data = ResultOf<typeof query>;

/** What the platform knows of whoever is signed in. */
export const accountPage = page({
  address: '/account',
  query,
  title: (_, t) => t('page.account'),
  isPrivate: true,
  view: (props) => (props.data.viewer ? <Account {...props} /> : <Nobody {...props} />),
});

type Membership = NonNullable<Data['viewer']>['memberships'][number];

function Nobody({ t, mailDelivery }: PageProps<Data>) {
  return (
    <>
      <PageTitle>{t('page.account')}</PageTitle>
      <EmptyState
        title={t('accounts.account.nobody')}
        action={<Button href="/sign-in?next=/account">{t('page.sign-in')}</Button>}
      >
        {t('accounts.account.nobody-hint', { mailDelivery })}
      </EmptyState>
    </>
  );
}

function Account({ t, data }: PageProps<Data>) {
  const { name, email, isAdministrator, memberships } = data.viewer!;
  const facts = [
    { name: t('accounts.name'), value: name },
    { name: t('accounts.email'), value: email },
    ...(isAdministrator
      ? [{ name: t('accounts.account.on-the-platform'), value: <RoleTag role="administrator" /> }]
      : []),
  ];
  return (
    <>
      <PageTitle lead={t('accounts.account.lead')}>{t('page.account')}</PageTitle>
      <Facts facts={facts} />
      <Section
        id="participacion"
        title={t('accounts.account.memberships')}
        lead={memberships.length > 0 ? t('accounts.account.memberships-lead') : undefined}
      >
        {memberships.length > 0 ? (
          <Memberships t={t} memberships={memberships} />
        ) : (
          <EmptyState
            title={t('accounts.account.no-memberships')}
            action={
              <Button variant="quiet" href="/">
                {t('accounts.account.see-processes')}
              </Button>
            }
          >
            {t('accounts.account.no-memberships-hint')}
          </EmptyState>
        )}
      </Section>
      <Section id="sesiones" title={t('accounts.account.sessions')} lead={t('accounts.account.sessions-lead')}>
        <form method="post" action="/sign-out">
          <HiddenFields fields={{ form: 'signOut' }} />
          <ButtonRow>
            <Button variant="quiet">{t('accounts.account.sign-out-everywhere')}</Button>
          </ButtonRow>
        </form>
      </Section>
    </>
  );
}

function Memberships({
  t,
  memberships,
}: {
  readonly t: PageProps<Data>['t'];
  readonly memberships: readonly Membership[];
}) {
  return (
    <DataTable
      caption={t('accounts.account.memberships')}
      hidesCaption
      rows={memberships}
      keyOf={({ processSlug, role }) => `${processSlug} ${role}`}
      columns={[
        {
          id: 'process',
          head: t('accounts.process'),
          isHead: true,
          cell: (one) => <a href={`/processes/${one.processSlug}`}>{one.processTitle}</a>,
        },
        { id: 'role', head: t('accounts.role'), cell: (one) => <RoleTag role={one.role} /> },
        { id: 'organization', head: t('accounts.organization'), cell: (one) => one.organization.name },
        {
          id: 'members',
          head: t('accounts.account.withdraw'),
          cell: (one) => <a href={`/processes/${one.processSlug}/members`}>{t('accounts.account.see-members')}</a>,
        },
      ]}
    />
  );
}
