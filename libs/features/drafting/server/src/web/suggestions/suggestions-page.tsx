import {
  askedPage,
  graphql,
  page,
  type PageAddress,
  type PageProps,
  paginationOf,
  type ResultOf,
} from '@articulado/pages';
import { Button, Card, EmptyState, PageTitle, Pagination, Section, SuggestionStatusTag, When } from '@articulado/ui';
import { chooseClauseAddress, suggestionAddress, suggestionsAddress } from './addresses.js';
import { authorOf, subjectOf, suggestionWords } from './suggestion-words.js';

const pageSize = 25;

const query = graphql(
  `query ($slug: String!, $status: SuggestionStatus, $first: Int!, $after: String, $last: Int, $before: String) {
    process(slug: $slug) { slug title viewerMay openSuggestions draft { isEmpty all: suggestions(first: 1) { totalCount }
      suggestions(status: $status, first: $first, after: $after, last: $last, before: $before) {
        totalCount pageInfo { hasNextPage startCursor endCursor } nodes { ...SuggestionWords } } } } }`,
  [suggestionWords],
);

type Data = ResultOf<typeof query>;

/** Whether those that were decided are shown as well. */
const showsAll = ({ search }: Pick<PageAddress, 'search'>) => search['show'] === 'all';

/** What members propose to change in the draft, those that wait for a decision first. */
export const suggestionsPage = page({
  address: '/processes/:slug/draft/suggestions',
  inProcessBar: { position: 35, text: 'page.process.suggestions', permission: 'draft.read' },
  query,
  variables: (pageAddress) => ({
    slug: pageAddress.params['slug']!,
    status: showsAll(pageAddress) ? null : ('open' as const),
    ...askedPage(pageAddress, pageSize),
  }),
  found: ({ process }) => process?.draft != null,
  title: ({ process }, t) => t('suggestions.title-of', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('suggestions.title') },
  ],
  isPrivate: true,
  component: Suggestions,
});

function Suggestions({ t, data, pageAddress }: PageProps<Data>) {
  const { slug, viewerMay, openSuggestions, draft } = data.process!;
  const { all, suggestions, isEmpty } = draft!;
  const isAll = showsAll(pageAddress);
  const suggest = viewerMay.includes('suggestion.write') && !isEmpty && (
    <Button href={chooseClauseAddress(slug)}>{t('suggestions.make')}</Button>
  );
  const address = (move: Readonly<Record<string, string | number>>) =>
    `${suggestionsAddress(slug)}?${new URLSearchParams({
      ...(isAll && { show: 'all' }),
      ...Object.fromEntries(Object.entries(move).map(([name, value]) => [name, String(value)])),
    }).toString()}#lista`;
  return (
    <>
      <PageTitle lead={t('suggestions.lead')} actions={suggest}>
        {t('suggestions.title')}
      </PageTitle>
      {all.totalCount === 0 ? (
        <EmptyState title={t('suggestions.none')}>{t('suggestions.none.hint')}</EmptyState>
      ) : (
        <Section
          id="lista"
          title={t(isAll ? 'suggestions.all' : 'suggestions.open', { count: suggestions.totalCount })}
          action={
            isAll ? (
              <a href={suggestionsAddress(slug)}>{t('suggestions.show-open', { count: openSuggestions ?? 0 })}</a>
            ) : (
              <a href={`${suggestionsAddress(slug)}?show=all#lista`}>
                {t('suggestions.show-all', { count: all.totalCount })}
              </a>
            )
          }
        >
          {suggestions.nodes.length === 0 && <p className="quiet">{t('suggestions.none-open')}</p>}
          <div className="stack prose-wide">
            {suggestions.nodes.map((suggestion) => (
              <Card
                key={suggestion.number}
                title={t('suggestions.line', { number: suggestion.number, subject: subjectOf(t, suggestion) })}
                href={suggestionAddress(slug, suggestion.number)}
                above={<SuggestionStatusTag status={suggestion.status} />}
                foot={
                  <>
                    {suggestion.contributionNumber !== null &&
                      `${t('suggestions.from.contribution', { number: suggestion.contributionNumber })} · `}
                    {authorOf(suggestion)} · <When at={suggestion.suggestedAt} />
                  </>
                }
              >
                <p>{suggestion.reason}</p>
              </Card>
            ))}
          </div>
          <Pagination {...paginationOf(pageAddress, pageSize, suggestions, address)} />
        </Section>
      )}
    </>
  );
}
