import {
  type ApiContext,
  CurrentContext,
  CurrentViewer,
  Needs,
  orRefusal,
  type PageArguments,
  PagedList,
  type Viewer,
} from '@articulado/api';
import { may } from '@articulado/permissions';
import {
  type JobRow,
  type RecordCursorRow,
  type Slice,
  UnitOfWork,
  JobsStore,
  RecordCursorsStore,
} from '@articulado/persistence';
import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  FailedJobConnection,
  type FailedJobView,
  FailingConsumerConnection,
  type FailingConsumerView,
  JobsView,
  RetryJobInput,
  RetryJobOutcome,
} from './failed-jobs.view.js';
import { RetryJob } from './retry-job.js';

const failedJobs = new PagedList<JobRow>({
  name: 'failedJobs',
  key: ['moment', 'uuid'],
  keyOf: ({ failedAt, id }) => [failedAt!, id],
});

const failingConsumers = new PagedList<RecordCursorRow>({
  name: 'failingConsumers',
  key: ['text', 'uuid'],
  keyOf: ({ consumer, processId }) => [consumer, processId],
});

@Resolver(() => JobsView)
export class FailedJobsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tryAgain: RetryJob,
  ) {}

  @Query(() => JobsView, {
    nullable: true,
    description: 'What the platform does in the background, and what of it failed; null for whoever may not see it.',
  })
  @Needs('jobs.read')
  jobs(@CurrentViewer() viewer: Viewer) {
    return may(viewer.actor, 'jobs.read') ? {} : null;
  }

  @ResolveField(() => Int, { description: 'How many are due, or wait for another attempt.' })
  @Needs('jobs.read')
  waitingCount() {
    const stores = this.unitOfWork.read();
    return stores.get(JobsStore).countWaiting(stores.now);
  }

  @ResolveField(() => FailedJobConnection, { description: 'Those that failed for good, the latest first.' })
  @Needs('jobs.read')
  failed(@Args({ type: () => failedJobs.Arguments }) pageArguments: PageArguments) {
    const jobs = this.unitOfWork.read().get(JobsStore);
    const source = { rows: (slice: Slice) => jobs.failed(slice), count: () => jobs.countFailed() };
    return failedJobs.page(pageArguments, source, (row) => row as FailedJobView); // what failed says when and why
  }

  @ResolveField(() => FailingConsumerConnection, { description: 'Consumers of records that fail.' })
  @Needs('jobs.read')
  failingConsumers(
    @CurrentContext() { loaders }: ApiContext,
    @Args({ type: () => failingConsumers.Arguments }) pageArguments: PageArguments,
  ) {
    const recordCursors = this.unitOfWork.read().get(RecordCursorsStore);
    const source = { rows: (slice: Slice) => recordCursors.failing(slice), count: () => recordCursors.countFailing() };
    return failingConsumers.page(pageArguments, source, (row) => consumerView(loaders, row));
  }

  @Mutation(() => RetryJobOutcome, { description: 'Lets a job that failed be attempted again.' })
  @Needs('job.retry')
  async retryJob(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RetryJobInput, description: 'What it is given.' }) input: RetryJobInput,
  ) {
    return orRefusal(await this.tryAgain.run(viewer, input.job), (job) => job);
  }
}

async function consumerView(
  loaders: ApiContext['loaders'],
  { consumer, processId, sequence, attempts, lastError, dueAt }: RecordCursorRow,
): Promise<FailingConsumerView> {
  const { slug, title } = (await loaders.process(processId))!; // a foreign key promises it
  return {
    name: consumer,
    processSlug: slug,
    processTitle: title,
    sequence,
    attempts,
    lastError: lastError!,
    dueAt: dueAt!,
  };
}
