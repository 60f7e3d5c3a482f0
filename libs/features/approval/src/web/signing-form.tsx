import { formState, type PageProps } from '@articulado/pages';
import { Button, ButtonRow, Field, Form, Notice, RadioGroup, Section, TextArea } from '@articulado/ui';
import { latestOf, type ProcessShown } from './approval-shown.js';

type Props = Pick<PageProps<unknown>, 't' | 'at' | 'sent' | 'viewer'> & { readonly process: ProcessShown };

const decisions = ['approve', 'approve-with-reservations', 'return', 'dissent'] as const;

/** Signing in two steps, without scripts: a code to the mailbox, then the decision with it. Says why when one can't. */
export function SigningForm({ process, ...props }: Props) {
  const { t, at, sent } = props;
  const { signing, viewerMay } = process;
  const version = latestOf(process);
  if (!signing.maySign || !version || !signing.organization) {
    if (!viewerMay.includes('version.sign') || !version) return null;
    return (
      <Section id="firmar" title={t('approval.sign')}>
        <Notice kind="info" title={t('approval.sign.cannot')}>
          {signing.because}
        </Notice>
      </Section>
    );
  }
  const hasCode =
    at.search['step'] === '2' || at.search['done'] === 'requestSigningCode' || sent?.form === 'signVersion';
  const lead = t('approval.sign.lead', { organization: signing.organization.name, number: version.number });
  return (
    <Section id="firmar" title={t('approval.sign')} lead={lead}>
      {hasCode ? <Decide {...props} process={process} /> : <AskForCode {...props} />}
    </Section>
  );
}

function AskForCode(props: Omit<Props, 'process'>) {
  const { t, at } = props;
  return (
    <Form {...formState('requestSigningCode', props)} label={t('approval.sign.step-1')}>
      <h3>{t('approval.sign.step-1')}</h3>
      <p>{t('approval.sign.step-1-text')}</p>
      <ButtonRow>
        <Button>{t('approval.sign.request')}</Button>
        <Button look="quiet" href={`${at.path}?step=2#firmar`}>
          {t('approval.sign.have-code')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Decide({ process, ...props }: Props) {
  const { t, at, sent, viewer } = props;
  const version = latestOf(process)!;
  const state = formState('signVersion', props);
  // What the signer saw stays what is sent, even where a newer version came meanwhile: it must be read before it is signed.
  const seen = sent?.form === 'signVersion' ? sent.fields : {};
  const hidden = {
    ...state.hidden,
    versionNumber: seen['versionNumber'] ?? String(version.number),
    sha256: seen['sha256'] ?? version.sha256,
  };
  return (
    <Form {...state} hidden={hidden} label={t('approval.sign.step-2')}>
      <h3>{t('approval.sign.step-2')}</h3>
      {viewer?.may.includes('outbox.read') && (
        <p className="hint">
          {t('approval.sign.outbox')} <a href="/outbox">{t('approval.sign.outbox-link')}</a>.
        </p>
      )}
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
      <TextArea
        name="statement"
        label={t('approval.sign.statement')}
        hint={t('approval.sign.statement-hint')}
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
        <Button look="quiet" href={`${at.path}#firmar`}>
          {t('approval.sign.again')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
