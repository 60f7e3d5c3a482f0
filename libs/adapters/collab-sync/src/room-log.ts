import type { Appended, DraftBatch, LoggedNotice, NumberedUpdate } from '@articulado/draft-log';
import type { ClientIds } from './client-ids.js';
import type { CloseReason, closeCodes } from './close-codes.js';
import type { CommitTarget } from './group-committer.js';
import type { HeldLease } from './client-id-lender.js';
import { UpdateIntake, type PendingUpdate } from './update-intake.js';
import { OpenBatch, updatesBy, type Source } from './open-batch.js';
import type { RoomDocument, Taken } from './room-document.js';

/** What the room's side of the log needs around it. */
export interface RoomLogSurroundings {
  /** Asks for a turn to commit. */
  wake(target: CommitTarget): void;
  /** What the log holds after a number. */
  since(draftId: string, sequence: number): Promise<LoggedNotice | 'packed'>;
  /** Of these replicas, those that hold their client ids still. */
  holders(draftId: string, replicaIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Counts bytes that wait for their commit. @returns whether the whole server has too much waiting */
  addQueuedBytes(bytes: number): boolean;
  onFault(error: Error): void;
}

/** What the room does about it. */
export interface RoomLogEvents {
  /** Is in the log now: everybody may read it. */
  tellAll(change: Uint8Array): void;
  /** This update was there already, and what it says is in the log. */
  confirm(pendingUpdate: PendingUpdate): void;
  /** Who is in the room. */
  connections(): Iterable<PendingUpdate['author']>;
  /** Something was committed or read, and what waited for it was done. */
  wentOn(): void;
  /** It can't go on. */
  broke(code: keyof typeof closeCodes, reason: CloseReason): void;
}

/** What is done once the document holds nothing but what is in the log, and what is done instead when the room ends before. */
interface Settling {
  readonly run: () => void;
  readonly dropped: () => void;
}

/** Most updates and bytes that are tried together. */
const mostTogether = 1_000;
const mostBytesTogether = 4 << 20;
/** Longest pause after a commit, for the sake of another process that writes in the same draft. */
const longestPauseMs = 16;
/** Another look at a log that could not be read. */
const lookAgainMs = 500;

/**
 * A room's side of the log: what waits to be taken, what is being committed, what other processes wrote. One batch is open at a time, and
 * it is written only where the log still ends where it was checked; otherwise what others wrote is read first.
 */
export class RoomLog implements CommitTarget {
  private readonly inbox: PendingUpdate[] = [];
  /** What is applied and being committed. */
  private open: OpenBatch<PendingUpdate> | undefined;
  private readonly settling: Settling[] = [];
  private readonly intake: UpdateIntake;
  private catchingUp: Promise<void> | undefined;
  /**
   * Pause after each commit: none, as long as this process writes alone. Where two write at full speed, each is behind at every second
   * try; who has just written then lets the other go first, and gathers meanwhile.
   */
  private pauseMs = 0;
  private pausing: NodeJS.Timeout | undefined;
  private isHurried = false;
  /** How far the log is known to go; beyond `sequence`, other processes wrote. */
  private head: number;
  /** Where the log ended when it was read last. */
  private lookedUpTo = -1;
  private isOver = false;

  constructor(
    readonly draftId: string,
    private readonly document: RoomDocument,
    /** Number of the last committed update that is in the document. */
    private sequence: number,
    /** The draft's fence when it was looked last who holds the client ids. */
    private fence: number,
    private readonly clientIds: ClientIds,
    private readonly around: RoomLogSurroundings,
    private readonly events: RoomLogEvents,
  ) {
    this.head = sequence;
    this.intake = new UpdateIntake(document, clientIds, {
      taken: (pendingUpdates, taken) => this.commit(pendingUpdates, taken),
      known: (pendingUpdate) =>
        this.whenSettled(
          () => this.confirm(pendingUpdate),
          () => this.forget(pendingUpdate),
        ),
      refused: (pendingUpdate) => this.forget(pendingUpdate),
      postponed: (pendingUpdates) => this.postpone(pendingUpdates),
    });
  }

  /** Whether nothing waits and nothing is under way. */
  get isQuiet(): boolean {
    return this.inbox.length === 0 && !this.open && !this.catchingUp;
  }

  /** Whether what others wrote was read since this process wrote last: if not, something may be missing here. */
  get isCurrent(): boolean {
    return this.lookedUpTo >= this.sequence;
  }

