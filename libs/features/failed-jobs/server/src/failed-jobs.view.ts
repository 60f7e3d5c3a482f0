import { connectionOf, outcomeOf } from '@articulado/api';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('FailedJob', { description: 'A job whose last attempt failed: nobody tries again by itself.' })
export class FailedJobView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'What it was to do, such as send-mail.' }) name!: string;
  @Field(() => Date, { description: 'When it was enqueued.' }) enqueuedAt!: Date;
  @Field(() => Date, { description: 'When its last attempt failed.' }) failedAt!: Date;
  @Field(() => Int, { description: 'How often it was attempted.' }) attempts!: number;
  @Field(() => String, { description: 'Why the last attempt failed.' }) lastError!: string;
}

@ObjectType('FailingConsumer', {
  description: 'What follows from an entry of a public record, and fails; it is tried again at least once an hour.',
})
export class FailingConsumerView {
  @Field(() => String, { description: 'What it does, such as tell-former-member.' }) name!: string;
  @Field(() => String, { description: 'Slug of the process whose record it reads.' }) processSlug!: string;
  @Field(() => String, { description: 'Title of that process.' }) processTitle!: string;
  @Field(() => Int, { description: 'Place in the record of the last entry that was handled.' }) sequence!: number;
  @Field(() => Int, { description: 'How often the next entry was attempted.' }) attempts!: number;
  @Field(() => String, { description: 'Why the last attempt failed.' }) lastError!: string;
  @Field(() => Date, { description: 'When it is tried again.' }) dueAt!: Date;
}

@ObjectType('Jobs', { description: 'What the platform does in the background.' })
export class JobsView {
  @Field(() => Int, { description: 'How many are due, or wait for another attempt.' }) waitingCount!: number;
}

export const FailedJobConnection = connectionOf('FailedJob', FailedJobView);
export const FailingConsumerConnection = connectionOf('FailingConsumer', FailingConsumerView);

@ObjectType('WaitingJob', { description: 'A job that is to be attempted.' })
class WaitingJobView {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'What it is to do.' }) name!: string;
  @Field(() => Date, { description: 'When it is due.' }) dueAt!: Date;
}

@InputType({ description: 'Which job is to be attempted again.' })
export class RetryJobInput {
  @Field(() => ID, { description: 'Id of a failed job.' }) job!: string;
}

export const RetryJobOutcome = outcomeOf('RetryJobOutcome', WaitingJobView);
