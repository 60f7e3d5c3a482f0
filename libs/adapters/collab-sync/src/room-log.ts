import type { LoggedNotice, NumberedUpdate } from '@articulado/draft-log';
import type { ClientIds } from './client-ids.js';
import { OpenBatch, updatesBy } from './open-batch.js';
import type { RoomDocument, Taken } from './room-document.js';
import type { PendingUpdate } from './update-verdict.js';

/** What became of the open batch when the log was read. */
export interface Followed {
  /** It was in the log: the answer to its commit was lost, and the commit was not. */
  readonly kept: OpenBatch<PendingUpdate> | undefined;
  /** It was taken back: these are to be tried again, on the text as it is now. */
  readonly again: readonly PendingUpdate[];
  /** What others wrote. */
  readonly change: Uint8Array | undefined;
}

/** Where a room's document stands in the log: up to which number it holds it, and what is applied and not yet written. */
export class RoomLog {
  /** What is applied and being committed. */
  private batch: OpenBatch<PendingUpdate> | undefined;
  /** How far the log is known to go; beyond `sequence`, other processes wrote. */
  private head: number;
  /** Where the log ended when it was read last. */
  private lookedUpTo = -1;

  constructor(
    private readonly draftId: string,
    private readonly document: RoomDocument,
    private readonly clientIds: ClientIds,
    /** Number of the last committed update that is in the document. */
    private lastSequence: number,
    /** The draft's fence when it was looked last who holds the client ids. */
    private lastFence: number,
  ) {
    this.head = lastSequence;
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

  /** Whether what others wrote was read since this process wrote last: if not, something may be missing here. */
  get isCurrent(): boolean {
    return this.lookedUpTo >= this.lastSequence;
  }

  /** Whether another process is known to have written what is not here. */
  get isBehind(): boolean {
    return this.head > this.lastSequence;
  }

  /** The log goes so far: another process wrote, or somebody looked. */
  noteLatestSequence(head: number): void {
    this.head = Math.max(this.head, head);
  }

  /** What the updates changed is to be written, behind what the open batch holds already. */
  join(updates: readonly PendingUpdate[], { tidied }: Taken, change: Uint8Array): void {
    const sources = updates.map(({ author, bytes }) => ({ personId: author.authorization.personId, bytes }));
    const { draftId, lastSequence: after, lastFence: fence } = this;
    const more = new OpenBatch({ draftId, after, fence, updates: updatesBy(sources, change, tidied) }, updates, change);
    this.batch = this.batch ? this.batch.with(more) : more;
  }

  /** These say nothing beside the open batch: whatever becomes of it becomes of them. */
  confirmWith(open: OpenBatch<PendingUpdate>, updates: readonly PendingUpdate[]): void {
    this.batch = open.confirming(updates);
  }

  /** The open batch is in the log now, up to this number. */
  kept(sequence: number): void {
    this.batch = undefined;
    this.lastSequence = sequence;
    this.document.kept(sequence);
  }

  /** Follows what was read in the log; what is open goes behind it, or is taken back where it has to be tried again. */
  follow({ updates, fence }: LoggedNotice): Followed {
    const own = this.batch?.ownAmong(updates) ?? 0;
    const kept = own > 0 ? this.batch : undefined;
    if (kept) this.kept(updates[own - 1]!.sequence);
    const again = fence === this.lastFence ? [] : this.takeBack();
    this.lastFence = fence;
    const others = updates.length > own ? this.followOthers(updates.slice(own)) : undefined;
    this.lastSequence = updates.at(-1)?.sequence ?? this.lastSequence;
    this.head = Math.max(this.head, this.lastSequence);
    this.lookedUpTo = this.lastSequence;
    this.batch = this.batch?.after(this.lastSequence);
    return { kept, again: [...again, ...(others?.again ?? [])], change: others?.change };
  }

  /** The room ends: nothing more is written. */
  drop(): readonly PendingUpdate[] {
    const dropped = this.batch?.all ?? [];
    this.batch = undefined;
    return dropped;
  }

  private followOthers(others: readonly NumberedUpdate[]): Omit<Followed, 'kept'> {
    for (const update of others) this.clientIds.noteLogged(update);
    const clashing = this.batch?.sharesClientsWith(others) ? this.takeBack() : [];
    const { change, isValid } = this.document.follow(others);
    // Valid on its own, invalid beside what others wrote first.
    const invalid = isValid ? [] : this.takeBack();
    return { again: [...clashing, ...invalid], change };
  }

  private takeBack(): readonly PendingUpdate[] {
    if (this.batch) this.document.dropAhead();
    return this.drop();
  }
}
