import {
  form,
  knownCorrectionsIn,
  page,
  type PageProps,
  policyTextOf,
  type Posted,
  graphql,
  type ResultOf,
  refusalFields,
} from '@articulado/pages';
import { Facts, Hash, PageTitle, PolicyContents, PolicyTextView, Reading, Section, When } from '@articulado/ui';
import { actIn } from './act-fields.js';
import { ActSection } from './act-section.js';
import { NotPublished } from './not-published.js';
import { Command, Downloads, verifyCommand } from './proof.js';
import { type ProcessShown, type PublicationShown, processOfPolicy } from './publication-shown.js';
import { SignedBy } from './signed-by.js';

const query = graphql('query ($slug: String!) { process(slug: $slug) { ...ProcessOfPolicy } }', [processOfPolicy]);

type Data = ResultOf<typeof query>;

/** What stands there: the policy, or the place at which it will be published. */
const nameOf = ({ publication }: ProcessShown, t: PageProps<Data>['t']) =>
  t(publication ? 'publication.title' : 'publication.page');

/** The published policy: its text first, then who signed it, what was said against it, and how to check all of it. */
export const policyPage = page({
  address: '/processes/:slug/policy',
  sharedByVisitors: {},
  inProcessBar: {
    position: 10,
    text: 'page.process.policy',
    href: ({ slug, publication }) => (publication ? `/processes/${slug}/policy` : undefined),
  },
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process !== null,
  title: ({ process }, t) => `${process!.title}: ${nameOf(process!, t).toLocaleLowerCase(t.locale)}`,
  description: ({ process }, t) => t('publication.description', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: t('processes.home.crumb'), href: '/' },
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: nameOf(process!, t) },
  ],
  component: ({ data, ...props }) =>
    data.process!.publication ? (
      <Policy {...props} process={data.process!} publication={data.process!.publication} />
    ) : (
      <NotPublished {...props} process={data.process!} />
    ),
  forms: {
    publishVersion: form({
      operation: graphql(
        `mutation ($input: PublishVersionInput!) { publishVersion(input: $input) {
        ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: (posted, { params }) => ({ input: publicationIn(posted, params['slug']!) }),
      redirectTo: (_, { path }) => `${path}?done=publishVersion`,
    }),
    completePublication: form({
      operation: graphql(
        `mutation ($input: CompletePublicationInput!) { completePublication(input: $input) {
        ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({ input: { process: params['slug']!, ...actIn(fields) } }),
      redirectTo: (_, { path }) => `${path}?done=completePublication#acto`,
    }),
    correctPublication: form({
      operation: graphql(
        `mutation ($input: CorrectPublicationInput!) { correctPublication(input: $input) {
        ...RefusalFields ... on Process { slug } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: {
          process: params['slug']!,
          ...actIn(fields),
          reason: fields['reason'] ?? '',
          knownCorrections: knownCorrectionsIn(fields),
        },
      }),
      redirectTo: (_, { path }) => `${path}?done=correctPublication#acto`,
    }),
  },
});

/** A form altered on its way may hold no number; 0 is a version that never is. */
const publicationIn = ({ fields }: Posted, slug: string) => ({
  process: slug,
  versionNumber: /^\d{1,6}$/.test(fields['versionNumber'] ?? '') ? Number(fields['versionNumber']) : 0,
  statement: fields['statement'] ?? '',
  ...actIn(fields),
});

interface PolicyProps extends Omit<PageProps<Data>, 'data'> {
  readonly process: ProcessShown;
  readonly publication: PublicationShown;
}

function Policy({ process, publication, ...props }: PolicyProps) {
  const { t } = props;
  const { version, statement, publishedAt, publishedBy } = publication;
  const text = policyTextOf(version.clauses.nodes);
  const facts = (
    <>
      <span>
        {t('publication.published')} <When at={publishedAt} as="day" /> {t('publication.by', { person: publishedBy })}
      </span>
      <span>{t('publication.version', { number: version.number })}</span>
    </>
  );
  return (
    <>
      <PageTitle above={t('publication.title')} lead={<span lang={process.language}>{statement}</span>} facts={facts}>
        <span lang={process.language}>{process.title}</span>
      </PageTitle>
      <Reading contents={<PolicyContents text={text} />}>
        <PolicyTextView text={text} language={process.language} />
      </Reading>
      <ActSection {...props} process={process} publication={publication} />
      <SignedBy t={t} process={process} />
      <Section id="comprobar" title={t('publication.proof')} lead={t('publication.proof-lead')}>
        <Facts facts={[{ name: t('publication.hash'), value: <Hash value={version.sha256} isWhole /> }]} />
        <h3>{t('publication.downloads')}</h3>
        <Downloads t={t} slug={process.slug} version={version.number} />
        <Command label={t('publication.command')}>{verifyCommand(process.address)}</Command>
        <Command label={t('publication.command-hash')}>
          {`curl -s ${process.address}/versions/${version.number}.json | sha256sum`}
        </Command>
      </Section>
    </>
  );
}
