import { formProps, sentField } from '@articulado/pages';
import { decisions } from '@articulado/workflow';
import { Button, ButtonRow, Notice, PasskeyRequest, PasskeySignature, TextArea } from '@articulado/ui';
import { latestOf } from './approval-shown.js';
import { DecisionField, type SigningProps, textSeen } from './signing-fields.js';

/** Signing by a passkey: what it is to sign, then the passkey itself. The script of the page takes both steps in one. */
export function SignByPasskey(props: SigningProps) {
  const { sent } = props;
  const answer = sent?.form === 'requestSigningPasskey' ? (sent.result as { options?: string } | undefined) : undefined;
  return answer?.options ? <Sign {...props} options={answer.options} /> : <Ask {...props} />;
}

/** What the passkey was refused for is said here: it is asked anew. */
function Ask(props: SigningProps) {
  const { t, process, sent } = props;
  const asked = formProps('requestSigningPasskey', props);
  const tried = sent?.fields['credential'] ? formProps('signVersion', props) : undefined;
  const hidden = { ...asked.hidden, ...textSeen(props) };
  return (
    <PasskeyRequest
      {...asked}
      hidden={hidden}
      values={asked.values ?? tried?.values}
      refusal={asked.refusal ?? tried?.refusal}
      label={t('approval.sign.passkey')}
    >
      <h3>{t('approval.sign.passkey')}</h3>
      <p>{t('approval.sign.passkey-text')}</p>
      <DecisionField t={t} />
      <TextArea
        name="statement"
        label={t('approval.sign.statement')}
        hint={t('approval.sign.statement-hint')}
        need={t('approval.sign.statement-need')}
        limit={10_000}
      />
      <ButtonRow>
        <Button>{t('approval.sign.passkey-do', { number: latestOf(process)!.number })}</Button>
      </ButtonRow>
    </PasskeyRequest>
  );
}

function Sign({ options, ...props }: SigningProps & { readonly options: string }) {
  const { t, pageAddress, sent, process } = props;
  const state = formProps('signVersion', { pageAddress });
  const decision = decisions.find((known) => known === sent?.fields['decision'])!; // the API has taken it
  const statement = sentField(sent, 'statement', 20_000) ?? '';
  return (
    <PasskeySignature
      {...state}
      options={options}
      hidden={{ ...state.hidden, ...textSeen(props), decision, statement }}
      label={t('approval.sign.passkey')}
    >
      <Notice kind="info" title={t('approval.sign.passkey-ready')}>
        <p>
          {t('approval.sign.lead', {
            organization: process.signing.organization!.name,
            number: latestOf(process)!.number,
          })}{' '}
          <strong>{t(`approval.sign.${decision}`)}</strong>
        </p>
        <p>{statement || t('approval.sign.passkey-without-statement')}</p>
      </Notice>
      <ButtonRow>
        <Button>{t('approval.sign.passkey-do', { number: latestOf(process)!.number })}</Button>
        <Button variant="quiet" href={`${pageAddress.path}#firmar`}>
          {t('approval.sign.passkey-change')}
        </Button>
      </ButtonRow>
    </PasskeySignature>
  );
}
