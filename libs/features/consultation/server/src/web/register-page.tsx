import {
  askedPage,
  clauseFragment,
  graphql,
  page,
  type PageProps,
  sharedSection,
  paginationOf,
  type ResultOf,
} from '@articulado/pages';
import {
  Button,
  Card,
  Columns,
  ContributionKindTag,
  Counter,
  DispositionTag,
  EmptyState,
  Grid,
  PageTitle,
  Pagination,
  Section,
  When,
  Live,
  placeLabel,
} from '@articulado/ui';
import { compareAddress, contributionAddress, deskAddress, processAddress, registerAddress } from './addresses.js';
import {
  authorOf,
  contributionInPlace,
  contributionWords,
  dispositionOf,
  excerpt,
  type PlacedContribution,
  wordsOf,
} from './contribution.js';
import { RegisterChart } from './register-chart.js';
import { changeIn, filterNames, filterOf, isNarrowed, RegisterFilter, registerQuery } from './register-filter.js';

const pageSize = 25;
/** How much of a contribution its line in the register shows, in characters. */
const shown = 320;

const query = graphql('query ($slug: String!) { process(slug: $slug) { slug title viewerMay } }');

const listQuery = graphql(
  `query ($slug: String!, $filter: ContributionFilterInput, $first: Int!, $after: String, $last: Int, $before: String) { process(slug: $slug) {
    slug versions(first: 1000) { nodes { number } }
    contributionCounts { total answered version { number clauses(first: 5000) { nodes { ...ClauseWords } } } byClause { clauseId contributions answered } }
    contributions(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount isTotalCountExact pageInfo { hasNextPage startCursor endCursor } nodes { ...ContributionInPlace } } } }`,
  [clauseFragment, contributionWords, contributionInPlace],
);

type Data = ResultOf<typeof query>;
type ListData = ResultOf<typeof listQuery>;

/** The register: every contribution, with what became of it. */
export const registerPage = page({
  address: '/processes/:slug/contributions',
  sharedByVisitors: { search: [...filterNames, 'after', 'before', 'page'] },
  inProcessBar: { position: 40, text: 'page.process.contributions' },
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process != null,
  title: ({ process }, t) => t('consultation.register.title', { title: process!.title }),
  description: ({ process }, t) => t('consultation.register.description', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: processAddress(process!.slug) },
    { text: t('consultation.register') },
  ],
  sharedSection: sharedSection({
    query: listQuery,
    variables: (pageAddress) => ({
      slug: pageAddress.params['slug']!,
      filter: filterOf(pageAddress.search),
      ...askedPage(pageAddress, pageSize),
    }),
    component: RegisterList,
  }),
  component: Register,
});

function Register({ t, data, sharedSection: list }: PageProps<Data>) {
  const { slug, viewerMay } = data.process!;
  return (
    <>
      <PageTitle
        lead={t('consultation.register.lead')}
        actions={viewerMay.includes('desk.read') && <Button href={deskAddress(slug)}>{t('consultation.desk')}</Button>}
      >
        {t('consultation.register')}
      </PageTitle>
      {list}
    </>
  );
}

function RegisterList({ t, data, pageAddress }: Pick<PageProps<ListData>, 't' | 'data' | 'pageAddress'>) {
  const { slug, contributionCounts, contributions, versions } = data.process!;
  const change = changeIn(pageAddress.search);
  const address = (move: Record<string, string | number>) =>
    `${registerAddress(slug)}?${registerQuery(pageAddress.search, move)}#lista`;
  return (
    <>
      {contributionCounts.total === 0 ? (
        <EmptyState title={t('consultation.register.empty')}>{t('consultation.register.empty.hint')}</EmptyState>
      ) : (
        <>
          <div className="register-counter">
            <Live id="contador" process={slug} t={t}>
              <Counter
                label={t('consultation.answered')}
                value={contributionCounts.answered}
                total={contributionCounts.total}
                note={t('consultation.waiting', { count: contributionCounts.total - contributionCounts.answered })}
              />
            </Live>
          </div>
          <Columns
            side={
              <Live id="lo-dicho" process={slug} t={t}>
                <RegisterChart slug={slug} counts={contributionCounts} />
              </Live>
            }
          >
            <Section
              id="lista"
              title={t('consultation.register.list')}
              lead={t(
                contributions.isTotalCountExact ? 'consultation.register.count' : 'consultation.register.count.more',
                {
                  count: contributions.totalCount,
                  all: contributionCounts.total,
                },
              )}
            >
              <RegisterFilter
                slug={slug}
                search={pageAddress.search}
                clauses={contributionCounts.version?.clauses.nodes ?? []}
                versions={versions.nodes}
              />
              {change && (
                <p>
                  {t('consultation.register.change', change)}{' '}
                  <a href={`${compareAddress(slug, change.before, change.after)}#c-${change.clauseId}`}>
                    {t('consultation.register.change.see')}
                  </a>
                </p>
              )}
              {contributions.nodes.length === 0 ? (
                <EmptyState
                  title={t('consultation.register.none')}
                  action={
                    isNarrowed(pageAddress.search) && (
                      <a href={`${registerAddress(slug)}#lista`}>{t('consultation.register.all')}</a>
                    )
                  }
                />
              ) : (
                <Grid>
                  {contributions.nodes.map((contribution) => (
                    <Line key={contribution.number} t={t} slug={slug} contribution={contribution} />
                  ))}
                </Grid>
              )}
              <Pagination {...paginationOf(pageAddress, pageSize, contributions, address)} />
            </Section>
          </Columns>
        </>
      )}
    </>
  );
}

function Line({
  t,
  slug,
  contribution,
}: {
  readonly t: PageProps<Data>['t'];
  readonly slug: string;
  readonly contribution: PlacedContribution;
}) {
  const { number, kind, clause, ancestors, submittedAt } = contribution;
  return (
    <Card
      title={t('consultation.register.line', { number, label: placeLabel(t, clause, ancestors) })}
      href={contributionAddress(slug, number)}
      above={
        <>
          <ContributionKindTag kind={kind} />
          <DispositionTag disposition={dispositionOf(contribution)} />
        </>
      }
      foot={
        <>
          {authorOf(t, contribution)} · <When at={submittedAt} as="day" />
        </>
      }
    >
      <p className="said-words">{excerpt(wordsOf(t, contribution), shown)}</p>
    </Card>
  );
}
