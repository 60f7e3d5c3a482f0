import { formProps } from '@articulado/pages';
import { Button, ButtonRow, Field, Form, PasskeyRequest, PasskeySignature } from '@articulado/ui';
import { optionsOf } from './passkey-forms.js';
import type { PasskeysProps } from './passkeys-section.js';

/** The way to a passkey: a proof of who asks, by a code or by a passkey they have, then the passkey itself. */
export function AddPasskey(props: PasskeysProps) {
  const { t } = props;
  return (
    <section id="agregar-llave" className="account-part" aria-labelledby="agregar-llave-titulo">
      <h3 id="agregar-llave-titulo">{t('passkeys.add')}</h3>
      <Step {...props} />
    </section>
  );
}

function Step(props: PasskeysProps) {
  const { pageAddress, sent, passkeys } = props;
  const making = optionsOf(props, 'startPasskeyRegistration');
  if (making) return <Create {...props} options={making} />;
  const isRemoval = Boolean(sent?.fields['removes']);
  const asked = isRemoval ? undefined : optionsOf(props, 'requestPasskeyChallenge');
  if (asked) return <Confirm {...props} options={asked} />;
  if (passkeys.length > 0) return <AskConfirmation {...props} />;
  const hasCode = pageAddress.search['done'] === 'requestPasskeyCode' || sent?.form === 'startPasskeyRegistration';
  return hasCode ? <WriteCode {...props} /> : <AskCode {...props} />;
}

function AskCode(props: PasskeysProps) {
  const { t, mailDelivery } = props;
  return (
    <Form {...formProps('requestPasskeyCode', props)} label={t('passkeys.add')}>
      <p>{t('passkeys.add-first', { mailDelivery })}</p>
      <ButtonRow>
        <Button>{t('passkeys.request-code')}</Button>
      </ButtonRow>
    </Form>
  );
}

function WriteCode(props: PasskeysProps) {
  const { t, pageAddress } = props;
  return (
    <Form {...formProps('startPasskeyRegistration', props)} label={t('passkeys.add')}>
      <Field
        name="code"
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        size={10}
        label={t('passkeys.code')}
      />
      <ButtonRow>
        <Button>{t('passkeys.go-on')}</Button>
        <Button variant="quiet" href={`${pageAddress.path}#agregar-llave`}>
          {t('passkeys.cancel')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** Its form is the next one's: what that refuses is said here. */
function AskConfirmation(props: PasskeysProps) {
  const { t } = props;
  const { refusal } = formProps('startPasskeyRegistration', props);
  const state = formProps('requestPasskeyChallenge', { pageAddress: props.pageAddress });
  return (
    <PasskeyRequest {...state} id="confirm" refusal={refusal} label={t('passkeys.add')}>
      <p>
        {t('passkeys.add-another')} {t('passkeys.recover.lost')}
      </p>
      <ButtonRow>
        <Button>{t('passkeys.confirm')}</Button>
      </ButtonRow>
    </PasskeyRequest>
  );
}

interface WithOptions extends PasskeysProps {
  readonly options: string;
}

function Confirm({ options, ...props }: WithOptions) {
  const { t, pageAddress } = props;
  return (
    <PasskeySignature
      {...formProps('startPasskeyRegistration', { pageAddress })}
      options={options}
      label={t('passkeys.add')}
    >
      <p>{t('passkeys.add-another')}</p>
      <ButtonRow>
        <Button>{t('passkeys.confirm')}</Button>
      </ButtonRow>
    </PasskeySignature>
  );
}

function Create({ options, ...props }: WithOptions) {
  const { t, pageAddress } = props;
  return (
    <PasskeySignature {...formProps('addPasskey', { pageAddress })} options={options} label={t('passkeys.create')}>
      <p>{t('passkeys.create-lead')}</p>
      <Field
        name="name"
        required
        maxLength={60}
        label={t('passkeys.name')}
        hint={t('passkeys.name-hint')}
        value={t('passkeys.usual-name')}
      />
      <ButtonRow>
        <Button>{t('passkeys.create')}</Button>
        <Button variant="quiet" href={`${pageAddress.path}#llaves`}>
          {t('passkeys.cancel')}
        </Button>
      </ButtonRow>
    </PasskeySignature>
  );
}
