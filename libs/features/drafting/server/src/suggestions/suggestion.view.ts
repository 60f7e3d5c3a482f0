import { connectionOf, enumOf, outcomeOf, SuggestionStatusEnum } from '@articulado/api';
import type { SuggestionRow, SuggestionStatus } from '@articulado/persistence';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DraftChangesView } from '../draft-changes.view.js';
import type { SuggestionClash } from './suggestion-clashes.js';

@ObjectType('SuggestionDecision', { description: 'How a suggestion was decided.' })
export class SuggestionDecisionView {
  @Field(() => Date, { description: 'When.' }) decidedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever decided.' }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of whoever decided.' }) person!: string | null;
}

@ObjectType('SuggestionPreview', { description: 'What accepting a suggestion would do in the draft as it is now.' })
export class SuggestionPreviewView {
  @Field(() => String, {
    description: 'Names what it would do. acceptSuggestion takes it, and does exactly that or nothing.',
  })
  seen!: string;
  @Field(() => DraftChangesView, { description: 'What would change.' }) changes!: DraftChangesView;
  @Field(() => [ID], {
    description: 'Ids of clauses in which it cannot do what it says; if there are any, it is not accepted so.',
  })
  unmetClauses!: string[];
}

const SuggestionClashEnum = enumOf<SuggestionClash>('SuggestionClashKind', 'How two suggestions stand to each other.', {
  alternatives: 'Both delete some of the same words and write others in their place.',
  'same-words': 'Both delete the same words.',
  'deleted-clause': 'One deletes a clause that the other changes.',
  inside: 'One writes within words that the other deletes.',
  formatting: 'Both format the same words, and not alike.',
  beside: 'They write at one place, or one beside words that the other deletes.',
});

@ObjectType('SuggestionClash', { description: 'Another open suggestion that changes the same.' })
export class SuggestionClashView {
  @Field(() => Int, { description: 'Its number in the process.' }) number!: number;
  @Field(() => SuggestionClashEnum, {
    description: 'How the two stand to each other, by the gravest of their clashes.',
  })
  kind!: SuggestionClash;
}

@ObjectType('Suggestion', { description: 'A change of the draft that a member proposed. Members alone see it.' })
export class SuggestionView {
  @Field(() => Int, { description: 'Its number in the process, from 1.' }) number!: number;
  @Field(() => ID, { description: 'Id of the clause that it is about.' }) clauseId!: string;
  @Field(() => Int, { nullable: true, description: 'Number of the contribution that it comes from; null for none.' })
  contributionNumber!: number | null;
  @Field(() => Date, { description: 'When it was made.' }) suggestedAt!: Date;
  @Field(() => String, { description: 'Why, in the words of its author.' }) reason!: string;
  @Field(() => SuggestionStatusEnum, { description: 'What became of it.' }) status!: SuggestionStatus;
  @Field(() => Boolean, {
    description:
      'Whether its words were erased with those of the contribution that it comes from, by an order of the law.',
  })
  isErased!: boolean;

  /** The row behind it. Not part of the API. */
  row!: SuggestionRow;

  static of(row: SuggestionRow): SuggestionView {
    const { number, clauseId, contributionNumber, suggestedAt, reason, status } = row;
    const isErased = row.branch.length === 0;
    const shown = { number, clauseId, contributionNumber, suggestedAt, reason, status, isErased };
    return Object.assign(new SuggestionView(), { ...shown, row });
  }
}

export const SuggestionConnection = connectionOf('Suggestion', SuggestionView);

@InputType({ description: 'What makeSuggestion takes.' })
export class MakeSuggestionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => ID, { description: 'Id of the clause that it is about.' }) clauseId!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'What the clause is to say, in no more lines than it has; left out where it is to be deleted with all that it holds.',
  })
  words?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'What the clause said when it was read: where it says something else now, the answer is CLAUSE_CHANGED.',
  })
  shownWords?: string | null;
  @Field(() => String, { description: 'Why.' }) reason!: string;
  @Field(() => Int, { nullable: true, description: 'Number of the contribution that it comes from, if any.' })
  contribution?: number | null;
}

@InputType({ description: 'What suggestChanges takes.' })
export class SuggestChangesInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => String, {
    description:
      'What was written beside the draft, as the drafting room sends it: Yjs updates that are not in the draft, in Base64; 64 KB and 30 changes at most.',
  })
  branch!: string;
  @Field(() => String, { description: 'Why.' }) reason!: string;
  @Field(() => Int, { nullable: true, description: 'Number of the contribution that it comes from, if any.' })
  contribution?: number | null;
}

@InputType({ description: 'What acceptSuggestion takes.' })
export class AcceptSuggestionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int, { description: 'Number of the suggestion.' }) number!: number;
  @Field(() => String, { description: 'What it was seen to do (`preview.seen`).' }) seen!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether clauses that are gone are put back for it, as in that preview; they are not when left out.',
  })
  restoring?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Why, for its author.' }) reason?: string | null;
}

@InputType({ description: 'What rejectSuggestion takes.' })
export class RejectSuggestionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int, { description: 'Number of the suggestion.' }) number!: number;
  @Field(() => String, { description: 'Why, for its author.' }) reason!: string;
}

@InputType({ description: 'What withdrawSuggestion takes.' })
export class WithdrawSuggestionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int, { description: 'Number of the suggestion.' }) number!: number;
}

export const MakeSuggestionOutcome = outcomeOf('MakeSuggestionOutcome', SuggestionView);
export const SuggestChangesOutcome = outcomeOf('SuggestChangesOutcome', SuggestionView);
export const AcceptSuggestionOutcome = outcomeOf('AcceptSuggestionOutcome', SuggestionView);
export const RejectSuggestionOutcome = outcomeOf('RejectSuggestionOutcome', SuggestionView);
export const WithdrawSuggestionOutcome = outcomeOf('WithdrawSuggestionOutcome', SuggestionView);
