import {
  type ApiContext,
  ClauseChangeView,
  ClauseView,
  CurrentContext,
  type Loaders,
  checkSize,
  textOfVersion,
  Public,
  type VersionPair,
  VersionView,
} from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import { Holders } from '@articulado/comparison';
import { UnitOfWork, ContributionsStore, RegisterStore, VersionsStore } from '@articulado/persistence';
import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { clausesOf } from './consultation-loaders.js';
import { ClauseContributionCountView } from './contribution-counts.view.js';
import { ContributionView } from './contribution.view.js';
import { LaterChanges } from './later-changes.js';

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
      ? await register.page(row.processId, { versionId: id, clauseId }, { limit: perClause, isBackward: true })
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
  constructor(private readonly laterChanges: LaterChanges) {}

  @ResolveField(() => [ContributionView], {
    description:
      'Between versions: those accepted, whole or in part, whose change stands in this clause or in one that holds it. None where no words changed.',
  })
  @Public()
  async contributions(
    @Parent() { clauseId, versions }: ClauseChangeView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<ContributionView[]> {
    if (!versions) return [];
    const causes = await causesBetween(loaders, versions);
    if (causes.size === 0) return [];
    const { beforeId, afterId } = versions;
    const reworded = await this.laterChanges.between(loaders, beforeId, afterId);
    if (reworded.get(clauseId as ClauseId) !== clauseId) return [];
    const holders = await Promise.all([beforeId, afterId].map((id) => ancestorIds(loaders, id, clauseId)));
    const places = [...new Set([clauseId, ...holders.flat()])];
    return places.flatMap((place) => causes.get(place) ?? []).toSorted((one, other) => one.number - other.number);
  }
}

/** Ids of what holds a clause in a version; of a note, of what bears its mark. */
async function ancestorIds(loaders: Loaders, versionId: string, clauseId: string): Promise<readonly ClauseId[]> {
  const holders = await loaders.load('holdersIn', versionId, async (stores, ids) => {
    const rows = await stores.get(VersionsStore).byIds(ids);
    return new Map(rows.map((row) => [row.id, new Holders(textOfVersion(row))]));
  });
  return holders!.of(clauseId as ClauseId);
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
