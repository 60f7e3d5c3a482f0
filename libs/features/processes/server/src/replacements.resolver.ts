import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  type Loaders,
  Needs,
  orRefusal,
  ownContextOf,
  Public,
  isPassedOn,
  representedBy,
  type Viewer,
} from '@articulado/api';
import { may } from '@articulado/permissions';
import { type ApproverAppointmentRow, UnitOfWork } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isOpen, waitsForAnswer } from './appointment-waits.js';
import { appointmentsOf } from './approvers.resolver.js';
import {
  ApproverAppointmentView,
  ResendAppointmentInput,
  ResendAppointmentOutcome,
  SubstituteApproverInput,
  SubstituteApproverOutcome,
} from './approvers.view.js';
import { ResendAppointment } from './resend-appointment.js';
import { SubstituteApprover } from './substitute-approver.js';

/** An appointment is sent again, or passed to a substitute. */
@Resolver(() => ApproverAppointmentView)
export class ReplacementsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resend: ResendAppointment,
    private readonly substitute: SubstituteApprover,
  ) {}

  @Mutation(() => ResendAppointmentOutcome, {
    description: 'Sends an appointment that nobody answered again: it has a new end, and the one before is void.',
  })
  @Needs('approver.appoint')
  async resendAppointment(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ResendAppointmentInput, description: 'What it takes.' }) input: ResendAppointmentInput,
  ) {
    return orRefusal(await this.resend.run(viewer, input), (row) => ApproverAppointmentView.of(row));
  }

  @Mutation(() => SubstituteApproverOutcome, {
    description:
      'Passes an appointment that nobody answered to another person: the institution does, or once the one appointed.',
  })
  @Needs('approver.substitute')
  async substituteApprover(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SubstituteApproverInput, description: 'What it takes.' })
    input: SubstituteApproverInput,
  ) {
    return orRefusal(await this.substitute.run(viewer, input), (row) => ApproverAppointmentView.of(row));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may send it again now.' })
  @Public()
  async viewerMayResend(
    @CurrentContext() { viewer, loaders }: ApiContext,
    @Parent() { row }: ApproverAppointmentView,
  ): Promise<boolean> {
    if (!isOpen(row) || (await loaders.person(row.personId))!.disabledAt) return false;
    const represents = (await representedBy(loaders, viewer)).has(row.organizationId);
    return may(viewer.actor, 'approver.appoint', { ...(await hereOf(loaders, row)), represents });
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may pass it to a substitute now.' })
  @Public()
  async viewerMaySubstitute(
    @CurrentContext() { viewer, loaders }: ApiContext,
    @Parent() { row }: ApproverAppointmentView,
  ): Promise<boolean> {
    if (!isOpen(row)) return false;
    const here = await hereOf(loaders, row);
    const represents = (await representedBy(loaders, viewer)).has(row.organizationId);
    if (represents) return may(viewer.actor, 'approver.substitute', { ...here, represents });
    if (row.personId !== viewer.person?.id || !waitsForAnswer(row, this.unitOfWork.read().now)) return false;
    const before = (await appointmentsOf(loaders, row.processId)).find(({ id }) => id === row.replaces);
    return may(viewer.actor, 'approver.substitute', { ...here, own: !isPassedOn(row, before) });
  }
}

/** Where the process of an appointment stands: in a suspended one nothing of it is done. */
const hereOf = async (loaders: Loaders, { processId }: ApproverAppointmentRow) =>
  ownContextOf((await loaders.process(processId))!);
