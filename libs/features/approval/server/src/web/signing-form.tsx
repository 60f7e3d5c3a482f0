import { formState, type PageProps, sentField } from '@articulado/pages';
import { decisions } from '@articulado/workflow';
import { Button, ButtonRow, Field, Form, Notice, RadioGroup, Section, TextArea } from '@articulado/ui';
import { latestOf, type ProcessShown } from './approval-shown.js';

type Props = Pick<PageProps<unknown>, 't' | 'at' | 'sent' | 'viewer' | 'mailDelivery'> & {
  readonly process: ProcessShown;
};

/** Signing in two steps, without scripts: the decision, for which a code is sent, then the code. Says why when one can't. */
export function SigningForm({ process, ...props }: Props) {
  const { t, at, sent } = props;
  const { signing, viewerMay } = process;
  const version = latestOf(process);
  if (!signing.maySign || !version || !signing.organization) {
    if (!viewerMay.includes('version.sign') || !version) return null;
    return (
      <Section id="firmar" title={t('approval.sign')}>
        <Notice kind="info" title={t('approval.sign.cannot')}>
          {signing.reason}
        </Notice>
      </Section>
    );
  }
  const hasCode =
    at.search['step'] === '2' || at.search['done'] === 'requestSigningCode' || sent?.form === 'signVersion';
  const lead = t('approval.sign.lead', { organization: signing.organization.name, number: version.number });
  return (
    <Section id="firmar" title={t('approval.sign')} lead={lead}>
      {hasCode ? <Sign {...props} process={process} /> : <AskForCode {...props} process={process} />}
    </Section>
  );
}

function AskForCode({ process, ...props }: Props) {
  const { t, at, mailDelivery } = props;
  const state = formState('requestSigningCode', props);
  return (
    <Form {...state} hidden={{ ...state.hidden, ...textSeen(process, props) }} label={t('approval.sign.step-1')}>
      <h3>{t('approval.sign.step-1')}</h3>
      <p>{t('approval.sign.step-1-text', { mailDelivery })}</p>
      <DecisionField t={t} />
      <ButtonRow>
        <Button>{t('approval.sign.request')}</Button>
        <Button variant="quiet" href={`${at.path}?step=2#firmar`}>
          {t('approval.sign.have-code')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** What the signer saw stays what is sent, even where a newer version came meanwhile: it must be read before it is signed. */
function textSeen(process: ProcessShown, { sent }: Pick<Props, 'sent'>): Readonly<Record<string, string>> {
  const version = latestOf(process)!;
  return {
    versionNumber: sentField(sent, 'versionNumber', 10) ?? String(version.number),
    sha256: sentField(sent, 'sha256', version.sha256.length) ?? version.sha256,
  };
}

const DecisionField = ({ t }: Pick<Props, 't'>) => (
  <RadioGroup
    name="decision"
    label={t('approval.sign.decision')}
    required
    options={decisions.map((value) => ({
      value,
      text: t(`approval.sign.${value}`),
      hint: t(`approval.sign.${value}-hint`),
    }))}
  />
);

function Sign({ process, ...props }: Props) {
  const { t, at, sent, viewer, mailDelivery } = props;
  const version = latestOf(process)!;
  const state = formState('signVersion', props);
  const given = sent?.fields['decision'] ?? at.search['decision'];
  const decided = decisions.find((known) => known === given);
  const hidden = { ...state.hidden, ...textSeen(process, props), ...(decided && { decision: decided }) };
  return (
    <Form {...state} hidden={hidden} label={t('approval.sign.step-2')}>
      <h3>{t('approval.sign.step-2')}</h3>
      {mailDelivery !== 'sent' && viewer?.may.includes('mail.read') && (
        <p className="hint">
          {t('approval.sign.mails')} <a href="/outbox">{t('approval.sign.mails-link')}</a>.
        </p>
      )}
      {decided ? (
        <Notice kind="info">{t('approval.sign.decided', { decision: t(`approval.sign.${decided}`) })}</Notice>
      ) : (
        <DecisionField t={t} />
      )}
      <TextArea
        name="statement"
        label={t('approval.sign.statement')}
        hint={t('approval.sign.statement-hint')}
        required={decided !== undefined && decided !== 'approve'}
        need={decided === undefined ? t('approval.sign.statement-need') : undefined}
        limit={10_000}
      />
      <Field
        name="code"
        label={t('approval.sign.code')}
        required
        autoComplete="one-time-code"
        inputMode="numeric"
        size={8}
      />
      <ButtonRow>
        <Button>{t('approval.sign.submit', { number: version.number })}</Button>
        <Button variant="quiet" href={`${at.path}#firmar`}>
          {t('approval.sign.again')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
