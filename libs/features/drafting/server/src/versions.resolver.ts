import {
  type ApiContext,
  ClauseView,
  CurrentContext,
  type PageArguments,
  PagedList,
  ProcessView,
  Public,
  textOfVersion,
  VersionView,
  type ClauseChangeView,
} from '@articulado/api';
import { compareTexts, type ClauseChange } from '@articulado/comparison';
import { UnitOfWork, type VersionRow, VersionsStore } from '@articulado/persistence';
import { type Clause, maxClauses, numberClauses } from '@articulado/policy-text';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { changeView } from './draft-changes.view.js';
import { ClauseConnection, ComparisonView } from './drafting.view.js';
import { longestSearch, VersionSearch } from './version-search.js';

/** As many at once as the longest text has; a long policy's for whoever does not say how many. */
const clauseList = new PagedList<readonly [place: number, Clause]>({
  name: 'clauses',
  key: ['number'], // a frozen text never changes
  keyOf: ([place]) => [place],
  defaultSize: 500,
  maxSize: maxClauses,
});

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
    const row = await this.unitOfWork.read().get(VersionsStore).byNumber(id, number);
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
    const versions = this.unitOfWork.read().get(VersionsStore);
    const [one, other] = await Promise.all([versions.byNumber(id, before), versions.byNumber(id, after)]);
    return one && other ? compare(one, other) : null;
  }
}

@Resolver(() => VersionView)
export class VersionFieldsResolver {
  constructor(private readonly search: VersionSearch) {}

  @ResolveField(() => ClauseConnection, { description: 'The text, in reading order.' })
  @Public()
  async clauses(
    @Parent() version: VersionView,
    @CurrentContext() { loaders }: ApiContext,
    @Args({ type: () => clauseList.Arguments }) pageArguments: PageArguments,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: `Only clauses with all of these words, in any order; accents and capitals do not count. At most ${longestSearch} characters.`,
    })
    search: string | null = null,
  ) {
    const row = await loaders.load(
      'versionText',
      version.id,
      async (stores, ids) => new Map((await stores.get(VersionsStore).byIds(ids)).map((one) => [one.id, one])),
    );
    const [text, found] = [textOfVersion(row!), search === null ? undefined : this.search.find(row!, search)];
    const numbers = numberClauses(text);
    const clauses = [...text.entries()].filter(([, { id }]) => found?.has(id) ?? true);
    return clauseList.pageOfAll(pageArguments, clauses, ([, clause]) => ClauseView.of(clause, numbers.get(clause.id)));
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
