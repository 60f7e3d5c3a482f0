import { type PageProps, RowReasonForm } from '@articulado/pages';
import type { MembershipShown } from './membership-shown.js';

/** For coordinators: that somebody who signs has lost every passkey. One form for each member, as to end a membership. */
export function LostPasskeys({ member, ...props }: PageProps<unknown> & { readonly member: MembershipShown }) {
  const { t } = props;
  if (member.passkeyRecoveryOpenedAt) return <p className="hint">{t('passkeys.recover.waits')}</p>;
  if (member.isOwn || member.role !== 'approver') return null;
  const title = t('passkeys.recover.title', { name: member.personName });
  const summary = (
    <>
      <span aria-hidden="true">{t('passkeys.recover.short')}</span>
      <span className="hidden">{title}</span>
    </>
  );
  return (
    <RowReasonForm
      {...props}
      form="openPasskeyRecovery"
      row={['membership', member.id]}
      summary={summary}
      label={title}
      reason={{ name: 'statement', label: t('passkeys.recover.statement'), hint: t('passkeys.recover.hint') }}
      submit={t('passkeys.recover.do')}
    />
  );
}
