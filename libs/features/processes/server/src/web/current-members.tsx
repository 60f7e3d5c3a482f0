import { formAddress, formState, type PageProps } from '@articulado/pages';
import {
  Button,
  ButtonRow,
  type Column,
  DataTable,
  Disclosure,
  Form,
  Person,
  RoleTag,
  TextArea,
  When,
} from '@articulado/ui';
import { MeasureForms, StandingMeasures } from './approver-measures.js';
import { LostPasskeys } from './lost-passkeys.js';
import type { MembershipShown } from './membership-shown.js';

interface Props extends PageProps<unknown> {
  readonly members: readonly MembershipShown[];
  /** Whether the viewer may say that somebody who signs has lost every passkey. */
  readonly mayOpenRecovery: boolean;
}

/** Who takes part now. Whoever may end a membership finds the form for it in its row. */
export function CurrentMembers(props: Props) {
  const { t, members, mayOpenRecovery } = props;
  const columns: Column<MembershipShown>[] = [
    {
      id: 'person',
      head: t('accounts.name'),
      isHead: true,
      cell: ({ personName, organization }) => <Person name={personName} standing={organization.name} />,
    },
    { id: 'role', head: t('accounts.role'), cell: (member) => <Role {...props} member={member} /> },
    { id: 'since', head: t('processes.members.since'), cell: ({ startsAt }) => <When at={startsAt} as="day" /> },
  ];
  const end: Column<MembershipShown> = {
    id: 'end',
    head: t('processes.members.changes'),
    cell: (member) => (
      <div>
        {member.viewerMayEnd && <EndMembershipForm {...props} member={member} />}
        {mayOpenRecovery && <LostPasskeys {...props} member={member} />}
        <MeasureForms {...props} member={member} />
      </div>
    ),
  };
  const hasEnd = members.some(({ viewerMayEnd, viewerSide }) => viewerMayEnd || viewerSide || mayOpenRecovery);
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

/** One form for each member on one page: each has its own id, and only the one that was sent keeps what was typed. */
function EndMembershipForm({ member, ...props }: Props & { readonly member: MembershipShown }) {
  const { t, sent } = props;
  const isMine = sent?.form === 'endMembership' && sent.fields['membership'] === member.id;
  const state = formState('endMembership', isMine ? props : { at: props.at });
  const words = member.isOwn ? 'own' : 'other';
  return (
    <Disclosure summary={<EndSummary t={t} member={member} />} isOpen={isMine}>
      <Form
        {...state}
        id={`end-${member.id}`}
        action={formAddress(props.at.path, `end-${member.id}`)}
        hidden={{ ...state.hidden, membership: member.id }}
        label={t(`processes.end.${words}.title`, { name: member.personName })}
      >
        <TextArea
          name="statement"
          required
          rows={3}
          limit={2_000}
          label={t('processes.end.statement')}
          hint={t(`processes.end.${words}.hint`, { mailDelivery: props.mailDelivery })}
        />
        <ButtonRow>
          <Button variant="danger">{t(`processes.end.${words}.do`)}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}

/** Short for the eye, with the name for whoever hears it out of its row. */
function EndSummary({ t, member }: { readonly t: PageProps<unknown>['t']; readonly member: MembershipShown }) {
  if (member.isOwn) return t('processes.end.own.title');
  return (
    <>
      <span aria-hidden="true">{t('processes.end.other.short')}</span>
      <span className="hidden">{t('processes.end.other.title', { name: member.personName })}</span>
    </>
  );
}
