import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  Needs,
  OrganizationView,
  orRefusal,
  type PageArguments,
  ProcessView,
  Public,
  type Viewer,
  RoleEnum,
  PermissionEnum,
  inForce,
  membershipsOf,
  loadPermissionContext,
} from '@articulado/api';
import type { ProcessId } from '@articulado/base';
import { may, permissionNames, rolesOf } from '@articulado/permissions';
import { type Slice, UnitOfWork, ProcessesStore, ConsultationsStore, MembershipsStore } from '@articulado/persistence';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CreateProcess } from './create-process.js';
import { consultationList, membershipList, processList } from './paged-lists.js';
import {
  CreateProcessInput,
  CreateProcessOutcome,
  MembershipConnection,
  MembershipView,
  ProcessConnection,
  SectorShareView,
} from './processes.view.js';
import { sectorShares } from './sector-shares.js';

@Resolver(() => ProcessView)
export class ProcessesResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly begin: CreateProcess,
  ) {}

  @Query(() => ProcessView, { nullable: true, description: 'A process by its name in addresses.' })
  @Public()
  async process(@Args('slug', { type: () => String, description: 'Its name in addresses.' }) slug: string) {
    const row = await this.unitOfWork.read().get(ProcessesStore).bySlug(slug);
    return row && ProcessView.of(row);
  }

  @Query(() => ProcessConnection, { description: 'All processes, the newest first.' })
  @Public()
  processes(@Args({ type: () => processList.Arguments }) pageArguments: PageArguments) {
    const processes = this.unitOfWork.read().get(ProcessesStore);
    const source = { rows: (slice: Slice) => processes.list(slice), count: () => processes.count() };
    return processList.page(pageArguments, source, (row) => ProcessView.of(row));
  }

  @Query(() => [ProcessView], {
    description: 'The processes that the viewer takes part in now, the newest first; none without a session.',
  })
  @Public()
  async viewerProcesses(@CurrentViewer() { person }: Viewer) {
    if (!person) return [];
    const stores = this.unitOfWork.read();
    const held = await stores.get(MembershipsStore).heldBy(person.id, stores.now);
    const ids = new Set(held.map(({ processId }) => processId));
    if (ids.size === 0) return [];
    const rows = await stores.get(ProcessesStore).byIds([...ids]);
    return rows
      .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
      .map((row) => ProcessView.of(row));
  }

  @Query(() => ProcessConnection, { description: 'Processes with an open consultation, by closing time.' })
  @Public()
  processesInConsultation(
    @CurrentContext() { loaders }: ApiContext,
    @Args({ type: () => consultationList.Arguments }) pageArguments: PageArguments,
  ) {
    const stores = this.unitOfWork.read();
    const { now } = stores;
    const consultations = stores.get(ConsultationsStore); // a process has one open consultation at most
    const source = {
      rows: (slice: Slice) => consultations.openAt(now, slice),
      count: () => consultations.countOpenAt(now),
    };
    return consultationList.page(pageArguments, source, async (row) =>
      ProcessView.of((await loaders.process(row.processId))!),
    );
  }

  @Mutation(() => CreateProcessOutcome, {
    description: 'Begins the making of a policy; its creator becomes its coordinator.',
  })
  @Needs('process.create')
  async createProcess(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CreateProcessInput, description: 'What it takes.' }) input: CreateProcessInput,
  ) {
    return orRefusal(await this.begin.run(viewer, input), (row) => ProcessView.of(row));
  }

  @ResolveField(() => [PermissionEnum], {
    description: 'Lines of the table of permissions that hold for the viewer, here and now.',
  })
  @Public()
  async viewerMay(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { row }: ProcessView) {
    const context = await loadPermissionContext(loaders, row, this.unitOfWork.read().now);
    return permissionNames.filter((name) => may(viewer.actor, name, context));
  }

  @ResolveField(() => [RoleEnum], { description: 'What the viewer is to the process.' })
  @Public()
  viewerRoles(@CurrentViewer() { actor }: Viewer, @Parent() { id }: ProcessView) {
    return rolesOf(actor, id as ProcessId);
  }

  @ResolveField(() => MembershipConnection, { description: 'Its memberships, current and ended, the earliest first.' })
  @Public()
  async memberships(
    @CurrentContext() { loaders }: ApiContext,
    @Parent() { id }: ProcessView,
    @Args('current', {
      type: () => Boolean,
      nullable: true,
      description: 'Only those that hold now, or only those that ended.',
    })
    current: boolean | null,
    @Args({ type: () => membershipList.Arguments }) pageArguments: PageArguments,
  ) {
    const { now } = this.unitOfWork.read();
    const rows = await membershipsOf(loaders, id);
    const wanted = rows.filter((row) => typeof current !== 'boolean' || inForce(row, now) === current);
    return membershipList.pageOfAll(pageArguments, wanted, (row) => MembershipView.of(row));
  }

  @ResolveField(() => [SectorShareView], { description: 'The people and organizations that take part now, by sector.' })
  @Public()
  async sectors(@CurrentContext() { loaders }: ApiContext, @Parent() { id }: ProcessView) {
    const { now } = this.unitOfWork.read();
    const members = (await membershipsOf(loaders, id)).filter((row) => inForce(row, now));
    const organizations = await Promise.all(members.map(({ organizationId }) => loaders.organization(organizationId)));
    const acting = members.map(({ personId }, index) => ({
      personId,
      organization: OrganizationView.of(organizations[index]!),
    }));
    return sectorShares(acting);
  }
}
