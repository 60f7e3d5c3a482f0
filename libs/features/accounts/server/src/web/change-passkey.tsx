import { formAddress, formProps } from '@articulado/pages';
import { Button, ButtonRow, Details, Field, Form, PasskeyRequest, PasskeySignature } from '@articulado/ui';
import { optionsOf } from './passkey-forms.js';
import type { PasskeyShown, PasskeysProps } from './passkeys-section.js';

type Props = PasskeysProps & { readonly passkey: PasskeyShown };

/** Another name, or none any more. Several such forms stand on one page: each has its own id. */
export function ChangePasskey({ mayRemove, ...props }: Props & { readonly mayRemove: boolean }) {
  const { t, passkey } = props;
  return (
    <>
      <Details summary={<Words text={t('passkeys.rename')} whole={t('passkeys.rename-one', { name: passkey.name })} />}>
        <Rename {...props} />
      </Details>
      {mayRemove && <AskRemoval {...props} />}
    </>
  );
}

/** Few words for those who see what they stand beside, all of them for others. */
const Words = ({ text, whole }: { readonly text: string; readonly whole: string }) => (
  <>
    <span aria-hidden="true">{text}</span>
    <span className="hidden">{whole}</span>
  </>
);

function Rename({ t, pageAddress, passkey }: Props) {
  const state = formProps('renamePasskey', { pageAddress });
  const id = `rename-${passkey.id}`;
  return (
    <Form
      {...state}
      id={id}
      action={formAddress(pageAddress.path, 'renamePasskey')}
      hidden={{ ...state.hidden, passkey: passkey.id }}
      label={t('passkeys.rename-one', { name: passkey.name })}
    >
      <Field name="name" required maxLength={60} value={passkey.name} label={t('passkeys.name')} />
      <ButtonRow>
        <Button isSmall>{t('passkeys.rename-do')}</Button>
      </ButtonRow>
    </Form>
  );
}

function AskRemoval({ t, pageAddress, passkey }: Props) {
  const state = formProps('requestPasskeyChallenge', { pageAddress });
  const label = t('passkeys.remove-one', { name: passkey.name });
  return (
    <PasskeyRequest
      {...state}
      id={`remove-${passkey.id}`}
      action={formAddress(pageAddress.path, 'requestPasskeyChallenge')}
      layout="row"
      hidden={{ ...state.hidden, removes: passkey.id }}
      label={label}
    >
      <Button variant="quiet" isSmall>
        <Words text={t('passkeys.remove')} whole={label} />
      </Button>
    </PasskeyRequest>
  );
}

/** Stands on the page while one is about to be removed. */
export function ConfirmRemoval(props: PasskeysProps) {
  const { t, pageAddress, sent, passkeys } = props;
  const options = optionsOf(props, 'requestPasskeyChallenge');
  const passkey = passkeys.find(({ id }) => id === sent?.fields['removes']);
  if (!options || !passkey) return null;
  const state = formProps('removePasskey', { pageAddress });
  return (
    <PasskeySignature
      {...state}
      options={options}
      hidden={{ ...state.hidden, passkey: passkey.id }}
      label={t('passkeys.remove-one', { name: passkey.name })}
    >
      <p>{t('passkeys.remove-confirm', { name: passkey.name })}</p>
      <ButtonRow>
        <Button variant="danger">{t('passkeys.remove-do')}</Button>
        <Button variant="quiet" href={`${pageAddress.path}#llaves`}>
          {t('passkeys.cancel')}
        </Button>
      </ButtonRow>
    </PasskeySignature>
  );
}
