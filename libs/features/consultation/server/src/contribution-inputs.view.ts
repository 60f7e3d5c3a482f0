import { outcomeOf } from '@articulado/api';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ContributionView } from './contribution.view.js';

@InputType()
export class SubmitContributionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => ID) clauseId!: string;
  @Field(() => String, { description: 'support, objection, proposal or question' }) kind!: string;
  @Field(() => String, { description: 'At most 20,000 characters.' }) body!: string;
  @Field(() => String, { nullable: true, description: 'For a proposal: how the clause should read.' })
  proposedText?: string;
  @Field(() => String, { nullable: true, description: 'Words of the clause it speaks of.' }) quote?: string;
  @Field(() => String, { nullable: true }) authorName?: string;
  @Field(() => String, { nullable: true }) authorOrganization?: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Consent to show the name and organisation for all to see.',
  })
  showAuthor!: boolean;
}

@InputType()
export class AnswerContributionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int) number!: number;
  @Field(() => String, { description: 'accepted, accepted-in-part, not-accepted, noted or out-of-scope' })
  disposition!: string;
  @Field(() => String) reason!: string;
  @Field(() => ID, { nullable: true, description: 'For what is accepted: the clause that carries the change.' })
  changedClauseId?: string;
}

@InputType({ description: 'What the register is narrowed by; what is left out narrows nothing.' })
export class ContributionFilterInput {
  @Field(() => String, { nullable: true }) kind?: string;
  @Field(() => Boolean, { nullable: true }) answered?: boolean;
  @Field(() => String, { nullable: true }) disposition?: string;
  @Field(() => String, { nullable: true, description: 'Words in it.' }) search?: string;
  @Field(() => ID, { nullable: true }) clauseId?: string;
  @Field(() => Int, { nullable: true }) versionNumber?: number;
}

@ObjectType('ContributionReceipt', {
  description: 'A contribution that was received, and the code to follow it by: told to its author, once.',
})
class ContributionReceiptView {
  @Field(() => ContributionView) contribution!: ContributionView;
  @Field(() => String, { description: 'Leads to its fate at /follow/<code>; no account or e-mail needed.' })
  code!: string;
}

export const SubmitContributionOutcome = outcomeOf('SubmitContributionOutcome', ContributionReceiptView);
export const AnswerContributionOutcome = outcomeOf('AnswerContributionOutcome', ContributionView);
