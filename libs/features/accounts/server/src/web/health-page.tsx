import { graphql, page, type PageProps, type ResultOf } from '@articulado/pages';
import { Notice, PageTitle, Section } from '@articulado/ui';
import { type HealthCheck, healthChecks, healthFragment } from './health-checks.js';

const query = graphql(`query { ...HealthShown }`, [healthFragment]);

type Data = ResultOf<typeof query>;

/** What of the platform is not set up, and how it is, for administrators. */
export const healthPage = page({
  address: '/admin/health',
  query,
  variables: () => ({}),
  found: ({ administrators }) => administrators !== null,
  title: (_, t) => t('page.health'),
  crumbs: (_, t) => [{ text: t('page.admin'), href: '/admin' }, { text: t('page.health') }],
  width: 'text',
  isPrivate: true,
  inMenuOf: 'administrator.appoint',
  component: Health,
});

function Health({ t, data }: PageProps<Data>) {
  const checks = healthChecks(data);
  const [missing, done] = [checks.filter(({ isDone }) => !isDone), checks.filter(({ isDone }) => isDone)];
  return (
    <>
      <PageTitle lead={t('health.lead')}>{t('page.health')}</PageTitle>
      {missing.length === 0 && <Notice title={t('health.all-set')}>{t('health.all-set-hint')}</Notice>}
      {missing.map((check) => (
        <Missing key={check.name} t={t} check={check} />
      ))}
      {done.length > 0 && (
        <Section id="configurado" title={t('health.done')}>
          <ul className="plain">
            {done.map(({ name, people }) => (
              <li key={name}>{t(`health.${name}.done`, { count: people.length })}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What is missing, why it matters, and what to do. */
function Missing({ t, check: { name, people } }: Pick<PageProps<Data>, 't'> & { readonly check: HealthCheck }) {
  return (
    <Notice kind="warning" title={t(`health.${name}.missing`, { count: people.length })}>
      <p>{t(`health.${name}.hint`)}</p>
      {name === 'second' && (
        <p>
          <a href="/admin#personas">{t('health.second.link')}</a>
        </p>
      )}
      {name === 'own-passkeys' && (
        <ul>
          {people.map(({ id, name: who }) => (
            <li key={id}>
              <a href={`/admin/people/${id}`}>{who}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
