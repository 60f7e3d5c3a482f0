import {
  type ApiContext,
  ClauseView,
  CurrentContext,
  partOf,
  ProcessView,
  Public,
  textOfVersion,
  VersionView,
  type ClauseChangeView,
} from '@articulado/api';
import { compareTexts, type ClauseChange } from '@articulado/comparison';
import { UnitOfWork, type VersionRow } from '@articulado/persistence';
import { maxClauses } from '@articulado/policy-text';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { changeView } from './draft-changes.view.js';
import { ComparisonView } from './drafting.view.js';

/** Clauses that are given to whoever doesn't say how many: a long policy's. */
const usualClauses = 500;

/** Adds to a process its versions one by one, and what changed between two. */
@Resolver(() => ProcessView)
export class VersionsResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => VersionView, {
    nullable: true,
    description: 'One frozen version; null where there is none of that number.',
  })
  @Public()
  async version(
    @Parent() { id }: ProcessView,
    @Args('number', { type: () => Int, description: 'Number of the version.' }) number: number,
  ) {
    const row = await this.unitOfWork.read().versions.byNumber(id, number);
    return row && VersionView.of(row);
  }

  @ResolveField(() => ComparisonView, {
    nullable: true,
    description: 'What changed between two versions; null when one is missing.',
  })
  @Public()
  async comparison(
    @Parent() { id }: ProcessView,
    @Args('before', { type: () => Int, description: 'Number of the earlier version.' }) before: number,
    @Args('after', { type: () => Int, description: 'Number of the later version.' }) after: number,
  ): Promise<ComparisonView | null> {
    const { versions } = this.unitOfWork.read();
    const [one, other] = await Promise.all([versions.byNumber(id, before), versions.byNumber(id, after)]);
    return one && other ? compare(one, other) : null;
  }
}

@Resolver(() => VersionView)
export class VersionFieldsResolver {
  @ResolveField(() => [ClauseView], {
    description: 'The text, in reading order; at most 5,000 clauses at once, which is the longest text there may be.',
  })
  @Public()
  async clauses(
    @Parent() version: VersionView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('first', { type: () => Int, defaultValue: usualClauses, description: 'How many at most.' }) first: number,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'How many to pass over.' }) after: number,
  ) {
    const row = await loaders.load(
      'versionText',
      version.id,
      async (stores, ids) => new Map((await stores.versions.byIds(ids)).map((one) => [one.id, one])),
    );
    return partOf(ClauseView.list(textOfVersion(row!)), first, after, maxClauses);
  }

  @ResolveField(() => String, { description: 'Name of the person who froze it.' })
  @Public()
  async author(@Parent() version: VersionView, @CurrentContext() { loaders }: ApiContext) {
    return (await loaders.person(version.row.authorId))!.name;
  }
}

function compare(before: VersionRow, after: VersionRow): ComparisonView {
  const comparison = compareTexts(textOfVersion(before), textOfVersion(after));
  const changes = comparison.changes.map((change) => viewOf(change, before, after));
  return { before: VersionView.of(before), after: VersionView.of(after), changes, unchanged: comparison.counts.same };
}

const viewOf = (change: ClauseChange, before: VersionRow, after: VersionRow): ClauseChangeView =>
  Object.assign(changeView(change), {
    versions: { processId: before.processId, beforeId: before.id, afterId: after.id },
  });