  submit(pendingUpdate: PendingUpdate): void {
    this.inbox.push(pendingUpdate);
    pendingUpdate.author.addPendingBytes(
      pendingUpdate.bytes.length,
      this.around.addQueuedBytes(pendingUpdate.bytes.length),
    );
    this.around.wake(this);
  }

  /** The log goes so far: another process wrote, or somebody looked. */
  noteLatestSequence(head: number): void {
    this.head = Math.max(this.head, head);
    if (this.head > this.sequence && !this.open) this.catchUp();
  }

  /** Whether a connection's lease, if it has one, was looked at since a client id was taken away last, as far as this room knows. */
  isConfirmed({ lease }: PendingUpdate['author']): boolean {
    return !lease || lease.fence >= this.fence;
  }

  /** Runs something when the document holds nothing but what is in the log; at once, where that is so now. */
  whenSettled(run: () => void, dropped: () => void = () => {}): void {
    if (this.isOver) dropped();
    else if (this.open || this.catchingUp) this.settling.push({ run, dropped });
    else run();
  }

  nextBatch(): DraftBatch | undefined {
    while (this.inbox.length > 0 && !this.catchingUp && !this.isOver && !this.open && !this.pausing) this.takeNext();
    if (this.isQuiet) this.events.wentOn();
    return this.catchingUp ? undefined : this.open?.batch;
  }

  settle(outcome: Appended): void {
    if (!this.open) return; // the room ended meanwhile
    if (outcome === 'gone') return this.lost(new Error(`Draft ${this.draftId} is gone`));
    if (outcome === 'behind') {
      this.pauseMs = Math.min(longestPauseMs, 2 * this.pauseMs || 1);
      return this.catchUp();
    }
    this.kept(this.open, outcome);
    this.pause();
    this.goOn();
  }

  /** The server closes: no more pauses. */
  flush(): void {
    this.isHurried = true;
    this.goOnAfterPause();
  }

  lost(error: Error): void {
    this.around.onFault(error);
    this.events.broke('fault', 'fault');
  }

  /** Reads what others wrote; nothing is taken meanwhile. */
  catchUp(): void {
    if (this.isOver) return;
    this.catchingUp ??= this.readOn().then(
      (found) => this.caughtUp(found),
      (error: unknown) => this.lookAgain(error),
    );
  }

  /** Nothing more is taken or told; what waited is dropped, unacknowledged. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.pausing);
    const waiting = [...(this.open?.of ?? []), ...this.inbox.splice(0)];
    this.open = undefined;
    for (const pendingUpdate of waiting) this.forget(pendingUpdate);
    for (const { dropped } of this.settling.splice(0)) dropped();
  }

  /** Tries what waits, together as far as it goes, and leaves in `open` what is to be committed. */
  private takeNext(): void {
    const pendingUpdates = this.nextOffers().filter((pendingUpdate) => this.mayStay(pendingUpdate));
    if (pendingUpdates.length > 0) this.intake.take(pendingUpdates, this.isCurrent);
  }

  private postpone(pendingUpdates: readonly PendingUpdate[]): void {
    this.inbox.unshift(...pendingUpdates);
    this.catchUp();
  }

  private nextOffers(): PendingUpdate[] {
    let bytes = 0;
    const end = this.inbox.findIndex(
      (next, index) => index >= mostTogether || ((bytes += next.bytes.length) > mostBytesTogether && index > 0),
    );
    return this.inbox.splice(0, end < 0 ? this.inbox.length : end);
  }

  /** Rights count at the moment of keeping: it may have waited while the database was away. */
  private mayStay(pendingUpdate: PendingUpdate): boolean {
    if (pendingUpdate.author.mayWrite) return true;
    this.forget(pendingUpdate);
    pendingUpdate.author.close('forbidden', 'read-only');
    return false;
  }

  private commit(
    pendingUpdates: readonly PendingUpdate[],
    { change, tidied }: Taken & { readonly change: Uint8Array },
  ): void {
    const updates = updatesBy(pendingUpdates.map(sourceOf), change, tidied);
    const more = new OpenBatch(
      { draftId: this.draftId, after: this.sequence, fence: this.fence, updates },
      pendingUpdates,
      change,
    );
    this.open = this.open ? this.open.with(more) : more;
  }

  private kept({ of, change }: OpenBatch<PendingUpdate>, sequence: number): void {
    this.open = undefined;
    this.sequence = sequence;
    this.document.kept(sequence);
    this.events.tellAll(change);
    for (const pendingUpdate of of) this.forget(pendingUpdate);
  }

