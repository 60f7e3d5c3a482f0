import {
  type ApiClause,
  form,
  formAddress,
  formProps,
  type PageProps,
  type ReviewForm,
  refusalFields,
  graphql,
} from '@articulado/pages';
import { Button, ButtonRow, Form } from '@articulado/ui';
import { checkAnswer } from '../check-answer.js';
import { wholeNumber } from './addresses.js';
import { AnswerFields, answerFields } from './answer-fields.js';
import type { PlacedContribution } from './contribution.js';
import { deskQuery, isDeskNarrowed } from './desk-filter.js';

export const answerContribution = form({
  operation: graphql(
    `mutation ($input: AnswerContributionInput!) { answerContribution(input: $input) {
    ...RefusalFields ... on Contribution { number } } }`,
    [refusalFields],
  ),
  variables: ({ fields }, { params, search }) => ({
    input: {
      process: params['slug']!,
      number: wholeNumber(search['number']),
      disposition: fields['disposition'] ?? '',
      reason: fields['reason'] ?? '',
      changedClauseId: fields['changedClauseId'] || null,
    },
  }),
  // Of a list that is narrowed the next one is the first that is left.
  redirectTo: ({ number }, { params, search }) =>
    `${deskQuery(params['slug']!, search, { from: isDeskNarrowed(search) ? 0 : number, done: 'answerContribution' })}#contenido`,
});

/** An answer is public at once and for good: it is shown once more, as it will read, before it is published. */
export const reviewAnswer: ReviewForm = {
  review: ({ fields }, { search }) =>
    checkAnswer({
      number: wholeNumber(search['number']),
      disposition: fields['disposition'] ?? '',
      reason: fields['reason'] ?? '',
      changedClauseId: fields['changedClauseId'],
    }),
};

/** What was sent of the answer, before it was seen or after: either way it comes back to the form in which it is written. */
const ofAnswer = (sent: PageProps<unknown>['sent']) =>
  sent?.form === 'answerContribution' ? { ...sent, form: 'reviewAnswer' } : sent;

interface Props extends PageProps<unknown> {
  /** By what the browser knows what was begun of this answer. */
  readonly begun: string;
  readonly contribution: PlacedContribution;
  /** The clause that is changed because of it, where that was suggested already. */
  readonly suggestedClauseId: string | undefined;
  readonly candidateClauses: readonly ApiClause[];
}

/** The official answer: what becomes of it, why, and for what is accepted the clause that carries the change. */
export function AnswerForm({ begun, contribution, suggestedClauseId, candidateClauses, ...props }: Props) {
  const { t, pageAddress, sent } = props;
  const { number, clauseId } = contribution;
  return (
    <Form
      {...formProps('reviewAnswer', { pageAddress, sent: ofAnswer(sent) }, answerFields)}
      action={formAddress(deskQuery(pageAddress.params['slug']!, pageAddress.search, { number }), 'reviewAnswer')}
      label={t('consultation.answer.form', { number })}
      data={{ 'data-begun-answer': begun }}
    >
      <div className="button-row" data-begun-note="" hidden>
        <p className="hint" role="status">
          {t('consultation.answer.begun')}
        </p>
        <button type="reset" className="button is-quiet is-small">
          {t('consultation.answer.begun.discard')}
        </button>
      </div>
      <AnswerFields
        t={t}
        clauseId={clauseId}
        suggestedClauseId={suggestedClauseId}
        candidateClauses={candidateClauses}
      />
      <ButtonRow>
        <Button>{t('consultation.answer.review.see')}</Button>
      </ButtonRow>
    </Form>
  );
}
