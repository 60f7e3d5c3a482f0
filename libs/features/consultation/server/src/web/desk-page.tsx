import {
  type ApiClause,
  askedPage,
  clauseFragment,
  graphql,
  page,
  type PageProps,
  paginationOf,
  type ResultOf,
} from '@articulado/pages';
import {
  Columns,
  ContributionKindTag,
  Counter,
  Details,
  EmptyState,
  Notice,
  PageTitle,
  Pagination,
  Section,
  Live,
  placeLabel,
} from '@articulado/ui';
import {
  contributionAddress,
  correctionAddress,
  deskAddress,
  processAddress,
  registerAddress,
  wholeNumber,
} from './addresses.js';
import { AnswerForm, answerContribution, reviewAnswer } from './answer-form.js';
import { AnswerReview, isInReview } from './answer-review.js';
import { AnswerView } from './answer-view.js';
import { authorOf, contributionInPlace, contributionWords, type PlacedContribution } from './contribution.js';
import { ContributionInPlace } from './contribution-page.js';
import { deskQuery, isDeskNarrowed, waitingFilter } from './desk-filter.js';
import { ContributionFilterForm } from './register-filter.js';
import { contributionSuggestions, makeSuggestion, SuggestionsOfContribution } from './suggestions-of-contribution.js';

interface DeskContribution extends PlacedContribution {
  /** Clauses that could carry its change; `null` for whoever may neither answer nor correct. */
  readonly candidateClauses: readonly ApiClause[] | null;
  /** `null` for whoever may not read the draft. */
  readonly suggestions: ResultOf<typeof contributionSuggestions>['suggestions'];
}

const pageSize = 20;

const query = graphql(
  `query ($slug: String!, $number: Int!, $from: Int!, $chosen: Boolean!, $narrowed: Boolean!, $filter: ContributionFilterInput!,
    $skipsNext: Boolean!, $first: Int!, $after: String, $last: Int, $before: String) { viewer { email } process(slug: $slug) {
    slug title stage viewerMay contributionCounts { total answered version { number clauses(first: 5000) { nodes { ...ClauseWords } } } }
    contribution(number: $number) @include(if: $chosen) { ...ContributionInPlace ...ContributionSuggestions candidateClauses { ...ClauseWords } }
    nextUnanswered(after: $from) @skip(if: $skipsNext) { ...ContributionInPlace ...ContributionSuggestions candidateClauses { ...ClauseWords } }
    nextInList: contributions(filter: $filter, first: 1) @include(if: $narrowed) { nodes { ...ContributionInPlace ...ContributionSuggestions candidateClauses { ...ClauseWords } } }
    contributions(filter: $filter, first: $first, after: $after, last: $last, before: $before) { totalCount isTotalCountExact
      pageInfo { hasNextPage startCursor endCursor } nodes { number kind clause { ...ClauseWords } ancestors { kind number } } } } }`,
  [clauseFragment, contributionWords, contributionInPlace, contributionSuggestions],
);

type Data = ResultOf<typeof query>;

/** The answering desk: one contribution at a time, those without an answer first, and always how many are left. */
export const deskPage = page({
  address: '/processes/:slug/desk',
  inProcessBar: { position: 50, text: 'page.process.desk', permission: 'desk.read' },
  query,
  variables: (pageAddress) => {
    const { params, search } = pageAddress;
    const [number, from] = [wholeNumber(search['number']), wholeNumber(search['from'])];
    const chosen = number > 0;
    const narrowed = isDeskNarrowed(search) && !chosen;
    const filter = waitingFilter(search);
    const asked = { slug: params['slug']!, number, from, chosen, narrowed, skipsNext: chosen || narrowed };
    return { ...asked, filter, ...askedPage(pageAddress, pageSize) };
  },
  found: ({ process }) => process?.contribution !== null && (process?.viewerMay.includes('desk.read') ?? false),
  title: ({ process }, t) => t('consultation.desk.title', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: processAddress(process!.slug) },
    { text: t('consultation.desk') },
  ],
  isPrivate: true,
  script: 'desk',
  forms: { reviewAnswer, answerContribution, makeSuggestion },
  component: Desk,
});

