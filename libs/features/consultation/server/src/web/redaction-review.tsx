import { formAddress, formState, type PageProps } from '@articulado/pages';
import { Button, ButtonRow, Form, Notice, Section } from '@articulado/ui';
import { orderOf } from '../check-redaction.js';
import { AnswerView } from './answer-view.js';
import { authorOf, type PlacedContribution } from './contribution.js';
import { ContributionInPlace } from './contribution-page.js';
import { orderIn } from './redaction-form.js';

interface Props extends PageProps<unknown> {
  readonly slug: string;
  readonly contribution: PlacedContribution;
}

/** Whether somebody named an order that can be carried out, and has not asked to change it. */
export const isInRedactionReview = ({ sent }: Pick<PageProps<unknown>, 'sent'>): boolean =>
  sent?.form === 'reviewRedaction' && !sent.refusal && !sent.fields['again'];

/** What will stand there afterwards, to be confirmed or changed. Holds what was written, so that either needs no script. */
export function RedactionReview({ slug, contribution, ...props }: Props) {
  const { t, at } = props;
  const { by = '', ground = '', document = '', reach = '' } = props.sent!.fields; // reviewed: none is too long
  const written = { by, ground, document, reach };
  const left = asErased(contribution, props.sent!.fields);
  return (
    <>
      <Section id="despues" title={t('consultation.redact.after')}>
        <div className="stack">
          <p>{authorOf(t, left)}</p>
          <ContributionInPlace t={t} slug={slug} contribution={left} />
          {left.answer && <AnswerView answer={left.answer} slug={slug} />}
          <Notice kind="warning" title={t('consultation.redact.final')}>
            {t('consultation.redact.final.text')}
          </Notice>
        </div>
      </Section>
      <div className="button-row">
        <Form
          {...formState('redactContribution', { at })}
          action={formAddress(at.path, 'reviewRedaction')}
          hidden={{ form: 'redactContribution', ...written }}
          label={t('consultation.redact.review')}
        >
          <ButtonRow>
            <Button variant="danger">{t('consultation.redact.do')}</Button>
          </ButtonRow>
        </Form>
        <Form
          id="changeOrder"
          action={`${at.path}#orden`}
          hidden={{ form: 'reviewRedaction', again: '1', ...written }}
          label={t('consultation.redact.change')}
        >
          <ButtonRow>
            <Button variant="quiet">{t('consultation.redact.change')}</Button>
          </ButtonRow>
        </Form>
      </div>
    </>
  );
}

/** A contribution as its page will show it once the order is carried out. */
function asErased(contribution: PlacedContribution, fields: Readonly<Record<string, string>>): PlacedContribution {
  const { by, ground, document = null } = orderOf(orderIn(fields));
  const redaction = { by, ground, document };
  const erased = contribution.redaction
    ? contribution
    : { ...contribution, body: '', proposedText: null, authorName: null, authorOrganization: null, redaction };
  const { answer } = erased;
  if (!answer || fields['reach'] !== 'with-answer') return erased;
  const erase = <Answer extends { readonly reason: string; readonly redaction: typeof redaction | null }>(
    one: Answer,
  ) => (one.redaction ? one : { ...one, reason: '', redaction });
  return { ...erased, answer: { ...erase(answer), supersededAnswers: answer.supersededAnswers.map(erase) } };
}
