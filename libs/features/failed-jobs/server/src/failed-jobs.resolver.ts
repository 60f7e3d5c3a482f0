import { CurrentViewer, Needs, orRefusal, pageOf, permit, type Viewer } from '@articulado/api';
import { type Stores, UnitOfWork } from '@articulado/persistence';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type FailingConsumerView, JobsView, RetryJobInput, RetryJobOutcome } from './failed-jobs.view.js';
import { RetryJob } from './retry-job.js';

@Resolver()
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
  async jobs(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 30, description: 'How many failed jobs to give.' }) first: number,
    @Args('after', { type: () => Int, defaultValue: 0, description: 'How many failed jobs to pass over.' })
    after: number,
  ) {
    if (permit(viewer, 'jobs.read')) return null;
    const { limit, offset } = pageOf(first, after);
    const stores = this.unitOfWork.read();
    return {
      waitingCount: await stores.jobs.countWaiting(),
      failedCount: await stores.jobs.countFailed(),
      failed: await stores.jobs.failed(limit, offset),
      failingConsumers: await failingConsumers(stores),
    };
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

async function failingConsumers({ recordCursors, processes }: Stores): Promise<FailingConsumerView[]> {
  const cursors = await recordCursors.failing();
  const rows = await processes.byIds([...new Set(cursors.map(({ processId }) => processId))]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return cursors.map(({ consumer, processId, sequence, attempts, lastError, dueAt }) => {
    const { slug, title } = byId.get(processId)!; // a foreign key promises it
    return {
      name: consumer,
      processSlug: slug,
      processTitle: title,
      sequence,
      attempts,
      lastError: lastError!,
      dueAt: dueAt!,
    };
  });
}
