import { type ApiContext, checkSize, ClauseChangeView, CurrentContext, type Loaders, Public } from '@articulado/api';
import { type ContributionRow, RegisterStore } from '@articulado/persistence';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CausesOfChange } from './causes-of-change.js';
import { ContributionView } from './contribution.view.js';

/** Adds to a change the contributions that caused it. */
@Resolver(() => ClauseChangeView)
export class ChangeContributionsResolver {
  constructor(private readonly causes: CausesOfChange) {}

  @ResolveField(() => [ContributionView], {
    description:
      'Between versions: the first few of those accepted, whole or in part, whose change stands in this clause or in one that holds it, by number. None where no words changed.',
  })
  @Public()
  async contributions(
    @Parent() { clauseId, versions }: ClauseChangeView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('most', { type: () => Int, defaultValue: 20, description: 'How many at most, from 1 to 100.' })
    most: number,
  ): Promise<ContributionView[]> {
    checkSize('most', most, 100);
    if (!versions) return [];
    const promisedChanges = await this.causes.of(loaders, versions, clauseId);
    const keys = new Set(promisedChanges.map(({ versionId, changedClauseId }) => `${versionId} ${changedClauseId}`));
    const found = await Promise.all([...keys].map((key) => firstOf(loaders, key, most)));
    const rows = found.flat().toSorted((one, other) => one.number - other.number);
    return rows.slice(0, most).map((row) => ContributionView.of(row));
  }

  @ResolveField(() => Int, {
    description: 'How many there are of them; `Process.contributions(filter: { change })` has them all.',
  })
  @Public()
  async contributionCount(
    @Parent() { clauseId, versions }: ClauseChangeView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<number> {
    if (!versions) return 0;
    const promisedChanges = await this.causes.of(loaders, versions, clauseId);
    return promisedChanges.reduce((sum, { contributions }) => sum + contributions, 0);
  }
}

/** The first few to which one promise was given; one query for all changes of a comparison. */
const firstOf = async (loaders: Loaders, promise: string, most: number): Promise<ContributionRow[]> =>
  (await loaders.load(`firstPromisedOf ${most}`, promise, async (stores, keys) => {
    const promisedChanges = keys.map((key) => {
      const [versionId = '', changedClauseId = ''] = key.split(' ');
      return { versionId, changedClauseId };
    });
    const rows = await stores.get(RegisterStore).firstOfEach(promisedChanges, most);
    return Map.groupBy(rows, ({ versionId, changedClauseId }) => `${versionId} ${changedClauseId}`);
  })) ?? [];
