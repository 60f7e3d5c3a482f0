import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  type Loaders,
  Needs,
  orRefusal,
  Public,
  representedBy,
  type Viewer,
} from '@articulado/api';
import { isTermOver, type RepresentativeRow, UnitOfWork } from '@articulado/persistence';
import { may } from '@articulado/permissions';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ReinstateRepresentativeInput,
  ReinstateRepresentativeOutcome,
  RepresentativeView,
  SuspendRepresentativeInput,
  SuspendRepresentativeOutcome,
} from './representatives.view.js';
import { ReinstateRepresentative, SuspendRepresentative } from './suspend-representative.js';

/** That somebody speaks for an institution is suspended, and the suspension lifted. */
@Resolver(() => RepresentativeView)
export class SuspensionsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suspend: SuspendRepresentative,
    private readonly reinstate: ReinstateRepresentative,
  ) {}

  @Mutation(() => SuspendRepresentativeOutcome, {
    description:
      'Suspends that somebody speaks for an institution, at once: another of its representatives, or an administrator.',
  })
  @Needs('representative.suspend')
  async suspendRepresentative(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SuspendRepresentativeInput, description: 'What it takes.' })
    input: SuspendRepresentativeInput,
  ) {
    return orRefusal(await this.suspend.run(viewer, input), (row) => RepresentativeView.of(row));
  }

  @Mutation(() => ReinstateRepresentativeOutcome, {
    description: 'Lifts the suspension: a representative what one of them did, an administrator what one did.',
  })
  @Needs('representative.suspend')
  async reinstateRepresentative(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ReinstateRepresentativeInput, description: 'What it takes.' })
    input: ReinstateRepresentativeInput,
  ) {
    return orRefusal(await this.reinstate.run(viewer, input.representative), (row) => RepresentativeView.of(row));
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of whoever suspended them; null while nobody did.' })
  @Public()
  async suspendedBy(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    return row.suspendedBy === null ? null : (await loaders.person(row.suspendedBy))!.name;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may suspend them now.' })
  @Public()
  async viewerMaySuspend(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    if (row.acceptedAt === null || row.suspendedAt !== null || this.isOver(row)) return false;
    return isAnother(viewer, row) && may(viewer.actor, 'representative.suspend', await contextOf(viewer, row, loaders));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may lift their suspension now.' })
  @Public()
  async viewerMayReinstate(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    if (row.suspendedAt === null || this.isOver(row) || !isAnother(viewer, row)) return false;
    const context = await contextOf(viewer, row, loaders);
    const isSameSide = context.represents === (row.suspendedAs === 'representative');
    return isSameSide && may(viewer.actor, 'representative.suspend', context);
  }

  private isOver(row: RepresentativeRow): boolean {
    return row.endedAt !== null || isTermOver(row, this.unitOfWork.read().today);
  }
}

const isAnother = ({ person }: Viewer, { personId }: RepresentativeRow): boolean => personId !== person?.id;

const contextOf = async (viewer: Viewer, { organizationId }: RepresentativeRow, loaders: Loaders) => ({
  represents: (await representedBy(loaders, viewer)).has(organizationId),
});
