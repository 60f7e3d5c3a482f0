import { clauseFragment, graphql, page, type PageProps, policyTextOf, type ResultOf } from '@articulado/pages';
import { numberClauses } from '@articulado/policy-text';
import { clauseNames, EmptyState, PageTitle, PolicyTextView } from '@articulado/ui';
import { contributionIn, suggestAddress, suggestionsAddress } from './addresses.js';

const query = graphql(
  `query ($slug: String!) { process(slug: $slug) { slug title language viewerMay draft { isEmpty clauses(first: 5000) { nodes { ...ClauseWords } } } } }`,
  [clauseFragment],
);

type Data = ResultOf<typeof query>;

/** The draft to read, without scripts, where each clause leads to what one would change in it. */
export const chooseClausePage = page({
  address: '/processes/:slug/draft/suggestions/new',
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process?.draft != null && process.viewerMay.includes('suggestion.write'),
  title: ({ process }, t) => t('suggestions.choose.title-of', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('suggestions.title'), href: suggestionsAddress(process!.slug) },
    { text: t('suggestions.choose') },
  ],
  isPrivate: true,
  component: ChooseClause,
});

function ChooseClause({ t, data, pageAddress }: PageProps<Data>) {
  const { slug, language, draft } = data.process!;
  const text = policyTextOf(draft!.clauses.nodes);
  const contribution = contributionIn(pageAddress);
  const names = clauseNames(t, text);
  const numbered = numberClauses(text);
  return (
    <>
      <PageTitle lead={t('suggestions.choose.lead')}>{t('suggestions.choose')}</PageTitle>
      {draft!.isEmpty ? (
        <EmptyState title={t('drafting.room.empty')}>{t('suggestions.choose.empty')}</EmptyState>
      ) : (
        <PolicyTextView
          text={text}
          language={language === t.locale ? undefined : language}
          clauseHref={({ id }) => suggestAddress(slug, id, contribution)}
          after={({ id }) =>
            !numbered.has(id) && (
              <a className="hint" href={suggestAddress(slug, id, contribution)}>
                {t('suggestions.change-this')}
                <span className="hidden">: {names.get(id)}</span>
              </a>
            )
          }
        />
      )}
    </>
  );
}
