import {
  type ApiClause,
  clauseFragment,
  form,
  correctionFormProps,
  graphql,
  knownCorrectionsIn,
  page,
  type PageProps,
  refusalFields,
  type ResultOf,
} from '@articulado/pages';
import { Button, ButtonRow, EmptyState, Form, Notice, PageTitle, Section, TextArea } from '@articulado/ui';
import { longestCorrection } from '../check-correction.js';
import { contributionAddress, processAddress, wholeNumber } from './addresses.js';
import { AnswerFields, answerFields } from './answer-fields.js';
import { AnswerView } from './answer-view.js';
import { type ApiAnswer, contributionInPlace, contributionWords, type PlacedContribution } from './contribution.js';
import { ContributionInPlace } from './contribution-page.js';

const correctAnswer = form({
  operation: graphql(
    `mutation ($input: CorrectAnswerInput!) { correctAnswer(input: $input) {
    ...RefusalFields ... on Contribution { number } } }`,
    [refusalFields],
  ),
  variables: ({ fields }, { params }) => ({
    input: {
      process: params['slug']!,
      number: wholeNumber(params['number']),
      disposition: fields['disposition'] ?? '',
      reason: fields['reason'] ?? '',
      changedClauseId: fields['changedClauseId'] || null,
      correction: fields['correction'] ?? '',
      knownCorrections: knownCorrectionsIn(fields),
    },
  }),
  redirectTo: ({ number }, { params }) =>
    `${contributionAddress(params['slug']!, number)}?done=correctAnswer#respuesta`,
});

const query = graphql(
  `query ($slug: String!, $number: Int!) { process(slug: $slug) { slug title stage viewerMay
    contribution(number: $number) { ...ContributionInPlace candidateClauses { ...ClauseWords } } } }`,
  [clauseFragment, contributionWords, contributionInPlace],
);

type Data = ResultOf<typeof query>;

/** Puts another answer in the place of a wrong one, in public. */
export const correctAnswerPage = page({
  address: '/processes/:slug/contributions/:number/correct',
  query,
  variables: ({ params }) => ({ slug: params['slug']!, number: wholeNumber(params['number']) }),
  found: ({ process }) => process?.contribution != null && process.viewerMay.includes('process.manage'),
  title: ({ process }, t) =>
    t('consultation.correct.title', { number: process!.contribution!.number, title: process!.title }),
  crumbs: ({ process }, t) => {
    const { number } = process!.contribution!;
    return [
      { text: process!.title, href: processAddress(process!.slug) },
      { text: t('consultation.number', { number }), href: contributionAddress(process!.slug, number) },
      { text: t('consultation.correct') },
    ];
  },
  width: 'text',
  isPrivate: true,
  forms: { correctAnswer },
  component: Correcting,
});

function Correcting(props: PageProps<Data>) {
  const { t, data } = props;
  const { slug, stage } = data.process!;
  const contribution = data.process!.contribution!;
  const { answer, candidateClauses } = contribution;
  return (
    <>
      <PageTitle lead={t('consultation.correct.lead', { mailDelivery: props.mailDelivery })}>
        {t('consultation.correct')}
      </PageTitle>
      <Section id="aporte" title={t('consultation.number', { number: contribution.number })}>
        <ContributionInPlace t={t} slug={slug} contribution={contribution} />
      </Section>
      {answer && candidateClauses ? (
        <>
          <Section id="respuesta" title={t('consultation.correct.present')}>
            <AnswerView answer={answer} slug={slug} />
          </Section>
          <Section id="correccion" title={t('consultation.correct')}>
            {signedAt.includes(stage) && <Notice kind="info">{t('consultation.correct.signed')}</Notice>}
            <CorrectionForm
              {...props}
              contribution={contribution}
              answer={answer}
              candidateClauses={candidateClauses}
            />
          </Section>
        </>
      ) : (
        <EmptyState
          title={t('consultation.correct.none')}
          action={<a href={contributionAddress(slug, contribution.number)}>{t('consultation.desk.public-page')}</a>}
        />
      )}
    </>
  );
}

/** Stages at which institutions sign the text. */
const signedAt: readonly string[] = ['technical-review', 'legal-opinion', 'approval'];

interface FormProps extends PageProps<Data> {
  readonly contribution: PlacedContribution;
  readonly answer: ApiAnswer;
  readonly candidateClauses: readonly ApiClause[];
}

/** The present answer, to be changed, and why. */
function CorrectionForm({ contribution, answer, candidateClauses, ...props }: FormProps) {
  const { t } = props;
  const { number, clauseId } = contribution;
  const state = correctionFormProps('correctAnswer', answer.supersededAnswers, props, answerFields);
  const { disposition, reason, changedClauseId } = answer;
  const present = { disposition, reason, changedClauseId: changedClauseId ?? undefined };
  return (
    <Form {...state} values={state.values ?? present} label={t('consultation.answer.form', { number })}>
      <TextArea
        name="correction"
        label={t('consultation.correct.why')}
        hint={t('consultation.correct.why.hint')}
        required
        rows={3}
        limit={longestCorrection}
      />
      <AnswerFields t={t} clauseId={clauseId} candidateClauses={candidateClauses} />
      <ButtonRow>
        <Button>{t('consultation.correct.send')}</Button>
      </ButtonRow>
    </Form>
  );
}
