import { outcomeOf } from '@articulado/api';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ContributionView } from './contribution.view.js';
import { ContributionKindEnum, DispositionEnum } from './contribution-enums.view.js';
import type { Disposition } from '@articulado/workflow';
import type { ContributionKind } from '@articulado/persistence';

@InputType({ description: 'What submitContribution takes.' })
export class SubmitContributionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int, { description: 'Number of the version it is about.' }) versionNumber!: number;
  @Field(() => ID, { description: 'Id of the clause it is about.' }) clauseId!: string;
  @Field(() => ContributionKindEnum, { description: 'What kind of contribution it is.' }) kind!: ContributionKind;
  @Field(() => String, { description: 'At most 20,000 characters.' }) body!: string;
  @Field(() => String, { nullable: true, description: 'For a proposal: how the clause should read.' })
  proposedText?: string;
  @Field(() => String, { nullable: true, description: 'Words of the clause it speaks of.' }) quote?: string;
  @Field(() => String, { nullable: true, description: 'Name of the author.' }) authorName?: string;
  @Field(() => String, { nullable: true, description: 'Organization of the author.' }) authorOrganization?: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Consent to show the name and organisation for all to see.',
  })
  showAuthor!: boolean;
}

@InputType({ description: 'What answerContribution takes.' })
export class AnswerContributionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int, { description: 'Number of the contribution.' }) number!: number;
  @Field(() => DispositionEnum, { description: 'What becomes of the contribution.' })
  disposition!: Disposition;
  @Field(() => String, { description: 'Why, in public; at most 20,000 characters.' }) reason!: string;
  @Field(() => ID, { nullable: true, description: 'For what is accepted: the clause that carries the change.' })
  changedClauseId?: string;
}

@InputType({ description: 'What the register is narrowed by; what is left out narrows nothing.' })
export class ContributionFilterInput {
  @Field(() => ContributionKindEnum, { nullable: true, description: 'Only those of this kind.' })
  kind?: ContributionKind;
  @Field(() => Boolean, { nullable: true, description: 'Only those with an answer, or only those without.' })
  answered?: boolean;
  @Field(() => DispositionEnum, { nullable: true, description: 'Only those answered like this.' })
  disposition?: Disposition;
  @Field(() => String, { nullable: true, description: 'Words in it.' }) search?: string;
  @Field(() => ID, { nullable: true, description: 'Only those about this clause.' }) clauseId?: string;
  @Field(() => Int, { nullable: true, description: 'Only those on this version.' }) versionNumber?: number;
}

@ObjectType('ContributionReceipt', {
  description: 'A contribution that was received, and the code to follow it by: told to its author, once.',
})
class ContributionReceiptView {
  @Field(() => ContributionView, { description: 'The contribution as it was received.' })
  contribution!: ContributionView;
  @Field(() => String, { description: 'Leads to its fate at /follow/<code>; no account or e-mail needed.' })
  code!: string;
}

export const SubmitContributionOutcome = outcomeOf('SubmitContributionOutcome', ContributionReceiptView);
export const AnswerContributionOutcome = outcomeOf('AnswerContributionOutcome', ContributionView);
