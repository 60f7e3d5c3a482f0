import { type ApiContext, CurrentContext, OrganizationView, Public, representedBy } from '@articulado/api';
import { may } from '@articulado/permissions';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isMemberFor } from './is-member-for.js';

@Resolver(() => OrganizationView)
export class InstitutionsToLeadResolver {
  @ResolveField(() => Boolean, { description: 'Whether the viewer may begin a process for it, if they may begin any.' })
  @Public()
  async viewerMayLead(@CurrentContext() { viewer, loaders }: ApiContext, @Parent() { id }: OrganizationView) {
    const represents = (await representedBy(loaders, viewer)).has(id);
    return may(viewer.actor, 'institution.lead', { represents, memberFor: isMemberFor(viewer, id) });
  }
}
