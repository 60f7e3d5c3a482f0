import { knownCorrectionsField, OrdinalStyleEnum, outcomeOf, ProcessStatusEnum, ProcessView } from '@articulado/api';
import type { OrdinalStyle } from '@articulado/policy-text';
import type { StatusChangeRow } from '@articulado/persistence';
import type { ProcessStatus } from '@articulado/workflow';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('StatusChange', { description: 'That a process was suspended, resumed, or closed unfinished.' })
export class StatusChangeView {
  @Field(() => Int, { description: 'Counts from 1 in each process.' }) number!: number;
  @Field(() => ProcessStatusEnum, { description: 'What it was from then on.' }) status!: ProcessStatus;
  @Field(() => String, { description: 'Why, in public.' }) reason!: string;
  @Field(() => Date, { description: 'When.' }) changedAt!: Date;
  @Field(() => String, { description: 'Name of the person who did it.' }) changedBy!: string;

  static of({ number, status, reason, changedAt }: StatusChangeRow, changedBy: string): StatusChangeView {
    return Object.assign(new StatusChangeView(), { number, status, reason, changedAt, changedBy });
  }
}

@InputType({ description: 'What suspendProcess takes.' })
export class SuspendProcessInput {
  @Field(() => String, { description: 'Slug.' }) process!: string;
  @Field(() => String, { description: 'Why, in public; at most 5,000 characters.' }) reason!: string;
}

@InputType({ description: 'What resumeProcess takes.' })
export class ResumeProcessInput extends SuspendProcessInput {}

@InputType({ description: 'What closeProcess takes.' })
export class CloseProcessInput extends SuspendProcessInput {}

@InputType({ description: 'What correctProcess takes.' })
export class CorrectProcessInput {
  @Field(() => String, { description: 'Slug: it stays.' }) process!: string;
  @Field(() => String, { description: 'The title as it should be.' }) title!: string;
  @Field(() => String, { description: 'The summary as it should be.' }) summary!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The language of the text from now on, BCP 47; as it is when left out. Frozen versions keep theirs.',
  })
  language?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Time zone in which its days begin: its IANA name; as it is when left out.',
  })
  timeZone?: string;
  @Field(() => OrdinalStyleEnum, {
    nullable: true,
    description: 'How its transitional provisions are counted; as they are when left out.',
  })
  ordinals?: OrdinalStyle;
  @Field(() => String, { description: 'Why, in public; at most 2,000 characters.' }) reason!: string;
  @Field(() => Int, { nullable: true, description: knownCorrectionsField }) knownCorrections?: number;
}

export const SuspendProcessOutcome = outcomeOf('SuspendProcessOutcome', ProcessView);
export const ResumeProcessOutcome = outcomeOf('ResumeProcessOutcome', ProcessView);
export const CloseProcessOutcome = outcomeOf('CloseProcessOutcome', ProcessView);
export const CorrectProcessOutcome = outcomeOf('CorrectProcessOutcome', ProcessView);
