import { CurrentViewer, Needs, orRefusal, type Viewer } from '@articulado/api';
import { may } from '@articulado/permissions';
import { isUuid } from '@articulado/base';
import { PasskeysStore, PeopleStore, UnitOfWork } from '@articulado/persistence';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  AdministratorView,
  AppointAdministratorInput,
  AppointAdministratorOutcome,
  DisableAccountInput,
  DisableAccountOutcome,
  EnableAccountInput,
  EnableAccountOutcome,
  EndAdministratorInput,
  EndAdministratorOutcome,
  PersonView,
} from './accounts.view.js';
import { AppointAdministrator } from './appoint-administrator.js';
import { DisableAccount } from './disable-account.js';
import { EnableAccount } from './enable-account.js';
import { EndAdministrator } from './end-administrator.js';

const takes = { description: 'What it takes.' };

/** What administrators do with accounts. */
@Resolver()
export class AdministrationResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disable: DisableAccount,
    private readonly enable: EnableAccount,
    private readonly appoint: AppointAdministrator,
    private readonly end: EndAdministrator,
  ) {}

  @Query(() => PersonView, {
    nullable: true,
    description: 'Somebody by id; null without the permission ACCOUNT_DISABLE, and where there is nobody.',
  })
  @Needs('account.disable')
  async person(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Their id.' }) id: string,
  ): Promise<PersonView | null> {
    if (!may(viewer.actor, 'account.disable') || !isUuid(id)) return null;
    const found = await this.unitOfWork.read().get(PeopleStore).byId(id);
    return found && PersonView.of(found);
  }

  @Query(() => [AdministratorView], {
    nullable: true,
    description:
      'Those who administer the platform and may sign in, by name; null without the permission ADMINISTRATOR_APPOINT.',
  })
  @Needs('administrator.appoint')
  async administrators(@CurrentViewer() viewer: Viewer): Promise<AdministratorView[] | null> {
    if (!may(viewer.actor, 'administrator.appoint')) return null;
    const stores = this.unitOfWork.read();
    const people = await stores.get(PeopleStore).administrators();
    const holders = await stores.get(PasskeysStore).holdersAmong(people.map(({ id }) => id));
    return people.map(({ id, name }) => ({ id, name, hasPasskey: holders.has(id) }));
  }

  @Mutation(() => DisableAccountOutcome, {
    description:
      'Disables an account: its sessions, sockets, codes and links end at once. Never that of the last administrator.',
  })
  @Needs('account.disable')
  async disableAccount(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DisableAccountInput, ...takes }) input: DisableAccountInput,
  ) {
    return orRefusal(await this.disable.run(viewer, input), (row) => PersonView.of(row));
  }

  @Mutation(() => EnableAccountOutcome, { description: 'Enables an account that was disabled.' })
  @Needs('account.disable')
  async enableAccount(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EnableAccountInput, ...takes }) input: EnableAccountInput,
  ) {
    return orRefusal(await this.enable.run(viewer, input), (row) => PersonView.of(row));
  }

  @Mutation(() => AppointAdministratorOutcome, {
    description: 'Makes somebody an administrator, and tells them by e-mail.',
  })
  @Needs('administrator.appoint')
  async appointAdministrator(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AppointAdministratorInput, ...takes }) input: AppointAdministratorInput,
  ) {
    return orRefusal(await this.appoint.run(viewer, input), (row) => PersonView.of(row));
  }

  @Mutation(() => EndAdministratorOutcome, {
    description: 'Ends that somebody administers the platform. Never the last one.',
  })
  @Needs('administrator.appoint')
  async endAdministrator(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EndAdministratorInput, ...takes }) input: EndAdministratorInput,
  ) {
    return orRefusal(await this.end.run(viewer, input), (row) => PersonView.of(row));
  }
}
