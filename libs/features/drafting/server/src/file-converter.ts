import { type Refusal, refuse } from '@articulado/base';
import type { LineChoice, ExportHead } from '@articulado/formats';
import type { PolicyText } from '@articulado/policy-text';
import type { ReadFile } from './read-file.js';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'node:worker_threads';

/** What the thread is asked to do. */
export type FileJob =
  | {
      readonly type: 'read';
      readonly file: Uint8Array;
      readonly corrections: readonly LineChoice[];
      readonly current?: PolicyText;
    }
  | { readonly type: 'write'; readonly text: PolicyText; readonly head: ExportHead };

/** What it answers: the outcome, or a fault in our own code. */
export interface FileOutcome {
  readonly answer?: unknown;
  readonly fault?: string;
}

/** Bounds of the thread. */
export interface FileLimits {
  /** A job that takes longer is given up, and the thread with it. */
  readonly jobMs: number;
  /** What the thread may hold; a file that needs more ends the thread, not the server. */
  readonly heapMb: number;
  /** The thread ends when it had nothing to do for so long. */
  readonly idleMs: number;
  /** So many jobs may wait; who comes later is told to try again. */
  readonly waiting: number;
}

const usualLimits: FileLimits = { jobMs: 20_000, heapMb: 512, idleMs: 60_000, waiting: 20 };
const retryAfterSeconds = 10;

interface Waiting {
  readonly job: FileJob;
  readonly resolve: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** The thread runs what is built, also where this file itself is read from its source, as in tests: threads have no loader of their own. */
const script = new URL('../dist/file-worker.js', import.meta.url);

/**
 * Reads files as clauses, and writes texts as files, in a thread of its own, one job after another: a file at the limit takes
 * half a second or more, for which the event loop would stand still. The thread starts with the first job.
 */
@Injectable()
export class FileConverter implements OnModuleDestroy {
  private limits = usualLimits;
  private readonly jobs: Waiting[] = [];
  private worker: Worker | undefined;
  private timer: NodeJS.Timeout | undefined;

  static within(limits: Partial<FileLimits>): FileConverter {
    return Object.assign(new FileConverter(), { limits: { ...usualLimits, ...limits } });
  }

  /**
   * @param current - a text in whose place the file's is to come: its clauses are found in the file
   * @returns what the file says, or why it can't be read: too much work for the limits is a reason
   */
  async read(
    file: Uint8Array,
    corrections: readonly LineChoice[] = [],
    current?: PolicyText,
  ): Promise<ReadFile | Refusal> {
    return (await this.do({ type: 'read', file, corrections, current })) as ReadFile | Refusal;
  }

  /** @returns Markdown; `busy` when too many wait already, and `file-not-readable` for a text that is too much for the limits */
  async writeMarkdown(text: PolicyText, head: ExportHead): Promise<string | Refusal<'busy' | 'file-not-readable'>> {
    return (await this.do({ type: 'write', text, head })) as string | Refusal<'busy' | 'file-not-readable'>;
  }

  async onModuleDestroy(): Promise<void> {
    for (const { resolve } of this.jobs.splice(0)) resolve(refuse('busy', { retryAfterSeconds }));
    await this.end();
  }

  private do(job: FileJob): Promise<unknown> {
    if (this.jobs.length > this.limits.waiting) return Promise.resolve(refuse('busy', { retryAfterSeconds }));
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.jobs.push({ job, resolve, fail: reject });
    if (this.jobs.length === 1) this.next();
    return promise;
  }

  private next(): void {
    const [first] = this.jobs;
    if (!first) return this.wait(this.limits.idleMs, () => void this.end());
    this.worker ??= this.start();
    this.worker.postMessage(first.job);
    this.wait(this.limits.jobMs, () => this.giveUp());
  }

  private finish({ answer, fault }: FileOutcome): void {
    const done = this.jobs.shift();
    if (fault === undefined) done?.resolve(answer);
    else done?.fail(new Error(`A file could not be read or written: ${fault}`));
    this.next();
  }

  /** The job needs more time or memory than a file may cost: its own thread ends with it. */
  private giveUp(): void {
    void this.end();
    this.finish({ answer: refuse('file-not-readable', { problem: 'too-costly' }) });
  }

  private start(): Worker {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMb } });
    const isCurrent = () => this.worker === worker;
    worker.on('message', (outcome: FileOutcome) => isCurrent() && this.finish(outcome));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (!isCurrent()) return;
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return this.giveUp();
      void this.end();
      this.finish({ fault: error.stack ?? error.message });
    });
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
