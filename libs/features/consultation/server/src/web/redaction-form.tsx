import { formProps, type PageProps, type ReviewForm } from '@articulado/pages';
import { Button, ButtonRow, Field, Form, RadioGroup } from '@articulado/ui';
import { checkChoice } from '../check-choice.js';
import { checkOrder, type OrderGiven } from '../check-redaction.js';
import type { ApiAnswer, PlacedContribution } from './contribution.js';

/** What an order reaches. */
const reaches = ['contribution', 'with-answer'] as const;
type Reach = (typeof reaches)[number];

/** The order as a form holds it. */
export const orderIn = (fields: Readonly<Record<string, string>>): OrderGiven => ({
  by: fields['by'] ?? '',
  ground: fields['ground'] ?? '',
  document: fields['document'] || null,
});

/** What was erased comes back for nobody: it is shown once more, as it will stand, before it is done. */
export const reviewRedaction: ReviewForm = {
  review: ({ fields }) => checkOrder(orderIn(fields)) ?? checkChoice('reach', fields['reach'] ?? '', reaches),
};

/** Whether an answer, or one before it, still says why. */
const isAnswerErasable = (answer: ApiAnswer | null): boolean =>
  answer !== null && (!answer.redaction || answer.supersededAnswers.some(({ redaction }) => !redaction));

/** What of a contribution may still be erased. */
const reachesOf = ({ redaction, answer }: PlacedContribution): readonly Reach[] => [
  ...(redaction ? [] : (['contribution'] as const)),
  ...(isAnswerErasable(answer) ? (['with-answer'] as const) : []),
];

/** Whether anything is left that an order could reach. */
export const isErasable = (contribution: PlacedContribution): boolean => reachesOf(contribution).length > 0;

/** Names the order, and says what it reaches. */
export function RedactionForm({
  contribution,
  ...props
}: PageProps<unknown> & { readonly contribution: PlacedContribution }) {
  const { t, pageAddress, sent } = props;
  const offered = reachesOf(contribution);
  const textOf = (reach: Reach) =>
    t(
      reach === 'with-answer' && contribution.redaction
        ? 'consultation.redact.reach.answer'
        : `consultation.redact.reach.${reach}`,
    );
  return (
    <Form
      {...formProps('reviewRedaction', { pageAddress, sent: sent && { ...sent, form: 'reviewRedaction' } })}
      label={t('consultation.redact')}
    >
      <Field
        name="by"
        required
        autoComplete="off"
        maxLength={200}
        label={t('consultation.redact.by')}
        hint={t('consultation.redact.by.hint')}
      />
      <Field
        name="document"
        autoComplete="off"
        maxLength={200}
        label={t('consultation.redact.document')}
        hint={t('consultation.redact.document.hint')}
      />
      <Field
        name="ground"
        required
        autoComplete="off"
        maxLength={500}
        label={t('consultation.redact.ground')}
        hint={t('consultation.redact.ground.hint')}
      />
      <RadioGroup
        name="reach"
        required
        label={t('consultation.redact.reach')}
        options={offered.map((value) => ({ value, text: textOf(value) }))}
      />
      <ButtonRow>
        <Button>{t('consultation.redact.see')}</Button>
      </ButtonRow>
    </Form>
  );
}
