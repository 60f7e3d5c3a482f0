import { formProps, OwnSuspensions } from '@articulado/pages';
import { decisions } from '@articulado/workflow';
import { Button, ButtonRow, Details, Field, Form, Notice, Section, TextArea } from '@articulado/ui';
import { latestOf } from './approval-shown.js';
import { SignByPasskey } from './sign-by-passkey.js';
import { DecisionField, type SigningProps, textSeen } from './signing-fields.js';

/** Signing, by a passkey or by a code. Says why when one can't. */
export function SigningForm(props: SigningProps) {
  const { t, process } = props;
  const { signing, viewerMay } = process;
  const version = latestOf(process);
  if (process.viewerSuspensions.length > 0 && !signing.maySign)
    return (
      <Section id="firmar" title={t('approval.sign')}>
        <OwnSuspensions t={t} suspensions={process.viewerSuspensions} />
      </Section>
    );
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
  const lead = t('approval.sign.lead', { organization: signing.organization.name, number: version.number });
  return (
    <Section id="firmar" title={t('approval.sign')} lead={lead}>
      {signing.hasPasskey && <SignByPasskey {...props} />}
      {signing.asksPasskey ? !signing.hasPasskey && <PasskeyNeeded {...props} /> : <ByCode {...props} />}
    </Section>
  );
}

const PasskeyNeeded = ({ t }: SigningProps) => (
  <Notice kind="warning" title={t('approval.sign.passkey-needed')}>
    <p>{t('approval.sign.passkey-needed-text')}</p>
    <ButtonRow>
      <Button href="/account#llaves">{t('approval.sign.passkey-create')}</Button>
    </ButtonRow>
  </Notice>
);

/** In two steps, without scripts: the decision, for which a code is sent, then the code. Whoever has a passkey is shown that first. */
function ByCode(props: SigningProps) {
  const { t, pageAddress, sent, process } = props;
  const isOfPasskey = Boolean(sent?.fields['credential']);
  const hasCode =
    pageAddress.search['step'] === '2' ||
    pageAddress.search['done'] === 'requestSigningCode' ||
    (sent?.form === 'signVersion' && !isOfPasskey);
  const steps = hasCode ? <Sign {...props} /> : <AskForCode {...props} />;
  if (!process.signing.hasPasskey) return steps;
  if (sent?.form === 'requestSigningPasskey' && sent.result) return null; // one thing to sign at a time
  return (
    <Details summary={t('approval.sign.by-code')} isOpen={hasCode || sent?.form === 'requestSigningCode'}>
      {steps}
    </Details>
  );
}

function AskForCode(props: SigningProps) {
  const { t, pageAddress, mailDelivery } = props;
  const state = formProps('requestSigningCode', props);
  return (
    <Form {...state} hidden={{ ...state.hidden, ...textSeen(props) }} label={t('approval.sign.step-1')}>
      <h3>{t('approval.sign.step-1')}</h3>
      <p>{t('approval.sign.step-1-text', { mailDelivery })}</p>
      <p className="hint">
        {t('approval.sign.code-is-lower')} <a href="/account#llaves">{t('approval.sign.code-is-lower-link')}</a>
      </p>
      <DecisionField t={t} />
      <ButtonRow>
        <Button>{t('approval.sign.request')}</Button>
        <Button variant="quiet" href={`${pageAddress.path}?step=2#firmar`}>
          {t('approval.sign.have-code')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Sign(props: SigningProps) {
  const { t, pageAddress, sent, viewer, mailDelivery, process } = props;
  const version = latestOf(process)!;
  const state = formProps('signVersion', props);
  const given = sent?.fields['decision'] ?? pageAddress.search['decision'];
  const decided = decisions.find((known) => known === given);
  const hidden = { ...state.hidden, ...textSeen(props), ...(decided && { decision: decided }) };
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
        <Button variant="quiet" href={`${pageAddress.path}#firmar`}>
          {t('approval.sign.again')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
