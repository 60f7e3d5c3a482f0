import {
  type ApiClause,
  form,
  formAddress,
  formState,
  type PageProps,
  type ReviewForm,
  refusalFragment,
  graphql,
} from '@articulado/pages';
import { readableWords } from '@articulado/policy-text';
import { Button, ButtonRow, Form, RadioGroup, Select, TextArea, labelsOf } from '@articulado/ui';
import { dispositions } from '@articulado/workflow';
import { mayCarryChange } from '../carries-change.js';
import { checkAnswer } from '../check-answer.js';
import { deskAddress, wholeNumber } from './addresses.js';
import { excerpt, type PlacedContribution } from './contribution.js';

export const answerContribution = form({
  operation: graphql(
    `mutation ($input: AnswerContributionInput!) { answerContribution(input: $input) {
    ...RefusalWords ... on Contribution { number } } }`,
    [refusalFragment],
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
  then: ({ number }, { params }) => `${deskAddress(params['slug']!)}?after=${number}&done=answerContribution#contenido`,
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

/** Where the form says that a change needs its clause. */
const places = { 'change-missing': 'changedClauseId', 'clause-not-found': 'changedClauseId' };

interface Props extends PageProps<unknown> {
  readonly contribution: PlacedContribution;
  readonly candidateClauses: readonly ApiClause[];
}

/** The official answer: what becomes of it, why, and for what is accepted the clause that carries the change. */
export function AnswerForm({ contribution, candidateClauses, ...props }: Props) {
  const { t, at, sent } = props;
  const labels = labelsOf(t, candidateClauses);
  const { number, clauseId } = contribution;
  return (
    <Form
      {...formState('reviewAnswer', { at, sent: sent && { ...sent, form: 'reviewAnswer' } }, places)}
      action={formAddress(`${at.path}?number=${number}`, 'reviewAnswer')}
      label={t('consultation.answer.form', { number })}
    >
      <RadioGroup
        name="disposition"
        label={t('consultation.answer.disposition')}
        required
        options={dispositions.map((one) => ({
          value: one,
          text: t(`tag.disposition.${one}`),
          hint: t(`consultation.answer.hint.${one}`),
        }))}
      />
      <TextArea
        name="reason"
        label={t('consultation.answer.reason')}
        hint={t('consultation.answer.reason.hint')}
        required
        rows={5}
        limit={20_000}
      />
      <Select
        name="changedClauseId"
        label={t('consultation.answer.changed')}
        hint={t('consultation.answer.changed.hint')}
        need={t('consultation.answer.changed.need')}
        value={labels.has(clauseId) ? clauseId : undefined}
        options={candidateClauses
          .filter((clause) => mayCarryChange(clause, clauseId))
          .map((clause) => ({
            value: clause.id,
            text: `${labels.get(clause.id)} · ${excerpt(readableWords(clause), 60)}`,
          }))}
      />
      <ButtonRow>
        <Button>{t('consultation.answer.review.see')}</Button>
      </ButtonRow>
    </Form>
  );
}
