import { appointmentFrom, form, page, type PageProps, graphql, type ResultOf, refusalFields } from '@articulado/pages';
import { EmptyState, PageTitle, Section } from '@articulado/ui';
import { AdministratorRecovery, recoverAdministrator } from './administrator-recovery.js';
import { AppointApproverForm, approverShown, ApproversSection } from './approvers-section.js';
import { CurrentMembers } from './current-members.js';
import { FormerMembers } from './former-members.js';
import { InviteMemberForm } from './invite-member-form.js';
import { membershipShown } from './membership-shown.js';
import { OwnPart } from './own-part.js';

const query = graphql(
  `query ($slug: String!) { viewer { represents { id name acronym } } process(slug: $slug) { slug title viewerMay viewerRoles administratorToRecover { email hasSignedIn }
    approverAppointments { ...ApproverShown }
    current: memberships(current: true) { totalCount nodes { ...MembershipShown } } former: memberships(current: false) { nodes { ...MembershipShown } } }
    organizations(first: 1000) { nodes { id name acronym } } }`,
  [membershipShown, approverShown],
);

type MembersData = ResultOf<typeof query>;

/** Who takes part and who took part, each with role, organisation and dates: all of it public, but for their addresses. */
export const membersPage = page({
  address: '/processes/:slug/members',
  inProcessBar: { position: 70, text: 'page.process.members' },
  query,
  variables: ({ params }) => ({ slug: params['slug']! }),
  found: ({ process }) => process !== null,
  title: (_, t) => t('processes.members.title'),
  crumbs: ({ process }, t) => [
    { text: t('processes.home.crumb'), href: '/' },
    { text: process!.title, href: `/processes/${process!.slug}` },
    { text: t('processes.members.title') },
  ],
  component: Members,
  forms: {
    inviteMember: form({
      operation: graphql(
        `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) {
        ...RefusalFields ... on Membership { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: {
          process: params['slug']!,
          name: fields['name'] ?? '',
          email: fields['email'] ?? '',
          role: fields['role'] ?? '',
          organization: fields['organization'] ?? '',
        },
      }),
      redirectTo: (_, { path }) => `${path}?done=inviteMember`,
    }),
    resendInvitation: form({
      operation: graphql(
        `mutation ($input: ResendInvitationInput!) { resendInvitation(input: $input) {
        ...RefusalFields ... on Membership { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: { process: params['slug']!, membership: fields['membership'] ?? '' },
      }),
      redirectTo: (_, { path }) => `${path}?done=resendInvitation`,
    }),
    appointApprover: form({
      operation: graphql(
        `mutation ($input: AppointApproverInput!) { appointApprover(input: $input) {
        ...RefusalFields ... on ApproverAppointment { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: { process: params['slug']!, organization: fields['organization'] ?? '', ...appointmentFrom(fields) },
      }),
      redirectTo: (_, { path }) => `${path}?done=appointApprover`,
    }),
    answerApproverAppointment: form({
      operation: graphql(
        `mutation ($input: AnswerApproverAppointmentInput!) { answerApproverAppointment(input: $input) {
        ...RefusalFields ... on ApproverAppointment { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: {
          process: params['slug']!,
          appointment: fields['appointment'] ?? '',
          accepts: fields['accepts'] === 'yes',
        },
      }),
      redirectTo: (_, { path }) => `${path}?done=answerApproverAppointment`,
    }),
    resendAppointment: form({
      operation: graphql(
        `mutation ($input: ResendAppointmentInput!) { resendAppointment(input: $input) {
        ...RefusalFields ... on ApproverAppointment { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: { process: params['slug']!, appointment: fields['appointment'] ?? '' },
      }),
      redirectTo: (_, { path }) => `${path}?done=resendAppointment`,
    }),
    substituteApprover: form({
      operation: graphql(
        `mutation ($input: SubstituteApproverInput!) { substituteApprover(input: $input) {
        ...RefusalFields ... on ApproverAppointment { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: { process: params['slug']!, appointment: fields['appointment'] ?? '', ...appointmentFrom(fields) },
      }),
      redirectTo: (_, { path }) => `${path}?done=substituteApprover`,
    }),
    confirmApprover: form({
      operation: graphql(
        `mutation ($input: ConfirmApproverInput!) { confirmApprover(input: $input) {
        ...RefusalFields ... on ApproverAppointment { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: { process: params['slug']!, appointment: fields['appointment'] ?? '' },
      }),
      redirectTo: (_, { path }) => `${path}?done=confirmApprover`,
    }),
    suspendApprover: form({
      operation: graphql(
        `mutation ($input: SuspendApproverInput!) { suspendApprover(input: $input) {
        ...RefusalFields ... on ApproverMeasure { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: { process: params['slug']!, membership: fields['membership'] ?? '', reason: fields['reason'] ?? '' },
      }),
      redirectTo: (_, { path }) => `${path}?done=suspendApprover`,
    }),
    endApprover: form({
      operation: graphql(
        `mutation ($input: EndApproverInput!) { endApprover(input: $input) {
        ...RefusalFields ... on ApproverMeasure { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: { process: params['slug']!, membership: fields['membership'] ?? '', reason: fields['reason'] ?? '' },
      }),
      redirectTo: (_, { path }) => `${path}?done=endApprover`,
    }),
    liftMeasure: form({
      operation: graphql(
        `mutation ($input: LiftMeasureInput!) { liftMeasure(input: $input) {
        ...RefusalFields ... on ApproverMeasure { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: { process: params['slug']!, measure: fields['measure'] ?? '' },
      }),
      redirectTo: (_, { path }) => `${path}?done=liftMeasure`,
    }),
    openPasskeyRecovery: form({
      operation: graphql(
        `mutation ($input: OpenPasskeyRecoveryInput!) { openPasskeyRecovery(input: $input) {
        ...RefusalFields ... on Membership { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: {
          process: params['slug']!,
          membership: fields['membership'] ?? '',
          statement: fields['statement'] ?? '',
        },
      }),
      redirectTo: (_, { path }) => `${path}?done=openPasskeyRecovery`,
    }),
    openAddressRecovery: form({
      operation: graphql(
        `mutation ($input: OpenAddressRecoveryInput!) { openAddressRecovery(input: $input) {
        ...RefusalFields ... on Membership { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: {
          process: params['slug']!,
          membership: fields['membership'] ?? '',
          statement: fields['statement'] ?? '',
          email: fields['email'] ?? '',
        },
      }),
      redirectTo: (_, { path }) => `${path}?done=openAddressRecovery`,
    }),
    recoverAdministrator,
    endMembership: form({
      operation: graphql(
        `mutation ($input: EndMembershipInput!) { endMembership(input: $input) {
        ...RefusalFields ... on Membership { id } } }`,
        [refusalFields],
      ),
      variables: ({ fields }, { params }) => ({
        input: {
          process: params['slug']!,
          membership: fields['membership'] ?? '',
          statement: fields['statement'] ?? '',
        },
      }),
      redirectTo: (_, { path }) => `${path}?done=endMembership`,
    }),
  },
});

function Members(props: PageProps<MembersData>) {
  const { t, data } = props;
  const process = data.process!;
  const represented = data.viewer?.represents ?? [];
  const own = process.current.nodes.filter(({ isOwn }) => isOwn);
  return (
    <>
      <PageTitle above={<a href={`/processes/${process.slug}`}>{process.title}</a>} lead={t('processes.members.lead')}>
        {t('processes.members.title')}
      </PageTitle>
      {own.length > 0 && <OwnPart {...props} members={own} />}
      <Section
        id="participan"
        title={t('processes.members.current')}
        lead={t('processes.members.count', { count: process.current.totalCount })}
      >
        {process.current.nodes.length > 0 ? (
          <CurrentMembers
            {...props}
            members={process.current.nodes}
            mayOpenRecovery={process.viewerMay.includes('passkey-recovery.open')}
            mayOpenAddressRecovery={process.viewerMay.includes('address-recovery.open')}
          />
        ) : (
          <EmptyState title={t('processes.members.nobody')}>{t('processes.members.nobody-hint')}</EmptyState>
        )}
      </Section>
      {process.approverAppointments.length > 0 && (
        <ApproversSection {...props} appointments={process.approverAppointments} />
      )}
      {represented.length > 0 && <AppointApproverForm {...props} institutions={represented} />}
      {process.viewerMay.includes('member.invite') && (
        <Section
          id="invitar"
          title={t('processes.invite.title')}
          lead={t('processes.invite.lead', { mailDelivery: props.mailDelivery })}
        >
          <InviteMemberForm
            {...props}
            organizations={data.organizations.nodes}
            onlyCoordinators={!process.viewerRoles.includes('coordinator')}
          />
        </Section>
      )}
      {process.administratorToRecover && <AdministratorRecovery {...props} proposed={process.administratorToRecover} />}
      {process.former.nodes.length > 0 && (
        <Section id="participaron" title={t('processes.members.former')} lead={t('processes.members.former-lead')}>
          <FormerMembers t={t} members={process.former.nodes} />
        </Section>
      )}
    </>
  );
}
