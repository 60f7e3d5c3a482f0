import {
  type ApiContext,
  CurrentContext,
  type Loaders,
  type PageArguments,
  PagedList,
  ProcessView,
  Public,
  VersionView,
} from '@articulado/api';
import {
  type ContributionRow,
  type PromisedChange,
  type Slice,
  UnitOfWork,
  ContributionsStore,
  RegisterStore,
} from '@articulado/persistence';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CausesOfChange } from './causes-of-change.js';
import { consultationsOf, headingOf } from './consultation-loaders.js';
import { ContributionCountsView } from './contribution-counts.view.js';
import { type ChangeFilterInput, ContributionFilterInput } from './contribution-inputs.view.js';
import { ContributionConnection, ContributionView } from './contribution.view.js';
import { readFilter } from './read-filter.js';

const registerList = new PagedList<ContributionRow>({
  name: 'contributions',
  key: ['number'],
  keyOf: ({ number }) => [number],
});

/** Adds to a process its register of contributions. */
@Resolver(() => ProcessView)
export class ProcessContributionsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly causes: CausesOfChange,
  ) {}

  @ResolveField(() => ContributionConnection, { description: 'The register, by number.' })
  @Public()
  async contributions(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('filter', {
      type: () => ContributionFilterInput,
      nullable: true,
      description: 'What the register is narrowed by.',
    })
    input: ContributionFilterInput | null | undefined,
    @Args({ type: () => registerList.Arguments }) pageArguments: PageArguments,
  ) {
    const promisedChanges = input?.change && (await this.promisedChangesOf(loaders, id, input.change));
    const filter = { ...readFilter(input), ...(promisedChanges && { promisedChanges }) };
    const source = {
      rows: (slice: Slice) => this.unitOfWork.read().get(RegisterStore).page(id, filter, slice),
      count: async () =>
        (await loaders.load(`contributions ${JSON.stringify(filter)}`, id, (stores, ids) =>
          stores.get(RegisterStore).counts(ids, filter),
        )) ?? { count: 0, isExact: true },
    };
    return registerList.page(pageArguments, source, (row) => ContributionView.of(row));
  }

  /** None for versions that the process does not have. */
  private async promisedChangesOf(
    loaders: Loaders,
    processId: string,
    change: ChangeFilterInput,
  ): Promise<PromisedChange[]> {
    const headings = await loaders.versionsOf(processId);
    const [before, after] = [change.before, change.after].map((asked) =>
      headings.find(({ number }) => number === asked),
    );
    if (!before || !after) return [];
    return this.causes.of(loaders, { processId, beforeId: before.id, afterId: after.id }, change.clauseId);
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
    const row = await this.unitOfWork.read().get(ContributionsStore).byNumber(id, number);
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
    const register = this.unitOfWork.read().get(RegisterStore);
    const [next] = await register.page(id, { answered: false }, { limit: 1, from: [after] });
    const [row] = next || after <= 0 ? [next] : await register.page(id, { answered: false }, { limit: 1 });
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
    const register = this.unitOfWork.read().get(RegisterStore);
    const asked = (await loaders.versionsOf(id)).find(({ number }) => number === versionNumber);
    const last = (await consultationsOf(loaders, id)).at(-1);
    const version = asked ?? (last && (await headingOf(loaders, id, last.versionId)));
    const [{ contributions: total, answered }, byClause] = await Promise.all([
      register.answeredIn(id),
      version ? register.answeredByClause(version.id) : [],
    ]);
    return { total, answered, version: version ? VersionView.of(version) : null, byClause };
  }
}
