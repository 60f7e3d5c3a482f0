import {
  CurrentViewer,
  Needs,
  orRefusal,
  type PageArguments,
  PagedList,
  SuggestionStatusEnum,
  type Viewer,
} from '@articulado/api';
import {
  type Slice,
  type SuggestionRow,
  type SuggestionStatus,
  SuggestionsStore,
  UnitOfWork,
} from '@articulado/persistence';
import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DraftView } from '../drafting.view.js';
import { AcceptSuggestion } from './accept-suggestion.js';
import { MakeSuggestion } from './make-suggestion.js';
import { RejectSuggestion } from './reject-suggestion.js';
import {
  AcceptSuggestionInput,
  AcceptSuggestionOutcome,
  MakeSuggestionInput,
  MakeSuggestionOutcome,
  RejectSuggestionInput,
  RejectSuggestionOutcome,
  SuggestChangesInput,
  SuggestChangesOutcome,
  SuggestionConnection,
  SuggestionView,
  WithdrawSuggestionInput,
  WithdrawSuggestionOutcome,
} from './suggestion.view.js';
import { SuggestChanges } from './suggest-changes.js';
import { WithdrawSuggestion } from './withdraw-suggestion.js';

const suggestionList = new PagedList<SuggestionRow>({
  name: 'suggestions',
  key: ['number'],
  keyOf: ({ number }) => [number],
});

/** Suggestions of a draft. Whoever was shown the draft may read them. */
@Resolver(() => DraftView)
export class SuggestionsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly make: MakeSuggestion,
    private readonly suggest: SuggestChanges,
    private readonly accept: AcceptSuggestion,
    private readonly reject: RejectSuggestion,
    private readonly withdraw: WithdrawSuggestion,
  ) {}

  @ResolveField(() => SuggestionConnection, { description: 'What members proposed to change, the first one first.' })
  @Needs('draft.read')
  async suggestions(
    @Parent() { processId }: DraftView,
    @Args('status', { type: () => SuggestionStatusEnum, nullable: true, description: 'Only those in this status.' })
    status: SuggestionStatus | null,
    @Args({ type: () => suggestionList.Arguments }) pageArguments: PageArguments,
  ) {
    const store = this.unitOfWork.read().get(SuggestionsStore);
    const source = {
      rows: (slice: Slice) => store.in(processId, status ?? undefined, slice),
      count: () => store.count(processId, status ?? undefined),
    };
    return suggestionList.page(pageArguments, source, (row) => SuggestionView.of(row));
  }

  @ResolveField(() => SuggestionView, { nullable: true, description: 'One suggestion; null where there is none.' })
  @Needs('draft.read')
  async suggestion(
    @Parent() { processId }: DraftView,
    @Args('number', { type: () => Int, description: 'Its number.' }) number: number,
  ): Promise<SuggestionView | null> {
    const row = await this.unitOfWork.read().get(SuggestionsStore).byNumber(processId, number);
    return row ? SuggestionView.of(row) : null;
  }

  @Mutation(() => MakeSuggestionOutcome, {
    description: 'Proposes other words for a clause of the draft, or its deletion. The draft stays as it is.',
  })
  @Needs('suggestion.write')
  async makeSuggestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => MakeSuggestionInput, description: 'What it takes.' }) input: MakeSuggestionInput,
  ) {
    return orRefusal(await this.make.run(viewer, input), (row) => SuggestionView.of(row));
  }

  @Mutation(() => SuggestChangesOutcome, {
    description: 'Proposes what was written beside the draft in the drafting room. The draft stays as it is.',
  })
  @Needs('suggestion.write')
  async suggestChanges(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SuggestChangesInput, description: 'What it takes.' }) input: SuggestChangesInput,
  ) {
    return orRefusal(await this.suggest.run(viewer, input), (row) => SuggestionView.of(row));
  }

  @Mutation(() => AcceptSuggestionOutcome, {
    description: 'Brings a suggestion into the draft as the words of its author, exactly as it was seen.',
  })
  @Needs('suggestion.decide')
  async acceptSuggestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AcceptSuggestionInput, description: 'What it takes.' }) input: AcceptSuggestionInput,
  ) {
    const seen = { ...input, restoring: input.restoring ?? false };
    return orRefusal(await this.accept.run(viewer, seen), (row) => SuggestionView.of(row));
  }

  @Mutation(() => RejectSuggestionOutcome, {
    description: 'Leaves the draft as it is, and tells the author of a suggestion why.',
  })
  @Needs('suggestion.decide')
  async rejectSuggestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RejectSuggestionInput, description: 'What it takes.' }) input: RejectSuggestionInput,
  ) {
    return orRefusal(await this.reject.run(viewer, input), (row) => SuggestionView.of(row));
  }

  @Mutation(() => WithdrawSuggestionOutcome, { description: 'Takes one’s own suggestion back.' })
  @Needs('suggestion.withdraw')
  async withdrawSuggestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => WithdrawSuggestionInput, description: 'What it takes.' })
    input: WithdrawSuggestionInput,
  ) {
    return orRefusal(await this.withdraw.run(viewer, input), (row) => SuggestionView.of(row));
  }
}
