import type { Appended, DraftBatch, DraftLog } from '@articulado/draft-log';

/** A draft that has something to commit, and asks for its turn. */
export interface CommitTarget {
  readonly draftId: string;
  /** What is to be written now; `undefined` when there is nothing, or not yet. It stays the same until it is told what became of it. */
  nextBatch(): DraftBatch | undefined;
  /** What became of it. A target with more to write wakes the committer again. */
  onCommitOutcome(outcome: Appended): void;
  /** The database refuses the very values of the batch: trying again can't help. */
  fail(error: Error): void;
}

interface Turn {
  readonly target: CommitTarget;
  readonly batch: DraftBatch;
}

const mostDrafts = 100;
const firstPauseMs = 50;
const longestPauseMs = 2_000;

/**
 * Commits all rooms' updates in turns: one statement is open at a time, and what arrives meanwhile makes the next. While the database
 * is away the same turn is tried again and again, and everything behind it waits in memory, unacknowledged.
 */
export class GroupCommitter {
  private readonly awake = new Set<CommitTarget>();
  private working: Promise<void> | undefined;
  private stopped = false;
  private failing = false;

  constructor(
    private readonly log: Pick<DraftLog, 'append'>,
    /** Told of each failed attempt, so that an outage is seen; the turn itself stays and is tried again. */
    private readonly onFault: (error: Error) => void,
  ) {}

  /** Whether the last attempt failed. */
  get isFailing(): boolean {
    return this.failing;
  }

  /** Asks for a turn. */
  wake(target: CommitTarget): void {
    this.awake.add(target);
    this.working ??= this.work();
  }

  /** Waits until nobody asks for a turn. @returns false when the time ran out first; the rest was then never acknowledged */
  async drain(limitMs: number): Promise<boolean> {
    const deadline = pause(limitMs).then(() => false);
    const isDrained = await Promise.race([(this.working ?? Promise.resolve()).then(() => true), deadline]);
    this.stopped = true;
    return isDrained;
  }

  private async work(): Promise<void> {
    while (this.awake.size > 0 && !this.stopped) {
      // What arrives in one turn of the event loop shares a commit.
      await new Promise((resolve) => setImmediate(resolve));
      const turns = this.nextTurns();
      if (turns.length > 0) await this.commit(turns);
    }
    this.working = undefined;
  }

  private nextTurns(): Turn[] {
    const turns: Turn[] = [];
    for (const target of this.awake) {
      if (turns.length === mostDrafts) break;
      this.awake.delete(target);
      const batch = orFail(target, () => target.nextBatch());
      if (batch) turns.push({ target, batch });
    }
    return turns;
  }

  private async commit(turns: readonly Turn[]): Promise<void> {
    for (let pauseMs = firstPauseMs; !this.stopped; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const outcome = await this.attempt(turns);
      this.failing = outcome instanceof Error;
      if (!(outcome instanceof Error))
        return turns.forEach(({ target }, index) => orFail(target, () => target.onCommitOutcome(outcome[index]!)));
      this.onFault(outcome);
      if (refusesValues(outcome)) return this.commitApart(turns, outcome);
      await pause(pauseMs);
    }
  }

  private async attempt(turns: readonly Turn[]): Promise<Appended[] | Error> {
    try {
      return await this.log.append(turns.map(({ batch }) => batch));
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /** One draft whose updates the database refuses must not hold up the others. */
  private async commitApart(turns: readonly Turn[], error: Error): Promise<void> {
    if (turns.length === 1) return turns[0]?.target.fail(error);
    for (const turn of turns) await this.commit([turn]);
  }
}

/** A bug in one room ends that room, and holds up no other. */
function orFail<Outcome>(target: CommitTarget, work: () => Outcome): Outcome | undefined {
  try {
    return work();
  } catch (error) {
    target.fail(error as Error);
    return undefined;
  }
}

/** Classes 22 (data) and 23 (integrity) of SQLSTATE: trying again can't help. */
const refusesValues = (error: Error): boolean => 'code' in error && /^2[23]/.test(String(error.code));

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });
