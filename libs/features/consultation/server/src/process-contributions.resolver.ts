import { type ApiContext, CurrentContext, pageOf, ProcessView, Public, VersionView } from '@articulado/api';
import { UnitOfWork } from '@articulado/persistence';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { consultationsOf, headingOf } from './consultation-loaders.js';
import { ContributionCountsView } from './contribution-counts.view.js';
import { ContributionFilterInput } from './contribution-inputs.view.js';
import { ContributionPageView, ContributionView } from './contribution.view.js';
import { readFilter } from './read-filter.js';

/** Adds to a process its register of contributions. */
@Resolver(() => ProcessView)
export class ProcessContributionsResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => ContributionPageView, { description: 'The register, at most 100 at once.' })
  @Public()
  async contributions(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('filter', {
      type: () => ContributionFilterInput,
      nullable: true,
      description: 'What the register is narrowed by.',
    })
    input?: ContributionFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most.' }) first = 50,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'A number: those that come after it.' }) after = 0,
    @Args('before', { type: () => Int, nullable: true, description: 'A number: those that come right before it.' })
    before?: number,
  ): Promise<ContributionPageView> {
    const { contributions } = this.unitOfWork.read();
    const version = (await loaders.versionsOf(id)).find(({ number }) => number === input?.versionNumber);
    if (input?.versionNumber != null && !version) return { total: 0, position: 0, items: [] };
    const filter = readFilter(input, version?.id);
    const { limit } = pageOf(first, after);
    const rows = before
      ? await contributions.pageBefore(id, filter, limit, before)
      : await contributions.page(id, filter, limit, after);
    const [total, earlier] = await Promise.all([
      contributions.count(id, filter),
      rows[0] && rows[0].number > 1 ? contributions.countBefore(id, filter, rows[0].number) : 0,
    ]);
    return { total, position: rows.length > 0 ? earlier + 1 : 0, items: rows.map((row) => ContributionView.of(row)) };
  }

  @ResolveField(() => ContributionView, {
    nullable: true,
    description: 'One contribution; null where there is none of that number.',
  })
  @Public()
  async contribution(
    @Parent() { id }: ProcessView,
    @Args('number', { type: () => Int, description: 'Number of the contribution.' }) number: number,
  ) {
    const row = await this.unitOfWork.read().contributions.byNumber(id, number);
    return row && ContributionView.of(row);
  }

  @ResolveField(() => ContributionView, {
    nullable: true,
    description: 'The first one without an answer after a number; from the start again when none follows.',
  })
  @Public()
  async nextUnanswered(
    @Parent() { id }: ProcessView,
    @Args('after', {
      type: () => Int,
      defaultValue: 0,
      description: 'Number of a contribution: the first one after it.',
    })
    after: number,
  ) {
    const { contributions } = this.unitOfWork.read();
    const [next] = await contributions.page(id, { answered: false }, 1, after);
    const [row] = next || after <= 0 ? [next] : await contributions.page(id, { answered: false }, 1);
    return row ? ContributionView.of(row) : null;
  }

  @ResolveField(() => ContributionCountsView, { description: 'How many contributions it has.' })
  @Public()
  async contributionCounts(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('versionNumber', {
      type: () => Int,
      nullable: true,
      description: 'For byClause; without it the version consulted on last.',
    })
    versionNumber?: number,
  ): Promise<ContributionCountsView> {
    const { contributions } = this.unitOfWork.read();
    const asked = (await loaders.versionsOf(id)).find(({ number }) => number === versionNumber);
    const last = (await consultationsOf(loaders, id)).at(-1);
    const version = asked ?? (last && (await headingOf(loaders, id, last.versionId)));
    const [total, answered, byClause] = await Promise.all([
      contributions.count(id),
      contributions.count(id, { answered: true }),
      version ? contributions.countByClause(version.id) : [],
    ]);
    return { total, answered, version: version ? VersionView.of(version) : null, byClause };
  }
}
