import type { UpdatesSince, NumberedUpdate } from '@articulado/draft-log';
import type { ClientIds } from './client-ids.js';
import { OpenBatch, updatesBy } from './open-batch.js';
import type { RoomDocument, Taken } from './room-document.js';
import type { PendingUpdate } from './update-verdict.js';

/** What became of the open batch when the log was read. */
export interface Followed {
  /** It was in the log: the commit succeeded, and its answer was lost. */
  readonly committed: OpenBatch<PendingUpdate> | undefined;
  /** It was rolled back: these updates must be tried again on the present text. */
  readonly again: readonly PendingUpdate[];
  /** What others wrote. */
  readonly change: Uint8Array | undefined;
}

/** How much of the log a room's document holds, and which updates are applied and not committed yet. */
export class RoomLog {
  /** What is applied and being committed. */
  private batch: OpenBatch<PendingUpdate> | undefined;
  /** How far the log is known to go; beyond `sequence`, other processes wrote. */
  private latestSequence: number;
  /** Where the log ended when it was last read. */
  private lookedUpTo = -1;

  constructor(
    private readonly draftId: string,
    private readonly document: RoomDocument,
    private readonly clientIds: ClientIds,
    /** Number of the last committed update that is in the document. */
    private lastSequence: number,
    /** The draft's fence when the holders of its client ids were last read. */
    private lastFence: number,
  ) {
    this.latestSequence = lastSequence;
  }

  get open(): OpenBatch<PendingUpdate> | undefined {
    return this.batch;
  }

  get sequence(): number {
    return this.lastSequence;
  }

  get fence(): number {
    return this.lastFence;
  }

  /** Whether the log was read since this process last wrote. If not, other processes' rows may be missing here. */
  get isCurrent(): boolean {
    return this.lookedUpTo >= this.lastSequence;
  }

  /** Whether another process is known to have written rows that are missing here. */
  get isBehind(): boolean {
    return this.latestSequence > this.lastSequence;
  }

  /** The log goes at least so far, as another process or a query said. */
  learnLatestSequence(sequence: number): void {
    this.latestSequence = Math.max(this.latestSequence, sequence);
  }

  /** Adds what the updates changed to the end of the open batch. */
  join(updates: readonly PendingUpdate[], { tidied }: Taken, change: Uint8Array): void {
    const sources = updates.map(({ author, bytes }) => ({ personId: author.authorization.personId, bytes }));
    const { draftId, lastSequence: after, lastFence: fence } = this;
    const more = new OpenBatch({ draftId, after, fence, updates: updatesBy(sources, change, tidied) }, updates, change);
    this.batch = this.batch ? this.batch.with(more) : more;
  }

  /** These updates add nothing to the open batch: they are confirmed with it, or tried again with it. */
  confirmWith(open: OpenBatch<PendingUpdate>, updates: readonly PendingUpdate[]): void {
    this.batch = open.confirming(updates);
  }

  /** The open batch is in the log now, up to this number. */
  noteCommitted(sequence: number): void {
    this.batch = undefined;
    this.lastSequence = sequence;
    this.document.noteCommitted(sequence);
  }

  /**
   * Follows rows that were read from the log. The open batch is put after them, or rolled back if it must be tried
   * again.
   */
  follow({ updates, fence }: UpdatesSince): Followed {
    const own = this.batch?.ownAmong(updates) ?? 0;
    const committed = own > 0 ? this.batch : undefined;
    if (committed) this.noteCommitted(updates[own - 1]!.sequence);
    const again = fence === this.lastFence ? [] : this.rollBack();
    this.lastFence = fence;
    const others = updates.length > own ? this.followOthers(updates.slice(own)) : undefined;
    this.lastSequence = updates.at(-1)?.sequence ?? this.lastSequence;
    this.latestSequence = Math.max(this.latestSequence, this.lastSequence);
    this.lookedUpTo = this.lastSequence;
    this.batch = this.batch?.after(this.lastSequence);
    return { committed, again: [...again, ...(others?.again ?? [])], change: others?.change };
  }

  /** The room ends: nothing more is written. */
  drop(): readonly PendingUpdate[] {
    const dropped = this.batch?.all ?? [];
    this.batch = undefined;
    return dropped;
  }

  private followOthers(others: readonly NumberedUpdate[]): Omit<Followed, 'committed'> {
    for (const update of others) this.clientIds.noteLogged(update);
    const clashing = this.batch?.sharesClientsWith(others) ? this.rollBack() : [];
    const { change, isValid } = this.document.follow(others);
    // Valid on its own, invalid beside what others wrote first.
    const invalid = isValid ? [] : this.rollBack();
    return { again: [...clashing, ...invalid], change };
  }

  private rollBack(): readonly PendingUpdate[] {
    if (this.batch) this.document.dropAhead();
    return this.drop();
  }
}
