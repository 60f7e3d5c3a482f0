import { type PageProps, RowReasonForm, rowFormProps } from '@articulado/pages';
import { Button, ButtonRow, type Column, DataTable, Details, Form, Person, RoleTag, When } from '@articulado/ui';
import { MeasureForms, StandingMeasures } from './approver-measures.js';
import { LostMailbox } from './lost-mailbox.js';
import { LostPasskeys } from './lost-passkeys.js';
import type { MembershipShown } from './membership-shown.js';

interface Props extends PageProps<unknown> {
  readonly members: readonly MembershipShown[];
  /** Whether the viewer may say that somebody who signs has lost every passkey. */
  readonly mayOpenRecovery: boolean;
  /** The same of a member’s mailbox. */
  readonly mayOpenAddressRecovery: boolean;
}

/** Who takes part now. Whoever may end another’s membership finds the form for it in its row; one’s own stands above (`OwnPart`). */
export function CurrentMembers(props: Props) {
  const { t, members, mayOpenRecovery, mayOpenAddressRecovery } = props;
  const columns: Column<MembershipShown>[] = [
    {
      id: 'person',
      head: t('accounts.name'),
      isHead: true,
      cell: ({ personName, organization }) => <Person name={personName} caption={organization.name} />,
    },
    { id: 'role', head: t('accounts.role'), cell: (member) => <Role {...props} member={member} /> },
    { id: 'since', head: t('processes.members.since'), cell: ({ startsAt }) => <When at={startsAt} as="day" /> },
  ];
  const end: Column<MembershipShown> = {
    id: 'end',
    head: t('processes.members.changes'),
    cell: (member) => (
      <div>
        {member.viewerMayResend && <ResendForm {...props} member={member} />}
        {member.viewerMayEnd && !member.isOwn && <EndMembershipForm {...props} member={member} />}
        {mayOpenRecovery && <LostPasskeys {...props} member={member} />}
        {mayOpenAddressRecovery && <LostMailbox {...props} member={member} />}
        <MeasureForms {...props} member={member} />
      </div>
    ),
  };
  const mayOpen = mayOpenRecovery || mayOpenAddressRecovery;
  const hasEnd = members.some(
    ({ isOwn, viewerMayEnd, viewerSide }) => (viewerMayEnd && !isOwn) || viewerSide || mayOpen,
  );
  return (
    <DataTable
      caption={t('processes.members.current')}
      hidesCaption
      columns={hasEnd ? [...columns, end] : columns}
      rows={members}
      keyOf={({ id }) => id}
    />
  );
}

const Role = ({ t, member }: Props & { readonly member: MembershipShown }) => (
  <div>
    <RoleTag role={member.role} />
    <StandingMeasures t={t} member={member} />
  </div>
);

/** For whom the e-mail of the invitation did not reach. */
function ResendForm({ member, ...props }: Props & { readonly member: MembershipShown }) {
  const { t } = props;
  const { form, isSent } = rowFormProps('resendInvitation', ['membership', member.id], props);
  const title = `${t('processes.invite.resend')}: ${member.personName}, ${t(`tag.role.${member.role}`)}`;
  return (
    <Details
      summary={
        <>
          <span aria-hidden="true">{t('processes.invite.resend')}</span>
          <span className="hidden">{title}</span>
        </>
      }
      isOpen={isSent}
    >
      <Form {...form} label={title}>
        <p className="hint">{t('processes.invite.resend-hint', { mailDelivery: props.mailDelivery })}</p>
        <ButtonRow>
          <Button>{t('processes.invite.resend.do')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}

function EndMembershipForm({ member, ...props }: Props & { readonly member: MembershipShown }) {
  const { t } = props;
  return (
    <RowReasonForm
      {...props}
      form="endMembership"
      row={['membership', member.id]}
      summary={<EndSummary t={t} member={member} />}
      label={t('processes.end.other.title', { name: member.personName })}
      reason={{
        name: 'statement',
        label: t('processes.end.statement'),
        hint: t('processes.end.other.hint', { mailDelivery: props.mailDelivery }),
      }}
      submit={t('processes.end.other.do')}
      variant="danger"
    />
  );
}

/** Short for the eye, with the name for whoever hears it out of its row. */
function EndSummary({ t, member }: { readonly t: PageProps<unknown>['t']; readonly member: MembershipShown }) {
  return (
    <>
      <span aria-hidden="true">{t('processes.end.other.short')}</span>
      <span className="hidden">{t('processes.end.other.title', { name: member.personName })}</span>
    </>
  );
}
