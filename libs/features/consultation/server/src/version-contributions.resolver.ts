import {
  type ApiContext,
  ClauseChangeView,
  ClauseView,
  CurrentContext,
  type Loaders,
  checkSize,
  Public,
  type VersionPair,
  VersionView,
} from '@articulado/api';
import { UnitOfWork, ContributionsStore, RegisterStore } from '@articulado/persistence';
import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { clausesOf } from './consultation-loaders.js';
import { ClauseContributionCountView } from './contribution-counts.view.js';
import { ContributionView } from './contribution.view.js';

/** Adds to a version what was said about it. */
@Resolver(() => VersionView)
export class VersionContributionsResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => [ContributionView], {
    description: 'The newest few on each clause, in the order of the numbers; on one clause only, where one is named.',
  })
  @Public()
  async contributions(
    @Parent() { id, row }: VersionView,
    @Args('perClause', {
      type: () => Int,
      defaultValue: 20,
      description: 'How many of each clause at most, from 1 to 100.',
    })
    perClause: number,
    @Args('clauseId', { type: () => ID, nullable: true, description: 'Only those about this clause.' })
    clauseId?: string,
  ) {
    const register = this.unitOfWork.read().get(RegisterStore);
    checkSize('perClause', perClause, 100);
    const rows = clauseId
      ? await register.page(row.processId, { versionId: id, clauseId }, { limit: perClause })
      : await register.newestByClause(id, perClause);
    return rows.map((one) => ContributionView.of(one));
  }

  @ResolveField(() => ClauseView, {
    nullable: true,
    description: 'One clause of it; null where it has none of that id.',
  })
  @Public()
  async clause(
    @Parent() { id }: VersionView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('id', { type: () => ID, description: 'Id of the clause.' }) clauseId: string,
  ) {
    return (await clausesOf(loaders, id)).get(clauseId)?.clause ?? null;
  }

  @ResolveField(() => [ClauseContributionCountView], { description: 'Clauses with at least one contribution.' })
  @Public()
  contributionCounts(@Parent() { id }: VersionView) {
    return this.unitOfWork.read().get(RegisterStore).answeredByClause(id);
  }
}

/** Adds to a change the contributions that caused it. */
@Resolver(() => ClauseChangeView)
export class ChangeContributionsResolver {
  @ResolveField(() => [ContributionView], {
    description: 'Between versions: those accepted, whole or in part, whose change stands in this clause.',
  })
  @Public()
  async contributions(
    @Parent() change: ClauseChangeView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<ContributionView[]> {
    return (change.versions && (await causesBetween(loaders, change.versions)).get(change.clauseId)) ?? [];
  }
}

/** What was accepted on the earlier version, or on one that came before the later one, by the clause that carries the change. */
async function causesBetween(
  loaders: Loaders,
  { processId, beforeId, afterId }: VersionPair,
): Promise<ReadonlyMap<string, ContributionView[]>> {
  const headings = await loaders.versionsOf(processId);
  const numberOf = (versionId: string) => headings.find(({ id }) => id === versionId)!.number;
  const [from, to] = [numberOf(beforeId), numberOf(afterId)];
  const versionIds = headings.filter(({ number }) => number >= from && number < to).map(({ id }) => id);
  if (versionIds.length === 0) return new Map();
  const causes = await loaders.load('causesOfChanges', versionIds.join(' '), async (stores, keys) => {
    const found = await Promise.all(
      keys.map(async (key) => [key, await stores.get(ContributionsStore).acceptedOn(key.split(' '))] as const),
    );
    return new Map(found.map(([key, rows]) => [key, Map.groupBy(rows, ({ changedClauseId }) => changedClauseId)]));
  });
  return new Map([...causes!].map(([clauseId, rows]) => [clauseId, rows.map((row) => ContributionView.of(row))]));
}
