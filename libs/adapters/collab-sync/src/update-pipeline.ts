import type { Appended, DraftBatch, UpdatesSince } from '@articulado/draft-log';
import { admitUpdate } from './admit-update.js';
import type { Broadcaster } from './broadcaster.js';
import type { ClientIds } from './client-ids.js';
import type { CloseReason, closeCodes } from './close-codes.js';
import type { Connection } from './connection.js';
import { CommitBackoff } from './commit-backoff.js';
import { updateFrame } from './frames.js';
import type { CommitTarget } from './group-committer.js';
import { closeUnconfirmed, confirmLeases, isConfirmed } from './lease-check.js';
import { LogReader } from './log-reader.js';
import type { OpenBatch } from './open-batch.js';
import { PendingUpdates } from './pending-updates.js';
import type { RoomDocument } from './room-document.js';
import { RoomLog } from './room-log.js';
import type { Trial } from './try-batch.js';
import { tryUpdates } from './try-updates.js';
import { accepted, type PendingUpdate, readOnly, type Verdict } from './update-verdict.js';
import { webSocketFrame } from './web-socket-frame.js';

/** What the pipeline needs of the server around it. */
export interface PipelineSurroundings {
  /** Asks for a turn to commit. */
  wake(target: CommitTarget): void;
  /** What the log holds after a number. */
  since(draftId: string, sequence: number): Promise<UpdatesSince | 'packed'>;
  /** The replicas among these that still hold their client ids. */
  holders(draftId: string, replicaIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Counts bytes that wait for their commit. @returns whether the whole server has too much waiting */
  addQueuedBytes(bytes: number): boolean;
  onFault(error: Error): void;
}

/** The room whose pipeline it is. */
export interface PipelineRoom {
  readonly draftId: string;
  readonly connections: ReadonlySet<Connection>;
  readonly document: RoomDocument;
  readonly clientIds: ClientIds;
  readonly broadcaster: Broadcaster;
  /** Called when something was committed or read, and what waited for it was done. */
  onProgress(): void;
  /** It can't go on. */
  end(code: keyof typeof closeCodes, reason: CloseReason): void;
}

/** What to do once the document holds only committed updates, and what to do instead if the room ends before. */
interface AfterCommit {
  readonly run: () => void;
  readonly dropped: () => void;
}

/**
 * The way of an update from its socket into the log and out to all pages, step by step. Each step returns a verdict; only
 * this class acts on verdicts.
 *
 * | step | verdict |
 * |---|---|
 * | 1. may it come in? (`admit-update.ts`) | accepted, ignored, waiting, refused |
 * | 2. it waits for its turn, with all that others typed meanwhile (`pending-updates.ts`) | |
 * | 3. may its author still write? | accepted, refused |
 * | 4. it is tried on the document: bytes, client ids, the text it leads to (`try-updates.ts`) | accepted, known, ignored, waiting, refused |
 * | 5. it is committed, if the log still ends where it was tried (`group-committer.ts`) | a number in the log, behind, gone |
 * | 6. behind: other processes' rows are read (`log-reader.ts`) and followed (`room-log.ts`) | already in the log; committed after the others' rows; or back to step 2 |
 * | 7. it is sent to all pages; for its author's the echo is the receipt (`broadcaster.ts`) | |
 *
 * One batch is open at a time.
 */
export class UpdatePipeline implements CommitTarget {
  readonly draftId: string;
  private readonly pending: PendingUpdates;
  private readonly log: RoomLog;
  private readonly logReader: LogReader<UpdatesSince | 'packed'>;
  private readonly backoff = new CommitBackoff(() => this.wakeForPending());
  private readonly afterCommit: AfterCommit[] = [];
  private isOver = false;

