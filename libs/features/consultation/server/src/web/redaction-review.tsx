import { formAddress, formProps, type PageProps } from '@articulado/pages';
import { Button, ButtonRow, Form, Notice, PasskeyRequest, PasskeySignature, Section } from '@articulado/ui';
import { readOrder } from '../check-redaction.js';
import { AnswerView } from './answer-view.js';
import { authorOf, type PlacedContribution } from './contribution.js';
import { ContributionInPlace } from './contribution-page.js';
import { orderIn } from './redaction-form.js';

interface Props extends PageProps<unknown> {
  readonly slug: string;
  readonly contribution: PlacedContribution;
  /** Whether whoever carries it out confirms by a passkey. */
  readonly hasPasskey: boolean;
}

/** Whether somebody named an order that can be carried out, and has not asked to change it. */
export const isInRedactionReview = ({ sent }: Pick<PageProps<unknown>, 'sent'>): boolean =>
  (sent?.form === 'reviewRedaction' || sent?.form === 'requestRedactionPasskey') &&
  !sent.refusal &&
  !sent.fields['again'];

/** What will stand there afterwards, to be confirmed or changed. Holds what was written, so that either needs no script. */
export function RedactionReview({ slug, contribution, hasPasskey, ...props }: Props) {
  const { t, pageAddress } = props;
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
        <Confirm {...props} written={written} hasPasskey={hasPasskey} />
        <Form
          id="changeOrder"
          action={`${pageAddress.path}#orden`}
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

type ConfirmProps = PageProps<unknown> &
  Pick<Props, 'hasPasskey'> & { readonly written: Readonly<Record<string, string>> };

/** A button, or what a passkey is asked to sign and then the passkey itself. The script of the page takes both in one. */
function Confirm({ written, hasPasskey, ...props }: ConfirmProps) {
  const { t, pageAddress, sent } = props;
  const answer =
    sent?.form === 'requestRedactionPasskey' ? (sent.result as { options?: string } | undefined) : undefined;
  const name = hasPasskey && !answer?.options ? 'requestRedactionPasskey' : 'redactContribution';
  const state = {
    ...formProps(name, { pageAddress }),
    action: formAddress(pageAddress.path, 'reviewRedaction'),
    hidden: { form: name, ...written },
    label: t('consultation.redact.review'),
  };
  const button = (
    <ButtonRow>
      <Button variant="danger">{t('consultation.redact.do')}</Button>
    </ButtonRow>
  );
  if (answer?.options)
    return (
      <PasskeySignature {...state} options={answer.options}>
        {button}
      </PasskeySignature>
    );
  return hasPasskey ? <PasskeyRequest {...state}>{button}</PasskeyRequest> : <Form {...state}>{button}</Form>;
}

/** A contribution as its page will show it once the order is carried out. */
function asErased(contribution: PlacedContribution, fields: Readonly<Record<string, string>>): PlacedContribution {
  const { by, ground, document = null } = readOrder(orderIn(fields));
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
