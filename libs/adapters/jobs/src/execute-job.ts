import { isRefusal } from '@articulado/base';
import { JobsStore, type JobRow, type UnitOfWork } from '@articulado/persistence';
import { type Effect, type JobHandler, jobOf } from './job-handler.js';
import { messageOf, mostAttempts, retryAt } from './retry-delay.js';

/** Another attempt at the job has begun: what this one would write must not be kept. */
class Overtaken extends Error {}

/**
 * One attempt at a job: counted, handled, acknowledged, each in a transaction of its own, so that no connection is held while the
 * handler works. A process may die between any two of them: the job is attempted again.
 */
export class ExecuteJob {
  private readonly handlers: ReadonlyMap<string, JobHandler>;

  /** @param onFailed - hears of a job whose last attempt failed */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    handlers: readonly JobHandler[],
    private readonly onFailed: (error: Error) => void,
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.name, handler]));
  }

  /** The jobs that somebody here can do. */
  get names(): string[] {
    return [...this.handlers.keys()];
  }

  /**
   * @param executionId - what the job was handed over to; an execution that has been replaced does nothing
   * @throws when the database does not answer
   */
  async run(jobId: string, executionId: string): Promise<void> {
    const job = await this.unitOfWork.read().get(JobsStore).begin(jobId, executionId);
    if (!job) return;
    if (job.attempts > mostAttempts) return this.fail(job, new Error('its process ended at every attempt'));
    try {
      const effect = await this.handlers.get(job.name)!.handle(jobOf(job));
      await this.acknowledge(job, effect ?? undefined);
    } catch (error) {
      if (!(error instanceof Overtaken)) await this.fail(job, error);
    }
  }

  private async acknowledge(job: JobRow, effect: Effect | undefined): Promise<void> {
    const outcome = await this.unitOfWork.run(async (stores) => {
      if (!(await stores.get(JobsStore).complete(job))) throw new Overtaken();
      await effect?.(stores);
    });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
  }

  private async fail(job: JobRow, error: unknown): Promise<void> {
    const stores = this.unitOfWork.read();
    const { now } = stores;
    const jobs = stores.get(JobsStore);
    const isLast = job.attempts >= mostAttempts;
    await jobs.fail(job, messageOf(error), isLast ? { failedAt: now } : { dueAt: retryAt(now, job.attempts) });
    if (isLast) this.onFailed(new Error(`Job ${job.name} ${job.id} failed for good`, { cause: error }));
  }
}
