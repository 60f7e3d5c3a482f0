import { Worker } from 'node:worker_threads';
import type { DraftSnapshot } from '@articulado/draft-log';

export interface SnapshotWriterOptions {
  /** The thread ends when it had nothing to do for so long. */
  readonly idleMs?: number;
  /** A job that takes longer is given up, and the thread with it. */
  readonly jobLimitMs?: number;
  /** Closing waits no longer for what was asked before. */
  readonly closeLimitMs?: number;
  /** What the thread may hold; a draft that needs more ends the thread, not the server. */
  readonly maxHeapMb?: number;
}

/** What the thread is started with. */
export interface SnapshotWorkerData {
  readonly databaseUrl: string;
}

/** What the thread answers to a draft's id. */
export interface SnapshotOutcome {
  /** `undefined` for a draft that does not exist or in which nobody wrote. */
  readonly snapshot?: DraftSnapshot | undefined;
  readonly fault?: string;
}

interface Job {
  readonly draftId: string;
  readonly done: Promise<DraftSnapshot | undefined>;
  readonly resolve: (snapshot: DraftSnapshot | undefined) => void;
}

/** The thread runs what is built, also where this file itself is read from its source, as in tests: threads have no loader of their own. */
const script = new URL('../dist/snapshot-worker.js', import.meta.url);

/**
 * Makes snapshots of drafts, and packs their logs, in a thread of its own, which starts with the first job and ends when there is
 * nothing to do. The thread reads the draft by itself: nothing of the room is copied, and the event loop never waits for it.
 */
export class SnapshotWriter {
  private readonly jobs: Job[] = [];
  private worker: Worker | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onFault: (error: Error) => void,
    private readonly options: SnapshotWriterOptions = {},
  ) {}

  /**
   * Keeps a snapshot of the draft as its log has it, and packs the rows it covers; a few rows that would cost more than they are
   * worth may stay. Requests for a queued draft share one job.
   * @returns the draft's newest snapshot; `undefined` for an empty draft, or after a failure (reported to `onFault`)
   */
  write(draftId: string): Promise<DraftSnapshot | undefined> {
    const known = this.jobs.slice(1).find((job) => job.draftId === draftId);
    if (known) return known.done;
    if (this.isClosed) return Promise.resolve(undefined);
    const { promise, resolve } = Promise.withResolvers<DraftSnapshot | undefined>();
    this.jobs.push({ draftId, done: promise, resolve });
    if (this.jobs.length === 1) this.next();
    return promise;
  }

  /**
   * Lets the thread finish what it was asked, for a while, and ends it, whatever it is at then: the log is whole without a
   * snapshot, and packing is all or nothing.
   */
  async close(): Promise<void> {
    this.isClosed = true;
    const limit = new Promise((resolve) => setTimeout(resolve, this.options.closeLimitMs ?? 5_000).unref());
    await Promise.race([limit, Promise.all(this.jobs.map(({ done }) => done))]);
    for (const { resolve } of this.jobs.splice(0)) resolve(undefined);
    await this.end();
  }

  private next(): void {
    const [job] = this.jobs;
    if (!job) return this.wait(this.options.idleMs ?? 60_000, () => void this.end());
    this.worker ??= this.start();
    this.worker.postMessage(job.draftId);
    this.wait(this.options.jobLimitMs ?? 120_000, () =>
      this.fail(`The snapshot of draft ${job.draftId} took too long`),
    );
  }

  private finish(snapshot: DraftSnapshot | undefined): void {
    this.jobs.shift()?.resolve(snapshot);
    this.next();
  }

  private fail(what: string, cause?: Error): void {
    this.onFault(new Error(what, { cause }));
    void this.end();
    this.finish(undefined);
  }

  private start(): Worker {
    const data: SnapshotWorkerData = { databaseUrl: this.databaseUrl };
    const worker = new Worker(script, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: this.options.maxHeapMb ?? 512 },
    });
    const isCurrent = () => this.worker === worker;
    worker.on('message', ({ snapshot, fault }: SnapshotOutcome) => {
      if (!isCurrent()) return;
      if (fault !== undefined) this.onFault(new Error(fault));
      this.finish(snapshot);
    });
    worker.on('error', (error) => isCurrent() && this.fail('The thread of snapshots broke down', error));
    worker.on('exit', (code) => isCurrent() && this.fail(`The thread of snapshots ended by itself (${code})`));
    worker.unref();
    return worker;
  }

  private async end(): Promise<void> {
    const { worker } = this;
    clearTimeout(this.timer);
    this.worker = undefined;
    await worker?.terminate();
  }

  private wait(afterMs: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, afterMs);
    this.timer.unref();
  }
}
