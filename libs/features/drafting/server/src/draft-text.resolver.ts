import { type ApiContext, ClauseView, CurrentContext, Needs, type PageArguments, PagedList } from '@articulado/api';
import { DraftLog } from '@articulado/draft-log';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { draftText } from './draft-text.js';
import { ClauseConnection, DraftView } from './drafting.view.js';

interface ClauseInOrder {
  readonly place: number;
  readonly clause: ClauseView;
}

/** A text is read whole: as many clauses as it may have. */
const clauseList = new PagedList<ClauseInOrder>({
  name: 'draftClauses',
  key: ['number'],
  keyOf: ({ place }) => [place],
  defaultSize: 500,
  maxSize: 5_000,
});

/** Adds to a draft what it says. Whoever was shown the draft may read it. */
@Resolver(() => DraftView)
export class DraftTextResolver {
  constructor(private readonly draftLog: DraftLog) {}

  @ResolveField(() => ClauseConnection, { description: 'The text as it is now, in reading order.' })
  @Needs('draft.read')
  async clauses(
    @Parent() { processId }: DraftView,
    @Args({ type: () => clauseList.Arguments }) pageArguments: PageArguments,
    @CurrentContext() { loaders }: ApiContext,
  ) {
    const text = await draftText(loaders, this.draftLog, processId);
    const all = [...text.values()].map(({ clause }, place) => ({ place, clause }));
    return clauseList.pageOfAll(pageArguments, all, ({ clause }) => clause);
  }
}
