import { ClientIds } from './client-ids.js';
import type { CloseReason, closeCodes } from './close-codes.js';
import type { Connection, ConnectionRoom } from './connection.js';
import { leaseFrame, type Message, suggestionFrame, syncStep1Frame, syncStep2Frame } from './frames.js';
import type { OpenedFrom } from './held-log.js';
import type { HeldLease, ClientIdLender } from './client-id-lender.js';
import type { SyncLimits } from './limits.js';
import type { RoomDocument } from './room-document.js';
import { type PresenceNotice, RoomPresence } from './room-presence.js';
import { isSnapshotDue, isSnapshotUrgent } from './snapshot-due.js';
import { Broadcaster } from './broadcaster.js';
import { type PipelineSurroundings, UpdatePipeline } from './update-pipeline.js';
import type { TurnBudget } from './turn-budget.js';
import { webSocketFrame } from './web-socket-frame.js';

/** What a room needs of the server around it. */
export interface RoomSurroundings extends PipelineSurroundings {
  readonly limits: SyncLimits;
  /** Has a snapshot written of what is in the log, in the background; `undefined` where it failed. */
  snapshot(draftId: string): Promise<OpenedFrom['snapshot']>;
  /** Where client ids are lent; without it, pages make up their own. */
  readonly lender?: ClientIdLender | undefined;
  /** Time for answers to step 1, in all rooms together. */
  readonly answers: TurnBudget;
  /** Tells the other processes something about a draft's presence. */
  publish(draftId: string, notice: PresenceNotice): void;
  /** Told when nobody is in the room and nothing waits for its commit. */
  onEmpty(room: Room): void;
}

/** How a draft stands when its room is opened. */
export interface RoomBeginning {
  /** Number of the last committed update that is in the document. */
  readonly sequence: number;
  readonly fence: number;
  /** Client ids that only replicas which hold them may write with. */
  readonly lentIds: readonly number[];
}

/** The open room of one draft: what is said in it is checked, committed, and only then told to everybody, the author included. */
export class Room implements ConnectionRoom {
  readonly connections = new Set<Connection>();
  readonly presence: RoomPresence;
  private readonly clientIds: ClientIds;
  private readonly pipeline: UpdatePipeline;
  private readonly broadcaster = new Broadcaster(this.connections);
  /** Of vectors and answers: no bytes are ever both. */
  private frames = new WeakMap<Uint8Array, Buffer>();
  private holds = 0;
  private isSnapshotting = false;
  /** Runs out when nobody wrote for a while. */
  private pause: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(
    readonly draftId: string,
    /** Version of the draft document's format. */
    readonly format: number,
    private readonly document: RoomDocument,
    { sequence, fence, lentIds }: RoomBeginning,
    private readonly around: RoomSurroundings,
  ) {
    this.clientIds = new ClientIds(around.limits.maxClientIds, lentIds);
    this.presence = new RoomPresence(this.connections, around.limits, (notice) => around.publish(draftId, notice));
    const { connections, clientIds, broadcaster } = this;
    this.pipeline = new UpdatePipeline(
      {
        draftId,
        connections,
        document,
        clientIds,
        broadcaster,
        onProgress: () => this.onProgress(),
        end: (code, reason) => this.end(code, reason),
      },
      { sequence, fence },
      around,
    );
  }

  /** Keeps the room open for someone who is on the way in. */
  hold(): void {
    this.holds += 1;
  }

  /** Whoever it was held open for is in, or will not come. */
  release(): void {
    this.holds -= 1;
    this.closeIfEmpty();
  }

  join(connection: Connection): void {
    if (this.isOver) return connection.close('restart', 'restart');
    if (!this.pipeline.isConfirmed(connection)) return connection.endLease();
    this.connections.add(connection);
    if (connection.lease) this.lend(connection, connection.lease);
    this.pipeline.whenCommitted(() => connection.send(this.frameOf(this.document.stateVector(), syncStep1Frame)));
    this.presence.greet(connection);
  }

  leave(connection: Connection, how: 'left' | 'lost'): void {
    this.connections.delete(connection);
    this.clientIds.leave(connection);
    if (connection.lease) this.around.lender?.leave(connection.lease, { lost: how === 'lost' });
    this.presence.leave(connection);
    this.closeIfEmpty();
  }

  hear(from: Connection, message: Message): void {
    if (message.kind === 'presence') return this.presence.hear(from, message.bytes);
    if (message.kind === 'presence-query') return this.presence.greet(from);
    if (message.kind === 'sync-step-1') return this.answerWhenCommitted(from, message.stateVector);
    if (message.kind === 'give-back') return this.takeLeaseBack(from);
    const isEarly = !from.hasAnswered;
    from.hasAnswered ||= message.kind === 'sync-step-2';
    this.pipeline.receive({ author: from, bytes: message.bytes, isEarly }, message.kind);
  }

