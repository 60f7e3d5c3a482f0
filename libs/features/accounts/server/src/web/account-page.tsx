import {
  form,
  formAddress,
  formProps,
  graphql,
  page,
  type PageProps,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
import {
  Button,
  ButtonRow,
  DataTable,
  EmptyState,
  Facts,
  Form,
  HiddenFields,
  PageTitle,
  RefusalNotice,
  RoleTag,
  Section,
  Tag,
  When,
} from '@articulado/ui';
import { addressForms, ChangeAddress } from './change-address.js';
import { passkeyForms } from './passkey-forms.js';
import { PasskeysSection } from './passkeys-section.js';

const query = graphql(
  `{ viewer { name email isAdministrator memberships { role processSlug processTitle organization { name } }
    sessions { id device createdAt lastUsedAt isCurrent } passkeys { id name isSynced createdAt lastUsedAt } } platform { takesPasskeys } }`,
);

type Data = ResultOf<typeof query>;

/** What the platform knows of whoever is signed in. */
export const accountPage = page({
  address: '/account',
  query,
  title: (_, t) => t('page.account'),
  isPrivate: true,
  script: 'passkeys',
  component: (props) => (props.data.viewer ? <Account {...props} /> : <Nobody {...props} />),
  forms: {
    ...addressForms,
    ...passkeyForms,
    endSession: form({
      operation: graphql(
        `mutation ($input: EndSessionInput!) { endSession(input: $input) { ...RefusalFields ... on EndedSession { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }) => ({ input: { session: fields['session'] ?? '' } }),
      redirectTo: () => '/account?done=endSession',
    }),
  },
});

type Session = NonNullable<Data['viewer']>['sessions'][number];
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

function Account(props: PageProps<Data>) {
  const { t, data } = props;
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
      <ChangeAddress {...props} own={email} hasPasskey={data.viewer!.passkeys.length > 0} />
      <PasskeysSection {...props} passkeys={data.viewer!.passkeys} takesPasskeys={data.platform.takesPasskeys} />
      <Section id="sesiones" title={t('accounts.account.sessions')} lead={t('accounts.account.sessions-lead')}>
        {props.sent?.form === 'endSession' && props.sent.refusal && (
          <RefusalNotice id="endSession-result">{props.sent.refusal.message}</RefusalNotice>
        )}
        <Sessions {...props} sessions={data.viewer!.sessions} />
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

function Sessions(props: PageProps<Data> & { readonly sessions: readonly Session[] }) {
  const { t, sessions } = props;
  return (
    <DataTable
      caption={t('accounts.account.sessions')}
      hidesCaption
      rows={sessions.map((session, index) => ({ ...session, number: index + 1 }))}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'device',
          head: t('accounts.session.device'),
          isHead: true,
          cell: ({ device, isCurrent }) => (
            <>
              {device || t('accounts.session.unknown')}{' '}
              {isCurrent && <Tag tone="info">{t('accounts.session.current')}</Tag>}
            </>
          ),
        },
        { id: 'opened', head: t('accounts.session.opened'), cell: ({ createdAt }) => <When at={createdAt} /> },
        { id: 'used', head: t('accounts.session.used'), cell: ({ lastUsedAt }) => t.date(lastUsedAt) },
        {
          id: 'end',
          head: t('accounts.session.end'),
          cell: (session) => <EndSession {...props} session={session} />,
        },
      ]}
    />
  );
}

/** One form for each session on one page: each has its own id and name. */
function EndSession({
  session,
  ...props
}: PageProps<Data> & { readonly session: Session & { readonly number: number } }) {
  const { t, pageAddress } = props;
  const state = formProps('endSession', { pageAddress });
  const id = `end-${session.id}`;
  const label = t('accounts.session.end-one', {
    number: session.number,
    device: session.device || t('accounts.session.unknown'),
    at: t.dateTime(session.createdAt),
  });
  return (
    <Form
      {...state}
      id={id}
      action={formAddress(pageAddress.path, 'endSession')}
      layout="row"
      hidden={{ ...state.hidden, session: session.id }}
      label={label}
    >
      <Button variant="quiet" isSmall>
        <span aria-hidden="true">{t('accounts.session.end-do')}</span>
        <span className="hidden">{label}</span>
      </Button>
    </Form>
  );
}
