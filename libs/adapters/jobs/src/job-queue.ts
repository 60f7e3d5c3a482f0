import type { UnitOfWork } from '@articulado/persistence';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { ExecuteJob } from './execute-job.js';
import { dispatchDue, takeBackLost } from './dispatch-due.js';
import type { JobHandler } from './job-handler.js';
import { startLibrary, startWorker } from './pg-boss.js';
import { ReadRecord } from './read-record.js';
import type { RecordConsumer } from './record-consumer.js';
import { throttled } from './throttle.js';

export interface JobQueueOptions {
  readonly pool: pg.Pool;
  /** Its clock decides what is due. */
  readonly unitOfWork: UnitOfWork;
  readonly handlers: readonly JobHandler[];
  readonly consumers: readonly RecordConsumer[];
  /** Hears that the database does not answer, at most once a minute, and of each job that failed for good. */
  readonly onFault: (error: Error) => void;
  /** How often the queue looks for what is due. */
  readonly everyMs?: number;
  readonly workers?: number;
}

/** Lost executions are looked for at every 15th poll. */
const pollsBetweenRecoveries = 15;

/** Jobs under way get so long to end when the server process stops; those that take longer are done again by another. */
const shutdownLimitMs = 20_000;

/** Does in the background what acts have enqueued and what the record's entries cause. Any number of server processes may have one. */
export class JobQueue {
  private workers: readonly string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private polling: Promise<void> = Promise.resolve();
  private polls = 0;
  private isPolling = false;

  private constructor(
    private readonly boss: PgBoss,
    private readonly options: JobQueueOptions,
    private readonly execute: ExecuteJob,
    private readonly record: ReadRecord,
    private readonly onOutage: (error: Error) => void,
  ) {}

  /** @throws when the database does not answer, or has not been migrated */
  static async start(options: JobQueueOptions): Promise<JobQueue> {
    const { pool, unitOfWork, handlers, consumers, onFault, workers = 4, everyMs = 1_000 } = options;
    const onOutage = throttled(onFault);
    const boss = await startLibrary(pool, onOutage);
    const execute = new ExecuteJob(unitOfWork, handlers, onFault);
    const queue = new JobQueue(boss, options, execute, new ReadRecord(unitOfWork, consumers), onOutage);
    const run = (jobId: string, executionId: string) => execute.run(jobId, executionId);
    queue.workers = await Promise.all(Array.from({ length: workers }, () => startWorker(boss, run)));
    queue.timer = setInterval(() => queue.poll(), everyMs);
    return queue;
  }

  /** Takes nothing more, and lets the jobs under way end. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.polling;
    await this.boss.stop({ graceful: true, timeout: shutdownLimitMs });
  }

  /** One poll at a time. A database that is away is asked again at the next one: what is to be done waits there. */
  private poll(): void {
    if (this.isPolling) return;
    this.isPolling = true;
    this.polling = this.handOver()
      .catch(this.onOutage)
      .finally(() => (this.isPolling = false));
  }

  private async handOver(): Promise<void> {
    const { pool, unitOfWork } = this.options;
    if (this.polls++ % pollsBetweenRecoveries === 0) await takeBackLost(pool);
    await this.record.run();
    const handedOver = await dispatchDue(pool, this.boss, this.execute.names, unitOfWork.read().now);
    if (handedOver > 0) for (const worker of this.workers) this.boss.notifyWorker(worker);
  }
}
