import { type ApiContext, CurrentContext, loadPermissionContext, Needs } from '@articulado/api';
import { may } from '@articulado/permissions';
import { SuggestionsStore, UnitOfWork } from '@articulado/persistence';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContributionSuggestionView } from './contribution-suggestion.view.js';
import { ContributionView } from './contribution.view.js';

/** Says what members suggested in the draft because of a contribution. */
@Resolver(() => ContributionView)
export class ContributionSuggestionsResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => [ContributionSuggestionView], {
    nullable: true,
    description: 'The suggestions that come from it, the first one first. Null without the permission DRAFT_READ.',
  })
  @Needs('draft.read')
  async suggestions(
    @Parent() { row }: ContributionView,
    @CurrentContext() { viewer, loaders }: ApiContext,
  ): Promise<ContributionSuggestionView[] | null> {
    const process = (await loaders.process(row.processId))!; // a foreign key promises it
    const context = await loadPermissionContext(loaders, process, this.unitOfWork.read().now);
    if (!may(viewer.actor, 'draft.read', context)) return null;
    const key = `${row.processId} ${row.number}`;
    const found = await loaders.load('suggestionsFrom', key, async (stores, keys) => {
      const places = keys.map((one) => one.split(' ') as [string, string]);
      const rows = await stores.get(SuggestionsStore).fromContributions(
        [...new Set(places.map(([processId]) => processId))],
        places.map(([, number]) => Number(number)),
      );
      return Map.groupBy(rows, ({ processId, contributionNumber }) => `${processId} ${contributionNumber}`);
    });
    return (found ?? []).map((one) => ContributionSuggestionView.of(one));
  }
}