  private pause(): void {
    this.pauseMs *= 0.9;
    if (this.pauseMs < 1 || this.isHurried) return;
    this.pausing = setTimeout(() => this.goOnAfterPause(), this.pauseMs);
  }

  private goOnAfterPause(): void {
    clearTimeout(this.pausing);
    this.pausing = undefined;
    if (this.inbox.length > 0 && !this.isOver) this.around.wake(this);
  }

  /** After a commit, or after reading what others wrote. */
  private goOn(): void {
    for (const { run } of this.settling.splice(0)) run();
    if (this.isOver) return;
    if (this.head > this.sequence) this.catchUp();
    if (this.inbox.length > 0 || this.open) this.around.wake(this);
    this.events.wentOn();
  }

  private async readOn(): Promise<LoggedNotice | 'packed'> {
    const found = await this.around.since(this.draftId, this.sequence);
    if (found !== 'packed' && found.fence !== this.fence) await this.confirmLeases(found.fence);
    return found;
  }

  /** Some client id was taken away: looks who of those that may write here holds theirs still. */
  private async confirmLeases(fence: number): Promise<void> {
    const holding = this.holding();
    const holders = await this.around.holders(
      this.draftId,
      holding.map(({ lease }) => lease.replicaId),
    );
    for (const one of holding) if (holders.has(one.lease.replicaId)) one.lease = { ...one.lease, fence };
  }

  /** Whoever is here with a lent client id, or has left something to be committed. */
  private holding(): Holding[] {
    const waiting = [...this.inbox, ...(this.open?.of ?? [])].map(({ author }) => author);
    return [...new Set([...this.events.connections(), ...waiting])].filter((one): one is Holding => !!one.lease);
  }

  /** Who lost an id writes no more with it, and who came while leases were looked through comes again. */
  private closeUnconfirmed(): void {
    for (const one of this.holding()) if (!this.isConfirmed(one)) one.fence();
  }

  private caughtUp(found: LoggedNotice | 'packed'): void {
    this.catchingUp = undefined;
    if (this.isOver) return;
    try {
      this.follow(found);
    } catch (error) {
      this.lost(error as Error); // a bug: this room ends, and no other with it
    }
  }

  private lookAgain(error: unknown): void {
    this.around.onFault(error instanceof Error ? error : new Error(String(error)));
    setTimeout(() => {
      this.catchingUp = undefined;
      this.catchUp();
    }, lookAgainMs).unref();
  }

  private follow(found: LoggedNotice | 'packed'): void {
    if (found === 'packed') return this.events.broke('restart', 'restart');
    const { updates, fence } = found;
    // The answer to the commit was lost, and the commit was not.
    const own = this.open?.ownAmong(updates) ?? 0;
    if (this.open && own > 0) this.kept(this.open, updates[own - 1]!.sequence);
    if (fence !== this.fence) this.retryPending();
    this.fence = fence;
    if (updates.length > own) this.followOthers(updates.slice(own));
    this.sequence = updates.at(-1)?.sequence ?? this.sequence;
    this.head = Math.max(this.head, this.sequence);
    this.lookedUpTo = this.sequence;
    this.open = this.open?.after(this.sequence);
    this.closeUnconfirmed();
    this.goOn();
  }

  private followOthers(others: readonly NumberedUpdate[]): void {
    for (const update of others) this.clientIds.noteLogged(update);
    if (this.open?.sharesClientsWith(others)) this.retryPending();
    const { change, isValid } = this.document.follow(others);
    if (change) this.events.tellAll(change);
    if (isValid || !this.open) return;
    // Valid on its own, invalid beside what others wrote first.
    this.retryPending();
  }

  /** What is on its way into the log is tried anew, on the text as it is by then. */
  private retryPending(): void {
    if (!this.open) return;
    this.inbox.unshift(...this.open.of);
    this.open = undefined;
    this.document.dropAhead();
  }

  private confirm(pendingUpdate: PendingUpdate): void {
    this.forget(pendingUpdate);
    this.events.confirm(pendingUpdate);
  }

  private forget({ author, bytes }: PendingUpdate): void {
    this.around.addQueuedBytes(-bytes.length);
    author.releasePendingBytes(bytes.length);
  }
}

type Holding = PendingUpdate['author'] & { lease: HeldLease };

const sourceOf = ({ author, bytes }: PendingUpdate): Source => ({ personId: author.authorization.personId, bytes });