  constructor(
    private readonly room: PipelineRoom,
    beginning: { readonly sequence: number; readonly fence: number },
    private readonly around: PipelineSurroundings,
  ) {
    const { draftId, document, clientIds } = room;
    this.draftId = draftId;
    this.pending = new PendingUpdates((bytes) => around.addQueuedBytes(bytes));
    this.log = new RoomLog(draftId, document, clientIds, beginning.sequence, beginning.fence);
    this.logReader = new LogReader(
      () => this.readOthers(),
      (found) => this.followOrEnd(found),
      (error) => around.onFault(error),
    );
  }

  /** Step 1. An accepted update then waits for its turn (step 2). */
  receive(update: PendingUpdate, kind: 'sync-step-2' | 'update'): void {
    const verdict = admitUpdate(update, kind, this.room.document, this.log.isCurrent);
    if (verdict.is === 'accepted') {
      this.pending.add(update);
      this.around.wake(this);
    } else if (verdict.is === 'waiting') {
      this.logReader.read();
      this.whenCommitted(() => update.author.isOpen && this.receive(update, kind));
    } else if (verdict.is === 'refused') update.author.close(verdict.code, verdict.reason);
  }

  /** The committer is free: steps 2 to 4 for what waits. @returns what is to be committed */
  nextBatch(): DraftBatch | undefined {
    while (this.mayTakeNext) {
      const allowed = this.pending.next().filter((update) => this.dropUnlessAccepted(update, mayStillWrite(update)));
      if (allowed.length === 0) continue;
      const { document, clientIds } = this.room;
      const { isCurrent } = this.log;
      for (const trial of tryUpdates(allowed, { document, clientIds, isCurrent })) this.conclude(trial);
    }
    if (this.isQuiet) this.room.onProgress();
    return this.logReader.isReading ? undefined : this.log.open?.batch;
  }

  /**
   * Acts on the verdicts of a trial. Accepted updates join the open batch first: an update that brings nothing new
   * because of them is confirmed together with them.
   */
  private conclude({ verdicts, taken }: Trial): void {
    const those = (is: Verdict['is']) => verdicts.filter(([, verdict]) => verdict.is === is).map(([update]) => update);
    if (taken?.change) this.log.join(those('accepted'), taken, taken.change);
    const known = those('known');
    if (this.log.open) this.log.confirmWith(this.log.open, known);
    else for (const update of known) this.acknowledge(update);
    for (const [update, verdict] of verdicts) this.dropUnlessAccepted(update, verdict);
    const waiting = those('waiting');
    if (waiting.length === 0) return;
    this.pending.putBack(waiting);
    this.logReader.read();
  }

  /** Lets go of an update that is ignored or refused. @returns whether it is accepted */
  private dropUnlessAccepted(update: PendingUpdate, verdict: Verdict): boolean {
    if (verdict.is === 'ignored' || verdict.is === 'refused') this.pending.release(update);
    if (verdict.is === 'refused') update.author.close(verdict.code, verdict.reason);
    return verdict.is === 'accepted';
  }

  /** Step 5: what the committer says of the open batch. */
  onCommitOutcome(outcome: Appended): void {
    const { open } = this.log;
    if (!open) return; // the room ended meanwhile
    if (outcome === 'gone') return this.fail(new Error(`Draft ${this.draftId} is gone`));
    if (outcome === 'behind') {
      this.backoff.lengthen();
      return this.logReader.read();
    }
    this.log.noteCommitted(outcome);
    this.deliver(open);
    this.backoff.begin();
    this.resume();
  }

  /** Step 6: reads what other processes wrote; no update is taken meanwhile. */
  private async readOthers(): Promise<UpdatesSince | 'packed'> {
    const found = await this.around.since(this.draftId, this.log.sequence);
    if (found !== 'packed' && found.fence !== this.log.fence)
      await confirmLeases(this.writers(), found.fence, (ids) => this.around.holders(this.draftId, ids));
    return found;
  }