function Desk(props: PageProps<Data>) {
  const { t, data, pageAddress } = props;
  const { slug, contributionCounts, contribution, nextUnanswered, nextInList } = data.process!;
  const { total, answered } = contributionCounts;
  const current = contribution ?? nextUnanswered ?? nextInList?.nodes[0];
  return (
    <>
      <PageTitle>{t('consultation.desk')}</PageTitle>
      <div className="desk-counter">
        <Live id="contador" process={slug} t={t}>
          <Counter
            label={t('consultation.answered')}
            value={answered}
            total={total}
            note={t('consultation.waiting', { count: total - answered })}
          />
        </Live>
      </div>
      {current ? (
        <Columns side={<Queue {...props} current={current.number} />}>
          <AtTheDesk {...props} current={current} />
        </Columns>
      ) : isDeskNarrowed(pageAddress.search) ? (
        <EmptyState
          title={t('consultation.desk.none')}
          action={<a href={deskAddress(slug)}>{t('consultation.desk.all')}</a>}
        />
      ) : (
        <EmptyState
          title={t(total === 0 ? 'consultation.register.empty' : 'consultation.desk.all-done')}
          action={<a href={registerAddress(slug)}>{t('consultation.register')}</a>}
        >
          {t(total === 0 ? 'consultation.register.empty.hint' : 'consultation.desk.all-done.hint')}
        </EmptyState>
      )}
    </>
  );
}

/** The contribution on the table, and the answer to write or already written. */
function AtTheDesk({ current, ...props }: PageProps<Data> & { readonly current: DeskContribution }) {
  const { t, data } = props;
  const { slug, viewerMay, stage } = data.process!;
  const mayAnswer = viewerMay.includes('contribution.answer');
  const begun = `${data.viewer!.email} ${slug} ${current.number}`; // whoever reads the desk is signed in
  return (
    <>
      <Section
        id="aporte"
        title={t('consultation.number', { number: current.number })}
        action={<ContributionKindTag kind={current.kind} />}
      >
        <ContributionInPlace t={t} slug={slug} contribution={current} />
        <p className="hint">
          {authorOf(t, current)} ·{' '}
          <a href={contributionAddress(slug, current.number)}>{t('consultation.desk.public-page')}</a>
        </p>
      </Section>
      <SuggestionsOfContribution
        {...props}
        slug={slug}
        contribution={current}
        maySuggest={viewerMay.includes('suggestion.write')}
      />
      <Section id="respuesta" title={t('consultation.answer')}>
        {current.answer && <AnswerView answer={current.answer} slug={slug} />}
        {current.answer && viewerMay.includes('answer.correct') && (
          <p>
            <a href={correctionAddress(slug, current.number)}>{t('consultation.correct')}</a>
          </p>
        )}
        {!current.answer &&
          mayAnswer &&
          current.candidateClauses &&
          (isInReview(props) ? (
            <AnswerReview
              {...props}
              begun={begun}
              number={current.number}
              candidateClauses={current.candidateClauses}
            />
          ) : (
            <AnswerForm
              {...props}
              begun={begun}
              contribution={current}
              suggestedClauseId={
                current.suggestions?.findLast(({ status }) => status === 'accepted' || status === 'open')?.clauseId
              }
              candidateClauses={current.candidateClauses}
            />
          ))}
        {!current.answer && !mayAnswer && <Notice kind="info">{whyNot(t, viewerMay, stage)}</Notice>}
      </Section>
    </>
  );
}

/** An observer never answers; a coordinator may, at some stages. */
const whyNot = (t: PageProps<Data>['t'], viewerMay: readonly string[], stage: string) =>
  viewerMay.includes('process.manage')
    ? t('consultation.desk.wrong-stage', { stage: t(`tag.stage.${stage}` as 'tag.stage.drafting') })
    : t('consultation.desk.read-only');

/** All that wait, each a link to the table, and what narrows them. */
function Queue({ t, pageAddress, data, current }: PageProps<Data> & { readonly current: number }) {
  const { slug, contributions, contributionCounts } = data.process!;
  const { search } = pageAddress;
  const address = (move: Readonly<Record<string, string | number>>) => deskQuery(slug, search, move);
  return (
    <nav aria-labelledby="pendientes">
      <h2 id="pendientes">{t('consultation.desk.queue')}</h2>
      <p className="hint">
        {t(contributions.isTotalCountExact ? 'consultation.desk.queue.count' : 'consultation.desk.queue.count.more', {
          count: contributions.totalCount,
        })}
      </p>
      <ol className="queue">
        {contributions.nodes.map(({ number, kind, clause, ancestors }) => (
          <li key={number}>
            <a href={address({ number })} aria-current={number === current ? 'true' : undefined}>
              {t('consultation.register.line', { number, label: placeLabel(t, clause, ancestors) })}
            </a>
            <span className="hint">{t(`tag.contribution.${kind}`)}</span>
          </li>
        ))}
      </ol>
      <Pagination
        {...paginationOf(pageAddress, pageSize, contributions, (move) => address({ ...move, number: current }))}
      />
      <Details summary={t('consultation.filter')} isOpen={isDeskNarrowed(search)}>
        <ContributionFilterForm
          action={deskAddress(slug)}
          search={search}
          clauses={contributionCounts.version?.clauses.nodes ?? []}
          isNarrow={isDeskNarrowed(search)}
        />
      </Details>
    </nav>
  );
}
