import { outcomeOf } from '@articulado/api';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('FailedJob', { description: 'A job whose last attempt failed: nobody tries again by itself.' })
export class FailedJobView {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What it was to do, such as send-mail.' }) name!: string;
  @Field(() => Date) enqueuedAt!: Date;
  @Field(() => Date) failedAt!: Date;
  @Field(() => Int) attempts!: number;
  @Field(() => String, { description: 'Why the last attempt failed.' }) lastError!: string;
}

@ObjectType('FailingConsumer', {
  description: 'What follows from an entry of a public record, and fails; it is tried again at least once an hour.',
})
export class FailingConsumerView {
  @Field(() => String, { description: 'What it does, such as tell-former-member.' }) name!: string;
  @Field(() => String) processSlug!: string;
  @Field(() => String) processTitle!: string;
  @Field(() => Int, { description: 'Place in the record of the last entry that was handled.' }) sequence!: number;
  @Field(() => Int) attempts!: number;
  @Field(() => String) lastError!: string;
  @Field(() => Date) dueAt!: Date;
}

@ObjectType('Jobs', { description: 'What the platform does in the background.' })
export class JobsView {
  @Field(() => Int, { description: 'How many are still to be done, due or not.' }) waitingCount!: number;
  @Field(() => Int) failedCount!: number;
  @Field(() => [FailedJobView], { description: 'The latest first.' }) failed!: FailedJobView[];
  @Field(() => [FailingConsumerView]) failingConsumers!: FailingConsumerView[];
}

@ObjectType('WaitingJob', { description: 'A job that is to be attempted.' })
class WaitingJobView {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Date) dueAt!: Date;
}

@InputType()
export class RetryJobInput {
  @Field(() => ID, { description: 'Id of a failed job.' }) job!: string;
}

export const RetryJobOutcome = outcomeOf('RetryJobOutcome', WaitingJobView);