  private follow(found: UpdatesSince | 'packed'): void {
    if (this.isOver) return;
    if (found === 'packed') return this.room.end('restart', 'restart');
    const { committed, again, change } = this.log.follow(found);
    this.pending.putBack(again);
    if (committed) this.deliver(committed);
    // Connections that lost a lease close before they receive other processes' updates. Otherwise a page would take
    // words under its lost client id for its own, and write them anew.
    this.room.broadcaster.flush();
    closeUnconfirmed(this.writers(), found.fence);
    if (change) this.room.broadcaster.broadcast(change);
    this.resume();
  }

  /** Step 7: it is in the log, and everybody may read it. */
  private deliver({ updates, known, change }: OpenBatch<PendingUpdate>): void {
    this.room.broadcaster.broadcast(change);
    for (const update of updates) this.pending.release(update);
    for (const update of known) this.acknowledge(update);
  }

  /** Acknowledges an update that brings nothing new, by its own bytes. */
  private acknowledge(update: PendingUpdate): void {
    this.pending.release(update);
    update.author.send(webSocketFrame(updateFrame(update.bytes)));
  }

  /** Goes on with what waits, after a commit or after reading what others wrote. */
  private resume(): void {
    for (const { run } of this.afterCommit.splice(0)) run();
    if (this.isOver) return;
    if (this.log.isBehind) this.logReader.read();
    if (this.log.open) this.around.wake(this);
    this.wakeForPending();
    this.room.onProgress();
  }

  private wakeForPending(): void {
    if (!this.pending.isEmpty && !this.isOver) this.around.wake(this);
  }

  private get mayTakeNext(): boolean {
    return !this.pending.isEmpty && !this.logReader.isReading && !this.isOver && !this.log.open && !this.backoff.isOn;
  }

  /** Whether nothing waits and nothing is under way. */
  get isQuiet(): boolean {
    return this.pending.isEmpty && !this.log.open && !this.logReader.isReading;
  }

  /** The log goes at least so far, as another process or a query said. */
  learnLatestSequence(sequence: number): void {
    this.log.learnLatestSequence(sequence);
    if (this.log.isBehind && !this.log.open) this.logReader.read();
  }

  /** Whether a connection's lease, if it has one, is confirmed at the fence of this room. */
  isConfirmed(connection: Connection): boolean {
    return isConfirmed(connection, this.log.fence);
  }

  /** Runs something once the document holds only committed updates; at once, if that is so now. */
  whenCommitted(run: () => void, dropped: () => void = () => {}): void {
    if (this.isOver) dropped();
    else if (this.log.open || this.logReader.isReading) this.afterCommit.push({ run, dropped });
    else run();
  }

  /** The server closes: no more pauses. */
  flush(): void {
    this.backoff.disable();
  }

  /** A bug, or values that the database refuses: this room ends, and no other with it. */
  fail(error: Error): void {
    this.around.onFault(error);
    this.room.end('fault', 'fault');
  }

  /** Nothing more is taken or sent; waiting updates are dropped, unacknowledged. */
  end(): void {
    this.isOver = true;
    this.logReader.stop();
    this.backoff.stop();
    this.pending.putBack(this.log.drop());
    while (!this.pending.isEmpty) for (const update of this.pending.next()) this.pending.release(update);
    for (const { dropped } of this.afterCommit.splice(0)) dropped();
  }

  private followOrEnd(found: UpdatesSince | 'packed'): void {
    try {
      this.follow(found);
    } catch (error) {
      this.fail(error as Error);
    }
  }

  /** Connections that are open, or whose updates wait for their commit. */
  private writers(): Connection[] {
    const open = (this.log.open?.all ?? []).map(({ author }) => author);
    return [...this.room.connections, ...this.pending.authors(), ...open];
  }
}

/** Step 3. Rights count when the update is committed: it may have waited while the database was away. */
const mayStillWrite = ({ author }: PendingUpdate): Verdict => (author.mayStillWrite ? accepted : readOnly);
