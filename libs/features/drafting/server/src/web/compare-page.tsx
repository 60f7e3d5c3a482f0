import type { Translate } from '@articulado/messages';
import { page, type PageAddress, type PageProps, part, graphql, type ResultOf } from '@articulado/pages';
import { Card, Facts, Grid, Hash, PageTitle, Section, When } from '@articulado/ui';
import { ChangeCounts } from './changes/change-counts.js';
import { ChangeList } from './changes/change-list.js';
import { clauseChangeWords, causeWords } from './changes/clause-change.js';
import { listedClause } from './changes/say-move.js';

const versionHead = graphql(
  'fragment VersionHead on Version { number note sha256 frozenAt clauses(first: 5000) { nodes { ...ListedClause } } }',
  [listedClause],
);
type VersionHead = ResultOf<typeof versionHead>;

const versionsCompared = graphql(
  'fragment VersionsCompared on Process { slug title before: version(number: $before) { number } after: version(number: $after) { number } }',
);

const query = graphql(
  'query ($slug: String!, $before: Int!, $after: Int!) { process(slug: $slug) { ...VersionsCompared } }',
  [versionsCompared],
);

const changesQuery = graphql(
  `query ($slug: String!, $before: Int!, $after: Int!) { process(slug: $slug) { ...VersionsCompared
    comparison(before: $before, after: $after) { unchanged before { ...VersionHead } after { ...VersionHead }
      changes { ...ClauseChangeWords contributions { ...CauseWords } } } } }`,
  [versionsCompared, versionHead, clauseChangeWords, causeWords],
);

type Data = ResultOf<typeof query>;
type ChangesData = ResultOf<typeof changesQuery>;

const variables = ({ params }: PageAddress) => ({
  slug: params['slug']!,
  before: wholeNumber(params['before']),
  after: wholeNumber(params['after']),
});

/** What changed from one version to another, clause by clause, and because of which contributions. */
export const comparePage = page({
  address: '/processes/:slug/compare/:before/:after',
  shared: {},
  query,
  variables,
  found: ({ process }) => process?.before != null && process.after != null,
  title: ({ process }, t) => t('comparison.title', numbersOf(process!)),
  description: ({ process }, t) => t('comparison.description', { ...numbersOf(process!), title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('comparison.title', numbersOf(process!)) },
  ],
  part: part({ query: changesQuery, variables, view: Changes }),
  view: Compare,
});

/** Addresses are typed by people: what is no number names no version. */
const wholeNumber = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

const numbersOf = ({ before, after }: NonNullable<Data['process']>) => ({
  before: before!.number,
  after: after!.number,
});

function Compare({ t, data, part: changes }: PageProps<Data>) {
  const process = data.process!;
  return (
    <>
      <PageTitle above={process.title} lead={t('comparison.lead')}>
        {t('comparison.title', numbersOf(process))}
      </PageTitle>
      {changes}
    </>
  );
}

function Changes({ t, data }: Pick<PageProps<ChangesData>, 't' | 'data'>) {
  const { slug, comparison } = data.process!;
  const { before, after, changes, unchanged } = comparison!;
  return (
    <>
      <Grid of="wide">
        {[before, after].map((version) => (
          <VersionCard key={version.number} t={t} slug={slug} version={version} />
        ))}
      </Grid>
      <ChangeCounts t={t} changes={changes} unchanged={unchanged} />
      <Section id="cambios" title={t('comparison.changes')}>
        <ChangeList
          t={t}
          slug={slug}
          changes={changes}
          before={before.clauses.nodes}
          after={after.clauses.nodes}
          nothing={{ title: t('comparison.none'), hint: t('comparison.none-hint') }}
          hrefOf={(clauseId) => `/processes/${slug}/versions/${after.number}/clauses/${clauseId}`}
        />
      </Section>
      <Section id="comprobar" title={t('comparison.verify')}>
        <Facts
          facts={[before, after].map(({ number, sha256 }) => ({
            name: t('comparison.hash', { number }),
            value: <Hash value={sha256} isWhole />,
          }))}
        />
      </Section>
    </>
  );
}

function VersionCard({
  t,
  slug,
  version,
}: {
  readonly t: Translate;
  readonly slug: string;
  readonly version: VersionHead;
}) {
  const facts = [{ name: t('comparison.frozen-at'), value: <When at={version.frozenAt} /> }];
  return (
    <Card
      title={t('comparison.version', { number: version.number })}
      href={`/processes/${slug}/versions/${version.number}`}
      level={2}
    >
      <p>{version.note}</p>
      <Facts facts={facts} />
    </Card>
  );
}
