import { type ApiClause, page, type PageProps, clauseFragment, graphql, type ResultOf } from '@articulado/pages';
import {
  Columns,
  ContributionKindTag,
  Counter,
  EmptyState,
  Notice,
  PageTitle,
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

interface DeskContribution extends PlacedContribution {
  /** Clauses that could carry its change; `null` for whoever may neither answer nor correct. */
  readonly candidateClauses: readonly ApiClause[] | null;
}

type Waiting = Pick<PlacedContribution, 'number' | 'kind' | 'clause' | 'ancestors'>;

/** Names in the list of those that wait. */
const listed = 20;

const query = graphql(
  `query ($slug: String!, $number: Int!, $after: Int!, $chosen: Boolean!) { process(slug: $slug) {
    slug title stage viewerMay contributionCounts { total answered }
    contribution(number: $number) @include(if: $chosen) { ...ContributionInPlace candidateClauses { ...ClauseWords } }
    nextUnanswered(after: $after) @skip(if: $chosen) { ...ContributionInPlace candidateClauses { ...ClauseWords } }
    contributions(filter: { answered: false, afterNumber: $after }, first: ${listed}) { nodes { number kind clause { ...ClauseWords } ancestors { kind number } } } } }`,
  [clauseFragment, contributionWords, contributionInPlace],
);

type Data = ResultOf<typeof query>;

/** The answering desk: one contribution at a time, those without an answer first, and always how many are left. */
export const deskPage = page({
  address: '/processes/:slug/desk',
  inProcessBar: { position: 50, text: 'page.process.desk', permission: 'desk.read' },
  query,
  variables: ({ params, search }) => ({
    slug: params['slug']!,
    number: wholeNumber(search['number']),
    chosen: wholeNumber(search['number']) > 0,
    after: wholeNumber(search['after']),
  }),
  found: ({ process }) => process?.contribution !== null && (process?.viewerMay.includes('desk.read') ?? false),
  title: ({ process }, t) => t('consultation.desk.title', { title: process!.title }),
  crumbs: ({ process }, t) => [
    { text: process!.title, href: processAddress(process!.slug) },
    { text: t('consultation.desk') },
  ],
  isPrivate: true,
  forms: { reviewAnswer, answerContribution },
  view: Desk,
});

function Desk(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug, contributionCounts, contributions } = data.process!;
  const { total, answered } = contributionCounts;
  const current = data.process!.contribution ?? data.process!.nextUnanswered;
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
        <Columns side={<Queue t={t} slug={slug} waiting={contributions.nodes} current={current.number} />}>
          <AtTheDesk {...props} current={current} />
        </Columns>
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
            <AnswerReview {...props} number={current.number} candidateClauses={current.candidateClauses} />
          ) : (
            <AnswerForm {...props} contribution={current} candidateClauses={current.candidateClauses} />
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

interface QueueProps {
  readonly t: PageProps<Data>['t'];
  readonly slug: string;
  readonly waiting: readonly Waiting[];
  readonly current: number;
}

/** Those that wait, each a link to the table. */
function Queue({ t, slug, waiting, current }: QueueProps) {
  if (waiting.length === 0) return <p className="quiet">{t('consultation.desk.queue.empty')}</p>;
  return (
    <nav aria-labelledby="pendientes">
      <h2 id="pendientes">{t('consultation.desk.queue')}</h2>
      <ol className="queue">
        {waiting.map(({ number, kind, clause, ancestors }) => (
          <li key={number}>
            <a href={`${deskAddress(slug)}?number=${number}`} aria-current={number === current ? 'true' : undefined}>
              {t('consultation.register.line', { number, label: placeLabel(t, clause, ancestors) })}
            </a>
            <span className="hint">{t(`tag.contribution.${kind}`)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
