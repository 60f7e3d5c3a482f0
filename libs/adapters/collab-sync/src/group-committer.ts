import type { DraftLog, DraftUpdate } from '@articulado/persistence';

/** An update that is in the log for good. */
export interface Kept {
  readonly bytes: Uint8Array;
  readonly sequence: number;
}

/** Whose updates are committed: told once for each batch, in the order they were given. */
export interface CommitTarget {
  readonly draftId: string;
  kept(updates: readonly Kept[]): void;
  /** These updates can never be kept: the draft is gone, or the database refuses their very values. */
  lost(error: Error): void;
}

interface Waiting {
  readonly target: CommitTarget;
  readonly update: DraftUpdate;
}

const maxBatchUpdates = 1_000;
const maxBatchBytes = 4 << 20;
const firstPauseMs = 50;
const longestPauseMs = 2_000;

/**
 * Commits all rooms' updates in batches: one batch is open at a time, and what arrives meanwhile makes the next. While the
 * database is away the batch is tried again and again, and everything behind it waits in memory, unacknowledged.
 */
export class GroupCommitter {
  private queue: Waiting[] = [];
  private bytes = 0;
  private working: Promise<void> | undefined;
  private stopped = false;
  private failing = false;

  constructor(
    private readonly log: Pick<DraftLog, 'append'>,
    /** Told of each failed attempt, so that an outage is seen; the batch itself stays and is tried again. */
    private readonly onFault: (error: Error) => void,
  ) {}

  /** Bytes that wait for their commit, the open batch included. */
  get queuedBytes(): number {
    return this.bytes;
  }

  /** Whether the last attempt failed. */
  get isFailing(): boolean {
    return this.failing;
  }

  add(target: CommitTarget, personId: string | null, bytes: Uint8Array): void {
    this.queue.push({ target, update: { draftId: target.draftId, personId, bytes } });
    this.bytes += bytes.length;
    this.working ??= this.work();
  }

  /** Waits until nothing is queued. @returns false when the time ran out first; the rest was then never acknowledged */
  async drain(limitMs: number): Promise<boolean> {
    const deadline = pause(limitMs).then(() => false);
    const isDrained = await Promise.race([(this.working ?? Promise.resolve()).then(() => true), deadline]);
    this.stopped = true;
    return isDrained;
  }

  private async work(): Promise<void> {
    // Updates that arrive in one turn of the event loop share a commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.queue.length > 0 && !this.stopped) {
      const batch = this.nextBatch();
      await this.commit(batch);
      for (const { update } of batch) this.bytes -= update.bytes.length;
    }
    this.working = undefined;
  }

  private nextBatch(): Waiting[] {
    let bytes = 0;
    const end = this.queue.findIndex(
      ({ update }, index) => (bytes += update.bytes.length) > maxBatchBytes && index > 0,
    );
    return this.queue.splice(0, Math.min(maxBatchUpdates, end < 0 ? this.queue.length : end));
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    for (let pauseMs = firstPauseMs; !this.stopped; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const outcome = await this.attempt(batch);
      this.failing = outcome instanceof Error;
      if (!(outcome instanceof Error)) return tell(batch, outcome);
      this.onFault(outcome);
      if (refusesValues(outcome)) return this.commitApart(batch, outcome);
      await pause(pauseMs);
    }
  }

  private async attempt(batch: readonly Waiting[]): Promise<(number | undefined)[] | Error> {
    try {
      return await this.log.append(batch.map(({ update }) => update));
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /** One draft whose updates the database refuses must not hold up the others. */
  private async commitApart(batch: readonly Waiting[], error: Error): Promise<void> {
    const targets = new Set(batch.map(({ target }) => target));
    if (targets.size === 1) return batch[0]?.target.lost(error);
    for (const target of targets) await this.commit(batch.filter((waiting) => waiting.target === target));
  }
}

function tell(batch: readonly Waiting[], sequences: readonly (number | undefined)[]): void {
  const kept = new Map<CommitTarget, Kept[]>();
  for (const [index, { target, update }] of batch.entries()) {
    const sequence = sequences[index];
    const list = kept.get(target) ?? [];
    kept.set(target, list);
    if (sequence !== undefined) list.push({ bytes: update.bytes, sequence });
  }
  for (const [target, updates] of kept) {
    if (updates.length > 0) target.kept(updates);
    else target.lost(new Error(`Draft ${target.draftId} is gone`));
  }
}

/** Classes 22 (data) and 23 (integrity) of SQLSTATE: trying again can't help. */
const refusesValues = (error: Error): boolean => 'code' in error && /^2[23]/.test(String(error.code));

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });
