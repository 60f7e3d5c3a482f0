import { type PageProps, RowReasonForm } from '@articulado/pages';
import { Field } from '@articulado/ui';
import type { MembershipShown } from './membership-shown.js';

/** For coordinators: that somebody has lost their mailbox, and which one takes its place. One form for each member. */
export function LostMailbox({ member, ...props }: PageProps<unknown> & { readonly member: MembershipShown }) {
  const { t } = props;
  if (member.addressRecoveryOpenedAt) return <p className="hint">{t('addresses.recover.waits')}</p>;
  if (member.isOwn) return null;
  const title = t('addresses.recover.title', { name: member.personName });
  const summary = (
    <>
      <span aria-hidden="true">{t('addresses.recover.short')}</span>
      <span className="hidden">{title}</span>
    </>
  );
  return (
    <RowReasonForm
      {...props}
      form="openAddressRecovery"
      row={['membership', member.id]}
      summary={summary}
      label={title}
      reason={{ name: 'statement', label: t('addresses.recover.statement'), hint: t('addresses.recover.hint') }}
      submit={t('addresses.recover.do')}
    >
      <Field
        name="email"
        type="email"
        required
        autoComplete="off"
        maxLength={200}
        label={t('addresses.recover.email')}
        hint={t('addresses.recover.email-hint')}
      />
    </RowReasonForm>
  );
}