  /** The log goes so far: another process wrote, or somebody looked. */
  learnLatestSequence(sequence: number): void {
    this.pipeline.learnLatestSequence(sequence);
  }

  /** Tells those who asked for it of a suggestion (`suggestionFrame`). */
  tellSuggestion(told: string | undefined): void {
    const frame = webSocketFrame(suggestionFrame(told));
    for (const connection of [...this.connections]) if (connection.hearsSuggestions) connection.send(frame);
  }

  /** To be called every few moments: lets go of what was kept for those who come at once, so that an idle draft of usual size holds its bytes once. */
  releaseIdle(): void {
    if (!this.document.isSmall) return;
    this.frames = new WeakMap();
    this.document.releaseIdle();
  }

  /** The server closes: what waits is to be committed at once. */
  flush(): void {
    this.pipeline.flush();
  }

  /** Sends everybody away; the room is not to be used again. */
  end(code: keyof typeof closeCodes, reason: CloseReason): void {
    if (this.isOver) return;
    this.isOver = true;
    this.broadcaster.flush();
    this.pipeline.end();
    for (const connection of [...this.connections]) connection.close(code, reason);
    this.around.onEmpty(this);
  }

  /** Whether a snapshot would save the next opening something. */
  get hasTail(): boolean {
    return this.document.tailLength.updates > 0;
  }

  /** Frees the document. */
  destroy(): void {
    this.isOver = true;
    this.broadcaster.flush();
    this.presence.close();
    clearTimeout(this.pause);
    this.document.destroy();
  }

  /** A busy draft has nothing uncommitted for moments only, so answers are given in such a moment, and as many as there is time for. */
  private answerWhenCommitted(to: Connection, stateVector: Uint8Array): void {
    this.pipeline.whenCommitted(() => {
      if (!to.isOpen) return;
      this.around.answers.spend(
        () => this.answer(to, stateVector),
        () => this.answerWhenCommitted(to, stateVector),
      );
    });
  }

  /** Everything in the answer is committed: nobody is told words that could still vanish. */
  private answer(to: Connection, stateVector: Uint8Array): void {
    const missing = tryRead(() => this.document.missingFrom(stateVector));
    if (missing) to.sendAnswer(this.frameOf(missing, syncStep2Frame));
    else to.close('refused', 'malformed');
  }

  /** Hundreds who come at once get the same bytes. */
  private frameOf(bytes: Uint8Array, message: typeof syncStep1Frame | typeof syncStep2Frame): Buffer {
    const frame = this.frames.get(bytes) ?? webSocketFrame(message(bytes));
    this.frames.set(bytes, frame);
    return frame;
  }

  private lend(connection: Connection, lease: HeldLease): void {
    this.clientIds.lend(connection, lease.clientId);
    connection.send(webSocketFrame(leaseFrame(lease)));
  }

  /** A page is done with its client id. Where something of what it sent is not stored yet, the id is left for it as if it had been cut off. */
  private takeLeaseBack(from: Connection): void {
    const { lease } = from;
    const { lender } = this.around;
    if (!lease || !lender || !from.isDrained) return;
    from.lease = undefined;
    this.clientIds.giveBack(lease.clientId);
    this.pipeline.whenCommitted(
      () => lender.giveBack(lease, this.document.clockOf(lease.clientId)),
      () => lender.leave(lease, { lost: true }),
    );
  }

  private onProgress(): void {
    this.snapshotWhenDue();
    this.closeIfEmpty();
  }

  private snapshotWhenDue(): void {
    const { tailLength, snapshotBytes } = this.document;
    if (this.isSnapshotting || !isSnapshotDue(tailLength, snapshotBytes)) return;
    if (isSnapshotUrgent(tailLength)) return this.snapshot();
    this.pause ??= setTimeout(() => this.snapshot(), this.around.limits.snapshotQuietMs).unref();
    this.pause.refresh();
  }

  private snapshot(): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    this.isSnapshotting = true;
    void this.around.snapshot(this.draftId).then((snapshot) => {
      this.isSnapshotting = false;
      if (snapshot && !this.isOver) this.document.rebase(snapshot);
    });
  }

  private closeIfEmpty(): void {
    const isEmpty = this.connections.size === 0 && this.holds === 0 && this.pipeline.isQuiet;
    if (isEmpty && !this.isOver) this.around.onEmpty(this);
  }
}

/** What a client sent could not be read: an answer, not a fault. */
function tryRead<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
