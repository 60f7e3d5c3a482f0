import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  mostRows,
  Needs,
  OrganizationView,
  orRefusal,
  pageOf,
  partOf,
  ProcessView,
  Public,
  type Viewer,
  RoleEnum,
  PermissionEnum,
} from '@articulado/api';
import type { ProcessId } from '@articulado/base';
import { may, permissionNames, rolesOf } from '@articulado/permissions';
import { UnitOfWork } from '@articulado/persistence';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CreateProcess } from './create-process.js';
import { inForce, membershipsOf } from './memberships-loader.js';
import { CreateProcessInput, CreateProcessOutcome, MembershipView, SectorShareView } from './processes.view.js';
import { loadPermissionContext } from './load-permission-context.js';
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
    const row = await this.unitOfWork.read().processes.bySlug(slug);
    return row && ProcessView.of(row);
  }

  @Query(() => [ProcessView], { description: 'All processes, the newest first.' })
  @Public()
  async processes(
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most.' }) first: number,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'How many to pass over.' }) after: number,
  ) {
    const { limit, offset } = pageOf(first, after);
    const rows = await this.unitOfWork.read().processes.list(limit, offset);
    return rows.map((row) => ProcessView.of(row));
  }

  @Query(() => Int, { description: 'How many processes there are.' })
  @Public()
  processCount() {
    return this.unitOfWork.read().processes.count();
  }

  @Query(() => [ProcessView], { description: 'Processes with an open consultation, by closing time.' })
  @Public()
  async processesInConsultation(@CurrentContext() { loaders }: ApiContext) {
    const stores = this.unitOfWork.read();
    const open = await stores.consultations.openAt(stores.now, mostRows);
    const ids = [...new Set(open.map(({ processId }) => processId))];
    return Promise.all(ids.map(async (id) => ProcessView.of((await loaders.process(id))!)));
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

  @ResolveField(() => [MembershipView], { description: 'Its memberships, current and ended, the earliest first.' })
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
    @Args('first', { type: () => Int, defaultValue: mostRows, description: 'How many at most.' }) first: number,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'How many to pass over.' }) after: number,
  ) {
    const { now } = this.unitOfWork.read();
    const rows = await membershipsOf(loaders, id);
    const wanted = rows.filter((row) => typeof current !== 'boolean' || inForce(row, now) === current);
    return partOf(wanted, first, after).map((row) => MembershipView.of(row));
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
