import { type ApiContext, CurrentContext, OrganizationView, Public, representedBy } from '@articulado/api';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { holdsRoleFor } from './may-begin-for.js';

@Resolver(() => OrganizationView)
export class InstitutionsToBeginForResolver {
  @ResolveField(() => Boolean, {
    description: 'Whether the viewer acts for it, so that they may begin a process for it.',
  })
  @Public()
  async viewerActsFor(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { id }: OrganizationView) {
    return holdsRoleFor(viewer, id) || (await representedBy(loaders, viewer)).has(id);
  }
}
