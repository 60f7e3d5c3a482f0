import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  Needs,
  orRefusal,
  Public,
  isPassedOn,
  representedBy,
  type Viewer,
} from '@articulado/api';
import { UnitOfWork } from '@articulado/persistence';
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
    return (await representedBy(loaders, viewer)).has(row.organizationId);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may pass it to a substitute now.' })
  @Public()
  async viewerMaySubstitute(
    @CurrentContext() { viewer, loaders }: ApiContext,
    @Parent() { row }: ApproverAppointmentView,
  ): Promise<boolean> {
    if (!isOpen(row)) return false;
    if ((await representedBy(loaders, viewer)).has(row.organizationId)) return true;
    if (row.personId !== viewer.person?.id || !waitsForAnswer(row, this.unitOfWork.read().now)) return false;
    const before = (await appointmentsOf(loaders, row.processId)).find(({ id }) => id === row.replaces);
    return !isPassedOn(row, before);
  }
}
