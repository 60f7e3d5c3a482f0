import { type PageProps, RowReasonForm } from '@articulado/pages';
import { Person, RoleTag, Section } from '@articulado/ui';
import { ownMembershipAnchor } from '../tell-invited.js';
import type { MembershipShown } from './membership-shown.js';

interface Props extends PageProps<unknown> {
  /** Those of the viewer that hold now; one at least. */
  readonly members: readonly MembershipShown[];
}

/** What the viewer is in the process, and where they decline it or leave: the e-mail of an invitation leads here. */
export function OwnPart(props: Props) {
  const { t, members } = props;
  return (
    <Section id={ownMembershipAnchor} title={t('processes.own-part.title')} lead={t('processes.own-part.lead')}>
      {members.map((member) => (
        <OwnMembership key={member.id} {...props} member={member} />
      ))}
    </Section>
  );
}

function OwnMembership({ member, ...props }: Props & { readonly member: MembershipShown }) {
  const { t } = props;
  const { id, role, organization, startsAt } = member;
  // Who approves has accepted already, and can only leave.
  const messageGroup = role === 'approver' ? 'own' : 'invited';
  const title = t(`processes.end.${messageGroup}.title`);
  return (
    <div className="own-part">
      <RoleTag role={role} />
      <Person name={organization.name} caption={t('processes.own-part.since', { day: t.date(startsAt) })} />
      <RowReasonForm
        {...props}
        form="endMembership"
        row={['membership', id]}
        summary={title}
        label={`${title}: ${t(`tag.role.${role}`)}`}
        reason={{ name: 'statement', label: t('processes.end.statement'), hint: t('processes.end.own.hint') }}
        submit={t(`processes.end.${messageGroup}.do`)}
        variant="danger"
      />
    </div>
  );
}
