import { formAddress, formState, type PageProps } from '@articulado/pages';
import { Button, ButtonRow, Disclosure, Form, TextArea } from '@articulado/ui';
import type { MembershipShown } from './membership-shown.js';

/** For coordinators: that somebody who signs has lost every passkey. One form for each member, as to end a membership. */
export function LostPasskeys({ member, ...props }: PageProps<unknown> & { readonly member: MembershipShown }) {
  const { t, sent } = props;
  if (member.passkeyRecoveryOpenedAt) return <p className="hint">{t('passkeys.recover.waits')}</p>;
  if (member.isOwn || member.role !== 'approver') return null;
  const isMine = sent?.form === 'openPasskeyRecovery' && sent.fields['membership'] === member.id;
  const state = formState('openPasskeyRecovery', isMine ? props : { at: props.at });
  const title = t('passkeys.recover.title', { name: member.personName });
  const summary = (
    <>
      <span aria-hidden="true">{t('passkeys.recover.short')}</span>
      <span className="hidden">{title}</span>
    </>
  );
  return (
    <Disclosure summary={summary} isOpen={isMine}>
      <Form
        {...state}
        id={`lost-${member.id}`}
        action={formAddress(props.at.path, `lost-${member.id}`)}
        hidden={{ ...state.hidden, membership: member.id }}
        label={title}
      >
        <TextArea
          name="statement"
          required
          rows={3}
          limit={2_000}
          label={t('passkeys.recover.statement')}
          hint={t('passkeys.recover.hint')}
        />
        <ButtonRow>
          <Button>{t('passkeys.recover.do')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
