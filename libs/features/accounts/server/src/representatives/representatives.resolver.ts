import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  institutionContextOf,
  Needs,
  OrganizationView,
  orRefusal,
  Public,
  representedBy,
  type Viewer,
} from '@articulado/api';
import { isUuid } from '@articulado/base';
import { may } from '@articulado/permissions';
import { isInOffice, isTermOver, OrganizationsStore, RepresentativesStore, UnitOfWork } from '@articulado/persistence';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AcceptAppointment, appointmentOf, DeclineAppointment } from './answer-appointment.js';
import { AppointRepresentative } from './appoint-representative.js';
import { EndRepresentative } from './end-representative.js';
import {
  AcceptAppointmentInput,
  AcceptAppointmentOutcome,
  AppointRepresentativeInput,
  AppointRepresentativeOutcome,
  DeclineAppointmentInput,
  DeclineAppointmentOutcome,
  EndRepresentativeInput,
  EndRepresentativeOutcome,
  InstitutionView,
  RepresentativeView,
} from './representatives.view.js';

@Resolver(() => RepresentativeView)
export class RepresentativesResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appoint: AppointRepresentative,
    private readonly accept: AcceptAppointment,
    private readonly decline: DeclineAppointment,
    private readonly end: EndRepresentative,
  ) {}

  @Query(() => InstitutionView, { nullable: true, description: 'An institution and who speaks for it.' })
  @Public()
  async institution(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the organization.' }) id: string,
  ): Promise<InstitutionView | null> {
    const stores = this.unitOfWork.read();
    const row = isUuid(id) ? await stores.get(OrganizationsStore).byId(id) : null;
    if (!row) return null;
    const here = await institutionContextOf(stores, viewer, id);
    const viewerMayEnd = may(viewer.actor, 'representative.end', here);
    const all = await stores.get(RepresentativesStore).allOf([id]);
    const shown = all.filter(({ acceptedAt }) => acceptedAt !== null || viewerMayEnd);
    return {
      organization: OrganizationView.of(row),
      representatives: shown.map((one) => RepresentativeView.of(one)),
      viewerMayAppoint: may(viewer.actor, 'representative.appoint', here),
      viewerMayEnd,
      viewerMayCorrect: may(viewer.actor, 'institution.correct', here),
      viewerRepresents: here.represents === true,
    };
  }

  @Query(() => RepresentativeView, {
    nullable: true,
    description: 'An appointment of the viewer; null for everybody else.',
  })
  @Public()
  async appointment(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Its id, of which the e-mail tells.' }) id: string,
  ) {
    const row = await appointmentOf(this.unitOfWork.read(), viewer, id);
    return row && RepresentativeView.of(row);
  }

  @Mutation(() => AppointRepresentativeOutcome, {
    description: 'Appoints somebody to speak for an institution, and tells them by e-mail.',
  })
  @Needs('representative.appoint')
  async appointRepresentative(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AppointRepresentativeInput, description: 'What it takes.' })
    input: AppointRepresentativeInput,
  ) {
    return orRefusal(await this.appoint.run(viewer, input), (row) => RepresentativeView.of(row));
  }

  @Mutation(() => AcceptAppointmentOutcome, {
    description: 'Accepts to speak for an institution: the one appointed alone.',
  })
  @Public()
  async acceptAppointment(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AcceptAppointmentInput, description: 'What it takes.' }) input: AcceptAppointmentInput,
  ) {
    return orRefusal(await this.accept.run(viewer, input.appointment), (row) => RepresentativeView.of(row));
  }

  @Mutation(() => DeclineAppointmentOutcome, { description: 'Declines it: the one appointed alone.' })
  @Public()
  async declineAppointment(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DeclineAppointmentInput, description: 'What it takes.' })
    input: DeclineAppointmentInput,
  ) {
    return orRefusal(await this.decline.run(viewer, input.appointment), (row) => RepresentativeView.of(row));
  }

  @Mutation(() => EndRepresentativeOutcome, { description: 'Ends that somebody speaks for an institution, at once.' })
  @Needs('representative.end')
  async endRepresentative(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EndRepresentativeInput, description: 'What it takes.' }) input: EndRepresentativeInput,
  ) {
    return orRefusal(await this.end.run(viewer, input), (row) => RepresentativeView.of(row));
  }

  @ResolveField(() => String, { description: 'Name of the person.' })
  @Public()
  async personName(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    return (await loaders.person(row.personId))!.name;
  }

  @ResolveField(() => String, { description: 'Name of whoever appointed them.' })
  @Public()
  async appointedBy(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    return (await loaders.person(row.appointedBy))!.name;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether they represent it now: accepted, within their days, neither suspended nor ended.',
  })
  @Public()
  isCurrent(@Parent() { row }: RepresentativeView): boolean {
    return row.suspendedAt === null && isInOffice(row, this.unitOfWork.read().today);
  }

  @ResolveField(() => Boolean, { description: 'Whether its last day is past.' })
  @Public()
  isTermOver(@Parent() { row }: RepresentativeView): boolean {
    return isTermOver(row, this.unitOfWork.read().today);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether their account is disabled, so that they neither accept nor act; false to whoever may not end the appointment.',
  })
  @Public()
  async isAccountDisabled(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    const represents = (await representedBy(loaders, viewer)).has(row.organizationId);
    if (!may(viewer.actor, 'representative.end', { represents })) return false;
    return (await loaders.person(row.personId))!.disabledAt !== null;
  }

  @ResolveField(() => OrganizationView, { description: 'The institution.' })
  @Public()
  async organization(@CurrentContext() { loaders }: ApiContext, @Parent() { row }: RepresentativeView) {
    return OrganizationView.of((await loaders.organization(row.organizationId))!);
  }
}
