import { deskQuery } from './desk-filter.js';
import { type ApiClause, formAddress, formProps, type PageProps, sentField } from '@articulado/pages';
import { readableWords } from '@articulado/policy-text';
import { type Disposition, promisesChange } from '@articulado/workflow';
import { Button, ButtonRow, DispositionTag, Facts, Form, longestLine, Notice, labelsOf } from '@articulado/ui';
import { excerpt } from './contribution.js';

interface Props extends PageProps<unknown> {
  /** By what the browser knows what was begun of this answer. */
  readonly begun: string;
  readonly number: number;
  readonly candidateClauses: readonly ApiClause[];
}

/** Whether somebody wrote an answer that can be published, and has not asked to go on with it. */
export const isInReview = ({ sent }: Pick<PageProps<unknown>, 'sent'>): boolean =>
  sent?.form === 'reviewAnswer' && !sent.refusal && !sent.fields['again'];

/** The answer as it will read, to be published or corrected. Holds what was written, so that either needs no script. */
export function AnswerReview({ begun, number, candidateClauses, ...props }: Props) {
  const { t, pageAddress } = props;
  const { disposition = '', reason = '' } = props.sent!.fields; // reviewed: neither is too long
  const changedClauseId = sentField(props.sent, 'changedClauseId', longestLine) ?? '';
  const written = { disposition, reason, changedClauseId };
  const carrier =
    promisesChange(disposition as Disposition) && candidateClauses.find(({ id }) => id === changedClauseId);
  const address = deskQuery(pageAddress.params['slug']!, pageAddress.search, { number });
  const facts = [
    { name: t('consultation.answer.disposition'), value: <DispositionTag disposition={disposition as Disposition} /> },
    { name: t('consultation.answer.reason'), value: <span className="said-words">{reason}</span> },
    ...(carrier
      ? [
          {
            name: t('consultation.answer.changed'),
            value: `${labelsOf(t, candidateClauses).get(carrier.id)} · ${excerpt(readableWords(carrier), 160)}`,
          },
        ]
      : []),
  ];
  return (
    <div className="stack">
      <Notice kind="info" title={t('consultation.answer.review')}>
        {t('consultation.answer.review.lead')}
      </Notice>
      <Facts facts={facts} />
      <div className="button-row">
        <Form
          {...formProps('answerContribution', { pageAddress })}
          action={formAddress(address, 'reviewAnswer')}
          hidden={{ form: 'answerContribution', ...written }}
          data={{ 'data-publishes-begun': begun }}
          label={t('consultation.answer.review')}
        >
          <ButtonRow>
            <Button>{t('consultation.answer.send')}</Button>
          </ButtonRow>
        </Form>
        <Form
          id="correctAnswer"
          action={`${address}#respuesta`}
          hidden={{ form: 'reviewAnswer', again: '1', ...written }}
          label={t('consultation.answer.review.correct')}
        >
          <ButtonRow>
            <Button variant="quiet">{t('consultation.answer.review.correct')}</Button>
          </ButtonRow>
        </Form>
      </div>
    </div>
  );
}
