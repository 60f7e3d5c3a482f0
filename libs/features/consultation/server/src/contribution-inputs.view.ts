import { credentialField, knownCorrectionsField, outcomeOf, PasskeyChallengeView } from '@articulado/api';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ContributionView } from './contribution.view.js';
import { ContributionKindEnum, DispositionEnum } from './contribution-enums.view.js';
import type { ContributionKind, Disposition } from '@articulado/workflow';

@InputType({ description: 'What submitContribution takes.' })
export class SubmitContributionInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int, { description: 'Number of the version it is about.' }) versionNumber!: number;
  @Field(() => ID, { description: 'Id of the clause it is about.' }) clauseId!: string;
  @Field(() => ContributionKindEnum, { description: 'What kind of contribution it is.' }) kind!: ContributionKind;
  @Field(() => String, { description: 'At most 20,000 characters.' }) body!: string;
  @Field(() => String, { nullable: true, description: 'For a proposal: how the clause should read.' })
  proposedText?: string;
  @Field(() => String, { nullable: true, description: 'Words of the clause it is about.' }) quote?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Words right before the quote, where it stands in the clause more than once.',
  })
  quotePrefix?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the author; shown as unverified unless it is that of an account with a role.',
  })
  authorName?: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Organization of the author; shown as unverified. One of the platform is named by its representatives alone.',
  })
  authorOrganization?: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Consent to publish the name and organization.' })
  showAuthor!: boolean;
  @Field(() => ID, {
    nullable: true,
    description:
      'A random UUID, kept secret: the same contribution sent again under it is answered as the first time, and not taken twice.',
  })
  idempotencyKey?: string;
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

@InputType({ description: 'What correctAnswer takes.' })
export class CorrectAnswerInput extends AnswerContributionInput {
  @Field(() => String, {
    description: 'Why the present answer is wrong, in public; at most 2,000 characters.',
  })
  correction!: string;
  @Field(() => Int, { nullable: true, description: knownCorrectionsField }) knownCorrections?: number;
}

@InputType({ description: 'What requestRedactionPasskey takes: all that is signed.' })
export class RequestRedactionPasskeyInput {
  @Field(() => String, { description: 'Slug of the process.' }) process!: string;
  @Field(() => Int, { description: 'Number of the contribution.' }) number!: number;
  @Field(() => String, { description: 'Whose order it is, in public; at most 200 characters.' }) by!: string;
  @Field(() => String, { description: 'The ground of the law, in public; at most 500 characters.' }) ground!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The document that holds the order, in public; at most 200 characters.',
  })
  document?: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the reason of the answer is erased too: it may quote what was said.',
  })
  withAnswer!: boolean;
}

@InputType({ description: 'A change of a clause between two versions.' })
export class ChangeFilterInput {
  @Field(() => ID, { description: 'Id of the clause.' }) clauseId!: string;
  @Field(() => Int, { description: 'Number of the earlier version.' }) before!: number;
  @Field(() => Int, { description: 'Number of the later version.' }) after!: number;
}

@InputType({ description: 'What redactContribution takes.' })
export class RedactContributionInput extends RequestRedactionPasskeyInput {
  @Field(() => String, {
    nullable: true,
    description: `Needed where the viewer has a passkey, from requestRedactionPasskey. ${credentialField}`,
  })
  credential?: string;
}

@InputType({ description: 'Filter of contributions; fields that are left out do not filter.' })
export class ContributionFilterInput {
  @Field(() => ContributionKindEnum, { nullable: true, description: 'Only those of this kind.' })
  kind?: ContributionKind;
  @Field(() => Boolean, { nullable: true, description: 'Only those with an answer, or only those without.' })
  answered?: boolean;
  @Field(() => DispositionEnum, { nullable: true, description: 'Only those answered like this.' })
  disposition?: Disposition;
  @Field(() => String, { nullable: true, description: 'Words they contain.' }) search?: string;
  @Field(() => ID, { nullable: true, description: 'Only those about this clause.' }) clauseId?: string;
  @Field(() => Int, { nullable: true, description: 'Only those on this version.' }) versionNumber?: number;
  @Field(() => ChangeFilterInput, {
    nullable: true,
    description: 'Only those that caused this change, as `ClauseChange.contributions` says.',
  })
  change?: ChangeFilterInput;
  @Field(() => Int, { nullable: true, description: 'Only those made after the one of this number.' })
  afterNumber?: number;
}

@ObjectType('ContributionReceipt', {
  description: 'A received contribution and its follow-up code, which is told once.',
})
class ContributionReceiptView {
  @Field(() => ContributionView, { description: 'The contribution as it was received.' })
  contribution!: ContributionView;
  @Field(() => String, {
    description: 'Follow-up code: /follow/<code> shows what becomes of the contribution, without an account.',
  })
  code!: string;
}

export const SubmitContributionOutcome = outcomeOf('SubmitContributionOutcome', ContributionReceiptView);
export const RequestRedactionPasskeyOutcome = outcomeOf('RequestRedactionPasskeyOutcome', PasskeyChallengeView);
export const RedactContributionOutcome = outcomeOf('RedactContributionOutcome', ContributionView);
export const AnswerContributionOutcome = outcomeOf('AnswerContributionOutcome', ContributionView);
export const CorrectAnswerOutcome = outcomeOf('CorrectAnswerOutcome', ContributionView);
