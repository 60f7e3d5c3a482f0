import { graphql, page, type PageProps, sharedSection, type ResultOf } from '@articulado/pages';
import { PageTitle } from '@articulado/ui';
import { ChangesBetween, changesBetween } from './changes-between.js';
import { VersionChoice } from './version-choice.js';
import { numbersOf, versionsCompared, versionsInAddress as variables } from './versions-compared.js';

const query = graphql(
  'query ($slug: String!, $before: Int!, $after: Int!) { process(slug: $slug) { ...VersionsCompared } }',
  [versionsCompared],
);

const changesQuery = graphql(
  `query ($slug: String!, $before: Int!, $after: Int!) {
    process(slug: $slug) { ...VersionsCompared ...ChangesBetween } }`,
  [versionsCompared, changesBetween],
);

type Data = ResultOf<typeof query>;
type ChangesData = ResultOf<typeof changesQuery>;

/** What changed from one version to another, clause by clause, and because of which contributions. */
export const comparePage = page({
  address: '/processes/:slug/compare/:before/:after',
  sharedByVisitors: {},
  query,
  variables,
  found: ({ process }) => process !== null && numbersOf(process) !== undefined,
  title: ({ process }, t) => t('comparison.title', numbersOf(process!)),
  description: ({ process }, t) => t('comparison.description', { ...numbersOf(process!)!, title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('comparison.title', numbersOf(process!)) },
  ],
  sharedSection: sharedSection({ query: changesQuery, variables, component: Changes }),
  component: Compare,
});

function Compare({ t, data, sharedSection: changes }: PageProps<Data>) {
  const process = data.process!;
  return (
    <>
      <PageTitle above={process.title} lead={t('comparison.lead')}>
        {t('comparison.title', numbersOf(process))}
      </PageTitle>
      <VersionChoice t={t} process={process} />
      {changes}
    </>
  );
}

function Changes({ t, data }: Pick<PageProps<ChangesData>, 't' | 'data'>) {
  return <ChangesBetween t={t} process={data.process!} />;
}
