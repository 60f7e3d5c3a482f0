import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  type Loaders,
  Needs,
  OrganizationView,
  orRefusal,
  ProcessView,
  Public,
  representedBy,
  type Viewer,
  inForce,
  membershipsOf,
  isSuspending,
  measuresOf,
} from '@articulado/api';
import { type MeasureSide, type MembershipRow, UnitOfWork } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MembershipView } from '../processes.view.js';
import { sideOf } from './approver-side.js';
import { EndApprover } from './end-approver.js';
import { LiftMeasure } from './lift-measure.js';
import {
  ApproverMeasureView,
  EndApproverInput,
  EndApproverOutcome,
  LiftMeasureInput,
  LiftMeasureOutcome,
  MeasureSideEnum,
  SuspendApproverInput,
  SuspendApproverOutcome,
} from './measures.view.js';
import { SuspendApprover } from './suspend-approver.js';

@Resolver(() => ApproverMeasureView)
export class MeasuresResolver {
  constructor(
    private readonly suspend: SuspendApprover,
    private readonly end: EndApprover,
    private readonly lift: LiftMeasure,
  ) {}

  @Mutation(() => SuspendApproverOutcome, {
    description:
      'Suspends who approves for an institution, at once: its representative, or a coordinator for another institution.',
  })
  @Needs('approver.suspend')
  async suspendApprover(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SuspendApproverInput, description: 'What it takes.' }) input: SuspendApproverInput,
  ) {
    return orRefusal(await this.suspend.run(viewer, input), (row) => ApproverMeasureView.of(row));
  }

  @Mutation(() => EndApproverOutcome, {
    description:
      'Proposes that somebody ceases to approve for an institution; or agrees, if the other side proposed it.',
  })
  @Needs('approver.end')
  async endApprover(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EndApproverInput, description: 'What it takes.' }) input: EndApproverInput,
  ) {
    return orRefusal(await this.end.run(viewer, input), (row) => ApproverMeasureView.of(row));
  }

  @Mutation(() => LiftMeasureOutcome, {
    description: 'Lifts a suspension, or withdraws a proposal to end: the side that took it does.',
  })
  @Needs('approver.suspend')
  async liftMeasure(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => LiftMeasureInput, description: 'What it takes.' }) input: LiftMeasureInput,
  ) {
    return orRefusal(await this.lift.run(viewer, input), (row) => ApproverMeasureView.of(row));
  }

  @ResolveField(() => String, { description: 'Name of the person who took it.' })
  @Public()
  async takenBy(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: ApproverMeasureView) {
    return (await loaders.person(row.takenBy))!.name;
  }

  @ResolveField(() => OrganizationView, { description: 'The institution that they approve for.' })
  @Public()
  async organization(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: ApproverMeasureView) {
    const membership = (await membershipsOf(loaders, row.processId)).find(({ id }) => id === row.membershipId)!; // a foreign key promises it
    return OrganizationView.of((await loaders.organization(membership.organizationId))!);
  }
}

/** What a process tells an approver of their own suspension. */
@Resolver(() => ProcessView)
export class OwnSuspensionsResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => [ApproverMeasureView], {
    description: 'What suspends the viewer from approving in it, the earliest first; nothing for whoever is not.',
  })
  @Public()
  async viewerSuspensions(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { id }: ProcessView) {
    const { person } = viewer;
    if (!person) return [];
    const { now } = this.unitOfWork.read();
    const own = (await membershipsOf(loaders, id)).filter((one) => one.personId === person.id && inForce(one, now));
    const measures = (await Promise.all(own.map((one) => measuresAgainst(loaders, one)))).flat();
    return measures.filter(isSuspending).map((one) => ApproverMeasureView.of(one));
  }
}

/** What a membership tells of the measures against it. */
@Resolver(() => MembershipView)
export class MembershipMeasuresResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => [ApproverMeasureView], {
    description: 'What was done against it, lifted measures too, the earliest first; of approvers alone.',
  })
  @Public()
  async measures(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: MembershipView) {
    return (await measuresAgainst(loaders, row)).map((one) => ApproverMeasureView.of(one));
  }

  @ResolveField(() => Boolean, { description: 'Whether it is suspended, and gives none of its rights.' })
  @Public()
  async isSuspended(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: MembershipView) {
    return (await measuresAgainst(loaders, row)).some(isSuspending);
  }

  @ResolveField(() => MeasureSideEnum, {
    nullable: true,
    description: 'For which side the viewer may suspend and end it now; null for whoever may not.',
  })
  @Public()
  async viewerSide(
    @CurrentContext() { viewer, loaders }: ApiContext,
    @Parent() { row }: MembershipView,
  ): Promise<MeasureSide | undefined> {
    if (row.role !== 'approver' || !viewer.person || !inForce(row, this.unitOfWork.read().now)) return undefined;
    const represented = await representedBy(loaders, viewer);
    return sideOf(viewer, row, represented.has(row.organizationId));
  }
}

/** Those against one membership; of approvers alone. */
const measuresAgainst = async (loaders: Loaders, { id, processId, role }: MembershipRow) =>
  role === 'approver' ? (await measuresOf(loaders, processId)).filter(({ membershipId }) => membershipId === id) : [];
