import type { ClauseId } from '@articulado/base';
import {
  type ApiClause,
  clauseFragment,
  graphql,
  page,
  type PageProps,
  sharedSection,
  policyTextOf,
  type ResultOf,
} from '@articulado/pages';
import { clauseNames, PageTitle, PolicyContents, PolicyTextView, Reading } from '@articulado/ui';
import { causesAddress, causesOfChange } from '../changes/causes.js';
import { clauseChangeWords } from '../changes/clause-change.js';
import { isToldElsewhere, partsAlong } from '../changes/change-cards.js';
import { sidesOf } from '../changes/sides.js';
import { ChangeRemarks, markOf, wordsOf } from './clause-in-text.js';
import { VersionChoice } from './version-choice.js';
import { listAddress, numbersOf, versionsCompared, versionsInAddress as variables } from './versions-compared.js';
import { withRemoved } from './with-removed.js';

const query = graphql(
  'query ($slug: String!, $before: Int!, $after: Int!) { process(slug: $slug) { ...VersionsCompared } }',
  [versionsCompared],
);

const textQuery = graphql(
  `query ($slug: String!, $before: Int!, $after: Int!) { process(slug: $slug) { ...VersionsCompared
    comparison(before: $before, after: $after) {
      before { clauses(first: 5000) { nodes { ...ClauseWords } } } after { clauses(first: 5000) { nodes { ...ClauseWords } } }
      changes { ...ClauseChangeWords ...CausesOfChange } } } }`,
  [versionsCompared, clauseFragment, clauseChangeWords, causesOfChange],
);

type Data = ResultOf<typeof query>;
type TextData = ResultOf<typeof textQuery>;
type Comparison = NonNullable<NonNullable<TextData['process']>['comparison']>;

/** The later version as a whole, with what came and what went where it stands. */
export const compareTextPage = page({
  address: '/processes/:slug/compare/:before/:after/text',
  sharedByVisitors: {},
  query,
  variables,
  found: ({ process }) => process !== null && numbersOf(process) !== undefined,
  title: ({ process }, t) => t('comparison.text.title', numbersOf(process!)),
  description: ({ process }, t) => t('comparison.description', { ...numbersOf(process!)!, title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('comparison.title', numbersOf(process!)), href: listAddress(process!.slug, numbersOf(process!)!) },
    { text: t('comparison.text.crumb') },
  ],
  sharedSection: sharedSection({ query: textQuery, variables, component: TextWithChanges }),
  component: CompareText,
});

function CompareText({ t, data, sharedSection: text }: PageProps<Data>) {
  const process = data.process!;
  return (
    <>
      <PageTitle above={process.title} lead={t('comparison.text.lead')}>
        {t('comparison.text.title', numbersOf(process))}
      </PageTitle>
      <VersionChoice t={t} process={process} />
      <p className="other-view">
        <a href={listAddress(process.slug, numbersOf(process)!)}>{t('comparison.as-list')}</a>
      </p>
      {text}
    </>
  );
}

function TextWithChanges({ t, data }: Pick<PageProps<TextData>, 't' | 'data'>) {
  const { slug, language, after: version, comparison } = data.process!;
  const { before, after, changes } = comparison!;
  const changeOf = new Map(changes.map((change) => [change.clauseId, change]));
  const later = policyTextOf(after.clauses.nodes);
  const names = clauseNames(t, later);
  const parts = partsAlong(changes);
  const clauses = clausesOfBoth(comparison!);
  const text = policyTextOf(clauses);
  const sides = sidesOf(t, before.clauses.nodes, after.clauses.nodes);
  const numbers = clauses.flatMap(({ id, number }) => (number === null ? [] : [[id as ClauseId, number] as const]));
  return (
    <Reading contents={<PolicyContents text={later} names={names} />}>
      <PolicyTextView
        text={text}
        numbers={new Map(numbers)}
        names={names}
        language={language === t.locale ? undefined : language}
        clauseHref={({ id }) =>
          changeOf.get(id)?.after === null ? undefined : `/processes/${slug}/versions/${version!.number}/clauses/${id}`
        }
        mark={({ id }) => markOf(changeOf.get(id))}
        words={({ id }) => wordsOf(changeOf.get(id))}
        after={({ id }) => {
          const change = changeOf.get(id);
          if (!change || isToldElsewhere(change)) return undefined;
          return (
            <ChangeRemarks
              {...{ t, slug, change, sides }}
              parts={parts.get(id)}
              causesHref={causesAddress(slug, numbersOf(data.process!)!, id)}
            />
          );
        }}
      />
    </Reading>
  );
}

/** The clauses of the later version, and those that it no longer has. */
function clausesOfBoth({ before, after, changes }: Comparison): readonly ApiClause[] {
  const kept = new Map(after.clauses.nodes.map((clause) => [clause.id, clause]));
  const gone = new Map(changes.flatMap(({ clauseId, before: was }) => (was ? [[clauseId, was] as const] : [])));
  const earlier = before.clauses.nodes.map(({ id }) => kept.get(id) ?? gone.get(id)!);
  return withRemoved(earlier, after.clauses.nodes);
}
