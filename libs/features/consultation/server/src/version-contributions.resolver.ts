import { type ApiContext, ClauseView, CurrentContext, checkSize, Public, VersionView } from '@articulado/api';
import { UnitOfWork, RegisterStore } from '@articulado/persistence';
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
