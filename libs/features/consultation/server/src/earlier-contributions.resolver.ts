import { type ApiContext, checkSize, CurrentContext, type Loaders, Public, VersionView } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import type { FollowedText } from '@articulado/comparison';
import { RegisterStore, UnitOfWork, type VersionHeading } from '@articulado/persistence';
import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { clausesOf, headingOf } from './consultation-loaders.js';
import { AbsentClauseView, ContributionAnchorView } from './contribution-anchor.view.js';
import { ContributionView } from './contribution.view.js';
import { FollowedTexts } from './followed-texts.js';

/** Adds to a contribution what became of its words. */
@Resolver(() => ContributionView)
export class ContributionAnchorResolver {
  constructor(private readonly followed: FollowedTexts) {}

  @ResolveField(() => ContributionAnchorView, {
    nullable: true,
    description: 'What became of the words it is about in a later version; null for one that is not later.',
  })
  @Public()
  async anchor(
    @Parent() { row }: ContributionView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('versionNumber', { type: () => Int, nullable: true, description: 'Without it the latest.' })
    asked?: number,
  ): Promise<ContributionAnchorView | null> {
    const { processId, versionId, clauseId, quote, quoteStart } = row;
    const headings = await loaders.versionsOf(processId);
    const version =
      asked === undefined || asked === null ? headings.at(-1) : headings.find(({ number }) => number === asked);
    const own = await headingOf(loaders, processId, versionId);
    if (!version || version.number <= own.number) return null;
    const text = await this.followed.between(loaders, versionId, version.id);
    const { status, ...found } = text.follow({ clauseId: clauseId as ClauseId, quote, quoteStart });
    return Object.assign(new ContributionAnchorView(), { versionNumber: version.number, status, ...found });
  }
}

/** Adds to a version what was said on earlier ones and, for a clause that it does not have, which version has it. */
@Resolver(() => VersionView)
export class EarlierContributionsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly followed: FollowedTexts,
  ) {}

  @ResolveField(() => [ContributionView], {
    description:
      'The newest few that were made on earlier versions about a clause, or about one whose words it holds now.',
  })
  @Public()
  async earlierContributions(
    @Parent() version: VersionView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('clauseId', { type: () => ID, description: 'Id of the clause.' }) clauseId: string,
    @Args('most', { type: () => Int, defaultValue: 20, description: 'How many at most, from 1 to 100.' })
    most: number,
  ): Promise<ContributionView[]> {
    checkSize('most', most, 100);
    const register = this.unitOfWork.read().get(RegisterStore);
    const found = await Promise.all(
      (await this.sourcesOf(loaders, version, clauseId)).map(([versionId, id]) =>
        register.page(version.row.processId, { versionId, clauseId: id }, { limit: most, isBackward: true }),
      ),
    );
    const rows = found.flat().toSorted((one, other) => one.number - other.number);
    return rows.slice(-most).map((row) => ContributionView.of(row));
  }

  @ResolveField(() => AbsentClauseView, {
    nullable: true,
    description: 'A clause that this version does not have and another one does, and where its words are; else null.',
  })
  @Public()
  async absentClause(
    @Parent() { id, number, row }: VersionView,
    @CurrentContext() { loaders }: ApiContext,
    @Args('id', { type: () => ID, description: 'Id of the clause.' }) clauseId: string,
  ): Promise<AbsentClauseView | null> {
    const here = await clausesOf(loaders, id);
    if (here.has(clauseId)) return null;
    const headings = await loaders.versionsOf(row.processId);
    const isEarlier = (one: VersionHeading) => one.number < number;
    for (const heading of [...headings.filter(isEarlier).toReversed(), ...headings.filter((one) => !isEarlier(one))]) {
      const placed = (await clausesOf(loaders, heading.id)).get(clauseId);
      if (!placed) continue;
      const words = isEarlier(heading)
        ? wordsNow(await this.followed.between(loaders, heading.id, id), clauseId as ClauseId)
        : { holders: [], isSaidElsewhere: false };
      return Object.assign(new AbsentClauseView(), {
        versionNumber: heading.number,
        ...placed,
        heldBy: words.holders.map((holder) => here.get(holder)!.clause),
        saidIn: words.only ? here.get(words.only)!.clause : null,
        isSaidElsewhere: words.isSaidElsewhere,
      });
    }
    return null;
  }

  /** Clauses of earlier versions that something was said of, and that are this clause or have their words in it. */
  private async sourcesOf(loaders: Loaders, version: VersionView, clauseId: string): Promise<[string, string][]> {
    const register = this.unitOfWork.read().get(RegisterStore);
    const earlier = (await loaders.versionsOf(version.row.processId)).filter(({ number }) => number < version.number);
    const sources = await Promise.all(
      earlier.map(async ({ id }) => {
        const said = await register.answeredByClause(id);
        if (said.length === 0) return [];
        const text = await this.followed.between(loaders, id, version.id);
        const isSource = (one: string) =>
          one === clauseId || text.holdersOf(one as ClauseId).includes(clauseId as ClauseId);
        return said.filter((one) => isSource(one.clauseId)).map((one): [string, string] => [id, one.clauseId]);
      }),
    );
    return sources.flat();
  }
}

/** Where the words of a clause are that is gone. */
interface WordsNow {
  readonly holders: readonly ClauseId[];
  readonly only?: ClauseId;
  readonly isSaidElsewhere: boolean;
}

function wordsNow(text: FollowedText, clauseId: ClauseId): WordsNow {
  const holders = text.holdersOf(clauseId);
  const { isAnywhere, only } = text.saidAgain(clauseId);
  return { holders, isSaidElsewhere: isAnywhere, ...(holders.length === 0 && only && { only }) };
}
