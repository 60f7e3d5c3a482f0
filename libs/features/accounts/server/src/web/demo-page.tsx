import { page, type PageProps, graphql, type ResultOf } from '@articulado/pages';
import { Button, Card, Grid, HiddenFields, Notice, PageTitle, Person } from '@articulado/ui';
import { demoPeople, demoRoles } from '../demo-people.js';

const query = graphql('{ platform { demo } }');

type Data = ResultOf<typeof query>;

/** Offers one person of each role to sign in as. Only a demonstration has it. */
export const demoPage = page({
  address: '/demo',
  query,
  found: ({ platform }) => platform.demo,
  title: (_, t) => t('accounts.demo.title'),
  isPrivate: true,
  component: Demo,
});

function Demo({ t, pageAddress, viewer }: PageProps<Data>) {
  return (
    <>
      <PageTitle lead={t('accounts.demo.lead')}>{t('accounts.demo.title')}</PageTitle>
      {viewer && <Notice kind="info">{t('accounts.demo.now', { name: viewer.name })}</Notice>}
      <Grid of="wide">
        {demoRoles.map((role) => (
          <Card
            key={role}
            title={t(`tag.role.${role}`)}
            level={2}
            foot={<SignInAs t={t} role={role} next={pageAddress.search['next']} />}
          >
            <Person name={demoPeople[role].name} caption={demoPeople[role].email} />
            <p>{t(`accounts.demo.can.${role}`)}</p>
          </Card>
        ))}
        <Card
          title={t('tag.role.visitor')}
          level={2}
          foot={
            <Button variant="quiet" href="/">
              {t('accounts.demo.as-visitor')}
            </Button>
          }
        >
          <p>{t('accounts.demo.can.visitor')}</p>
        </Card>
      </Grid>
    </>
  );
}

interface SignInAsProps {
  readonly t: PageProps<Data>['t'];
  readonly role: (typeof demoRoles)[number];
  /** Where whoever came here was going. */
  readonly next?: string;
}

function SignInAs({ t, role, next }: SignInAsProps) {
  return (
    <form method="post" action="/demo/sign-in">
      <HiddenFields fields={{ role, ...(next && { next }) }} />
      <Button>{t('accounts.demo.do', { name: demoPeople[role].name })}</Button>
    </form>
  );
}
