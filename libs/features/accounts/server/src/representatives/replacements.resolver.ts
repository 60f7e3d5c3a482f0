import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  isOpenAppointment,
  isOvertaken,
  isPassedOn,
  type Loaders,
  Needs,
  orRefusal,
  Public,
  representedBy,
  type Viewer,
  waitsForAnswer,
} from '@articulado/api';
import { may } from '@articulado/permissions';
import {
  isInOffice,
  isTermOver,
  type RepresentativeRow,
  RepresentativesStore,
  UnitOfWork,
  type Stores,
} from '@articulado/persistence';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  RepresentativeView,
  ResendRepresentativeInput,
  ResendRepresentativeOutcome,
  SubstituteRepresentativeInput,
  SubstituteRepresentativeOutcome,
} from './representatives.view.js';
import { ResendRepresentative } from './resend-representative.js';
import { SubstituteRepresentative } from './substitute-representative.js';

/** An appointment to speak for an institution is sent again, or passed to a substitute. */
@Resolver(() => RepresentativeView)
export class RepresentativeReplacementsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resend: ResendRepresentative,
    private readonly substitute: SubstituteRepresentative,
  ) {}

  @Mutation(() => ResendRepresentativeOutcome, {
    description:
      'Sends an appointment to represent an institution that nobody answered again: it has a new end, and the one before is void.',
  })
  @Needs('representative.appoint')
  async resendRepresentative(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ResendRepresentativeInput, description: 'What it takes.' })
    input: ResendRepresentativeInput,
  ) {
    return orRefusal(await this.resend.run(viewer, input.representative), (row) => RepresentativeView.of(row));
  }

  @Mutation(() => SubstituteRepresentativeOutcome, {
    description:
      'Passes an appointment that nobody answered to another person: whoever may appoint does, or once the one appointed.',
  })
  @Needs('representative.substitute')
  async substituteRepresentative(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SubstituteRepresentativeInput, description: 'What it takes.' })
    input: SubstituteRepresentativeInput,
  ) {
    return orRefusal(await this.substitute.run(viewer, input), (row) => RepresentativeView.of(row));
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'Id of the one in its place, of the same person; null unless it was sent again.',
  })
  @Public()
  async resentAs(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    if (row.replacedAt === null) return null;
    const next = (await representativesOf(loaders, row)).find(({ replaces }) => replaces === row.id);
    return next?.personId === row.personId ? next.id : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether its person may still answer it.' })
  @Public()
  async isWaiting(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: RepresentativeView): Promise<boolean> {
    return waitsForAnswer(row, this.stores) && !(await isOvertakenNow(loaders, row, this.stores.today));
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether somebody came first: an administrator made it, and somebody represents the institution since.',
  })
  @Public()
  isOvertaken(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: RepresentativeView): Promise<boolean> {
    return isOvertakenNow(loaders, row, this.stores.today);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may send it again now.' })
  @Public()
  async viewerMayResend(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    if (!this.isReplaceable(row) || (await loaders.person(row.personId))!.disabledAt) return false;
    return mayAppoint(viewer, loaders, row, this.stores.today);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may pass it to a substitute now.' })
  @Public()
  async viewerMaySubstitute(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    if (!this.isReplaceable(row)) return false;
    if (await mayAppoint(viewer, loaders, row, this.stores.today)) return true;
    const isTheirs = row.personId === viewer.person?.id && waitsForAnswer(row, this.stores);
    if (!isTheirs || (await isOvertakenNow(loaders, row, this.stores.today))) return false;
    const before = (await representativesOf(loaders, row)).find(({ id }) => id === row.replaces);
    return may(viewer.actor, 'representative.substitute', { own: !isPassedOn(row, before) });
  }

  private isReplaceable(row: RepresentativeRow): boolean {
    return isOpenAppointment(row) && !isTermOver(row, this.stores.today);
  }

  private get stores(): Stores {
    return this.unitOfWork.read();
  }
}

async function mayAppoint(viewer: Viewer, loaders: Loaders, row: RepresentativeRow, today: string): Promise<boolean> {
  const represents = (await representedBy(loaders, viewer)).has(row.organizationId);
  const unrepresented = !(await isRepresentedNow(loaders, row, today));
  return may(viewer.actor, 'representative.appoint', { represents, unrepresented });
}

const isRepresentedNow = async (loaders: Loaders, row: RepresentativeRow, today: string): Promise<boolean> =>
  (await representativesOf(loaders, row)).some((one) => isInOffice(one, today));

const isOvertakenNow = async (loaders: Loaders, row: RepresentativeRow, today: string): Promise<boolean> =>
  isOvertaken(row, await isRepresentedNow(loaders, row, today));

/** All of an institution, asked once for a whole page. */
async function representativesOf(
  loaders: Loaders,
  { organizationId }: RepresentativeRow,
): Promise<readonly RepresentativeRow[]> {
  const found = await loaders.load('representativesOf', organizationId, async (stores, ids) =>
    Map.groupBy(await stores.get(RepresentativesStore).allOf(ids), (row) => row.organizationId),
  );
  return found ?? [];
}
