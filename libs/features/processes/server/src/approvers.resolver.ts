import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  inForce,
  type Loaders,
  membershipsOf,
  Needs,
  OrganizationView,
  orRefusal,
  ownContextOf,
  ProcessView,
  Public,
  representedBy,
  type Viewer,
} from '@articulado/api';
import type { ProcessId } from '@articulado/base';
import { may, rolesOf } from '@articulado/permissions';
import {
  type ApproverAppointmentRow,
  ApproverAppointmentsStore,
  type MembershipRow,
  UnitOfWork,
} from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerApproverAppointment } from './answer-approver-appointment.js';
import { isPending, waitsForAnswer } from './appointment-waits.js';
import { AppointApprover } from './appoint-approver.js';
import {
  AnswerApproverAppointmentInput,
  AnswerApproverAppointmentOutcome,
  AppointApproverInput,
  AppointApproverOutcome,
  ApproverAppointmentView,
  ConfirmApproverInput,
  ConfirmApproverOutcome,
} from './approvers.view.js';
import { ConfirmApprover, confirmsForAnother } from './confirm-approver.js';

@Resolver(() => ApproverAppointmentView)
export class ApproversResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appoint: AppointApprover,
    private readonly answer: AnswerApproverAppointment,
    private readonly confirm: ConfirmApprover,
  ) {}

  @Mutation(() => AppointApproverOutcome, {
    description:
      'Names who approves for an institution: its representative does. A coordinator of another one confirms it.',
  })
  @Needs('approver.appoint')
  async appointApprover(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AppointApproverInput, description: 'What it takes.' }) input: AppointApproverInput,
  ) {
    return orRefusal(await this.appoint.run(viewer, input), (row) => ApproverAppointmentView.of(row));
  }

  @Mutation(() => AnswerApproverAppointmentOutcome, {
    description:
      'Accepts or declines to approve for an institution: the person named does, once. It is confirmed after.',
  })
  @Needs('approver.answer')
  async answerApproverAppointment(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AnswerApproverAppointmentInput, description: 'What it takes.' })
    input: AnswerApproverAppointmentInput,
  ) {
    return orRefusal(await this.answer.run(viewer, input), (row) => ApproverAppointmentView.of(row));
  }

  @Mutation(() => ConfirmApproverOutcome, {
    description: 'Confirms an approver of another institution, who holds the role from then on.',
  })
  @Needs('approver.confirm')
  async confirmApprover(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ConfirmApproverInput, description: 'What it takes.' }) input: ConfirmApproverInput,
  ) {
    return orRefusal(await this.confirm.run(viewer, input), (row) => ApproverAppointmentView.of(row));
  }

  @ResolveField(() => String, { description: 'Name of the person.' })
  @Public()
  async personName(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: ApproverAppointmentView) {
    return (await loaders.person(row.personId))!.name;
  }

  @ResolveField(() => String, { description: 'Name of the representative who appointed them.' })
  @Public()
  async appointedBy(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: ApproverAppointmentView) {
    return (await loaders.person(row.appointedBy))!.name;
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the coordinator who confirmed it.' })
  @Public()
  async confirmedBy(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: ApproverAppointmentView) {
    return row.confirmedBy === null ? null : (await loaders.person(row.confirmedBy))!.name;
  }

  @ResolveField(() => OrganizationView, { description: 'The institution.' })
  @Public()
  async organization(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: ApproverAppointmentView) {
    return OrganizationView.of((await loaders.organization(row.organizationId))!);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may accept or decline it now.' })
  @Public()
  async viewerMayAnswer(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { row }: ApproverAppointmentView) {
    if (!waitsForAnswer(row, this.unitOfWork.read().now)) return false;
    const here = ownContextOf((await loaders.process(row.processId))!);
    return may(viewer.actor, 'approver.answer', { ...here, own: row.personId === viewer.person?.id });
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may confirm it now.' })
  @Public()
  async viewerMayConfirm(
    @CurrentContext() { viewer, loaders }: ApiContext,
    @Parent() { row }: ApproverAppointmentView,
  ) {
    const { now } = this.unitOfWork.read();
    if (row.acceptedAt === null || !isPending(row, now) || (await loaders.person(row.personId))!.disabledAt)
      return false;
    const isOwnRole = ({ role, personId }: MembershipRow) => role === 'approver' && personId === row.personId;
    if ((await membershipsOf(loaders, row.processId)).some((one) => isOwnRole(one) && inForce(one, now))) return false;
    const represents = (await representedBy(loaders, viewer)).has(row.organizationId);
    const forAnother = confirmsForAnother(viewer, row.processId, row, represents);
    return may(viewer.actor, 'approver.confirm', {
      ...ownContextOf((await loaders.process(row.processId))!),
      forAnother,
    });
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether their account is disabled, so that they neither accept nor are confirmed; false to whoever neither represents the institution nor coordinates.',
  })
  @Public()
  async isAccountDisabled(
    @CurrentContext() { viewer, loaders }: ApiContext,
    @Parent() { row }: ApproverAppointmentView,
  ) {
    const coordinates = rolesOf(viewer.actor, row.processId as ProcessId).includes('coordinator');
    if (!coordinates && !(await representedBy(loaders, viewer)).has(row.organizationId)) return false;
    return (await loaders.person(row.personId))!.disabledAt !== null;
  }
}

/** What a process tells of appointments. */
@Resolver(() => ProcessView)
export class ProcessApproversResolver {
  @ResolveField(() => [ApproverAppointmentView], {
    description: 'Those whom institutions named to approve for them, the earliest first.',
  })
  @Public()
  async approverAppointments(@CurrentContext() { loaders }: ApiContext, @Parent() { id }: ProcessView) {
    return (await appointmentsOf(loaders, id)).map((row) => ApproverAppointmentView.of(row));
  }
}

/** One query for all appointments of a process. */
export async function appointmentsOf(loaders: Loaders, processId: string): Promise<readonly ApproverAppointmentRow[]> {
  const found = await loaders.load('approverAppointments', processId, async (stores, ids) =>
    Map.groupBy(await stores.get(ApproverAppointmentsStore).allIn(ids), (row) => row.processId),
  );
  return found ?? [];
}
