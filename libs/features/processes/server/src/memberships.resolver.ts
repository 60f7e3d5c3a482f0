import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  Needs,
  Public,
  OrganizationView,
  orRefusal,
  type Viewer,
  inForce,
  loadPermissionContext,
} from '@articulado/api';
import type { ProcessId } from '@articulado/base';
import { may, rolesOf } from '@articulado/permissions';
import { UnitOfWork } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EndMembership } from './end-membership.js';
import { InviteMember } from './invite-member.js';
import {
  EndMembershipInput,
  EndMembershipOutcome,
  InviteMemberInput,
  InviteMemberOutcome,
  MembershipView,
  ResendInvitationInput,
  ResendInvitationOutcome,
} from './processes.view.js';
import { isByInvitation, ResendInvitation } from './resend-invitation.js';

@Resolver(() => MembershipView)
export class MembershipsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invite: InviteMember,
    private readonly resend: ResendInvitation,
    private readonly end: EndMembership,
  ) {}

  @Mutation(() => InviteMemberOutcome, { description: 'Gives somebody a role in a process, and tells them by e-mail.' })
  @Needs('member.invite')
  async inviteMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => InviteMemberInput, description: 'What it takes.' }) input: InviteMemberInput,
  ) {
    return orRefusal(await this.invite.run(viewer, input), (row) => MembershipView.of(row));
  }

  @Mutation(() => ResendInvitationOutcome, {
    description: 'Writes the e-mail of an invitation to a member once more; the membership stays as it is.',
  })
  @Needs('member.invite')
  async resendInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ResendInvitationInput, description: 'What it takes.' }) input: ResendInvitationInput,
  ) {
    return orRefusal(await this.resend.run(viewer, input), (row) => MembershipView.of(row));
  }

  @Mutation(() => EndMembershipOutcome, {
    description:
      "Ends a membership in public: one's own, or by a coordinator anyone's but an approver's (endApprover).",
  })
  @Needs('membership.end')
  async endMembership(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EndMembershipInput, description: 'What it takes.' }) input: EndMembershipInput,
  ) {
    return orRefusal(await this.end.run(viewer, input), (row) => MembershipView.of(row));
  }

  @ResolveField(() => String, { description: 'Name of the person.' })
  @Public()
  async personName(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: MembershipView) {
    return (await loaders.person(row.personId))!.name;
  }

  @ResolveField(() => OrganizationView, { description: 'The organization the person acts for.' })
  @Public()
  async organization(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: MembershipView) {
    return OrganizationView.of((await loaders.organization(row.organizationId))!);
  }

  @ResolveField(() => Boolean, { description: 'Whether it holds now.' })
  @Public()
  isCurrent(@Parent() { row }: MembershipView) {
    return inForce(row, this.unitOfWork.read().now);
  }

  @ResolveField(() => Boolean, { description: "Whether it is the viewer's own." })
  @Public()
  isOwn(@CurrentViewer() { person }: Viewer, @Parent() { row }: MembershipView) {
    return row.personId === person?.id;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may send its invitation again.' })
  @Public()
  async viewerMayResend(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { row }: MembershipView) {
    const { now } = this.unitOfWork.read();
    const coordinates = rolesOf(viewer.actor, row.processId as ProcessId).includes('coordinator');
    if (!coordinates || !isByInvitation(row) || !inForce(row, now) || row.personId === viewer.person?.id) return false;
    return may(
      viewer.actor,
      'member.invite',
      await loadPermissionContext(loaders, (await loaders.process(row.processId))!, now),
    );
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may end it alone.' })
  @Public()
  async viewerMayEnd(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { row }: MembershipView) {
    const { now } = this.unitOfWork.read();
    if (!viewer.person || !inForce(row, now)) return false;
    const own = row.personId === viewer.person.id;
    if (row.role === 'approver' && !own) return false; // that needs both sides: `viewerSide`
    const context = await loadPermissionContext(loaders, (await loaders.process(row.processId))!, now);
    return may(viewer.actor, 'membership.end', { ...context, own });
  }
}
