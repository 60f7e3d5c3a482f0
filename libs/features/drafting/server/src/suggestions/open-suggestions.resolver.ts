import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  loadPermissionContext,
  Needs,
  ProcessView,
  type Viewer,
} from '@articulado/api';
import { may } from '@articulado/permissions';
import { SuggestionsStore, UnitOfWork } from '@articulado/persistence';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

/** Says how much there is to decide, without reading the draft. */
@Resolver(() => ProcessView)
export class OpenSuggestionsResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many suggestions wait for a decision; null without the permission DRAFT_READ.',
  })
  @Needs('draft.read')
  async openSuggestions(
    @Parent() { row }: ProcessView,
    @CurrentViewer() viewer: Viewer,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<number | null> {
    const context = await loadPermissionContext(loaders, row, this.unitOfWork.read().now);
    if (!may(viewer.actor, 'draft.read', context)) return null;
    const counts = await loaders.load('openSuggestions', row.id, (stores, ids) =>
      stores.get(SuggestionsStore).countOpen(ids),
    );
    return counts ?? 0;
  }
}
