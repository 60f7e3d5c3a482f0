import {
  CurrentContext,
  CurrentViewer,
  Needs,
  orRefusal,
  Platform,
  ProcessView,
  Public,
  type ApiContext,
  type Viewer,
  loadPermissionContext,
} from '@articulado/api';
import { may } from '@articulado/permissions';
import { PeopleStore, UnitOfWork } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RecoverAdministrator } from './recover-administrator.js';
import {
  AdministratorToRecoverView,
  RecoverAdministratorInput,
  RecoverAdministratorOutcome,
} from './recoveries.view.js';

/** How a platform that nobody administers any more gets somebody who does, as far as coordinators go. */
@Resolver(() => ProcessView)
export class AdministratorRecoveryResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
    private readonly recover: RecoverAdministrator,
  ) {}

  @Mutation(() => RecoverAdministratorOutcome, {
    description:
      'Lets somebody administer the platform whom those who run it have named, because nobody is left who does. All administrators are told.',
  })
  @Needs('administrator.recover')
  async recoverAdministrator(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RecoverAdministratorInput, description: 'What it takes.' })
    input: RecoverAdministratorInput,
  ) {
    return orRefusal(await this.recover.run(viewer, input), (row) => ProcessView.of(row));
  }

  @ResolveField(() => AdministratorToRecoverView, {
    nullable: true,
    description: 'Who waits to be let administer the platform; null without the permission ADMINISTRATOR_RECOVER.',
  })
  @Public()
  async administratorToRecover(
    @CurrentContext() { viewer, loaders }: ApiContext,
    @Parent() { row }: ProcessView,
  ): Promise<AdministratorToRecoverView | null> {
    const email = this.platform.administratorToRecover;
    if (email === undefined) return null;
    const context = await loadPermissionContext(loaders, row, this.unitOfWork.read().now);
    if (!may(viewer.actor, 'administrator.recover', context)) return null;
    const person = await loaders.load('personToRecover', email, async (stores) => {
      const found = await stores.get(PeopleStore).byEmail(email);
      return new Map(found ? [[email, found]] : []);
    });
    return person?.isAdministrator ? null : { email, hasSignedIn: person?.emailVerified === true };
  }
}
