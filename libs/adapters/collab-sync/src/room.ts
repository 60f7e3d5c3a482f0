import * as Y from 'yjs';
import { closeCodes, type CloseReason, type RefusedUpdate } from './close-codes.js';
import type { Connection, ConnectionRoom } from './connection.js';
import { type Message, presenceFrame, step1Frame, step2Frame, updateFrame } from './frames.js';
import type { CommitTarget, GroupCommitter, Kept } from './group-committer.js';
import type { SyncLimits } from './limits.js';
import { Presence } from './presence.js';
import type { RoomDocument } from './room-document.js';

/** What a room needs of the house around it. */
export interface RoomSurroundings {
  readonly committer: Pick<GroupCommitter, 'add' | 'queuedBytes'>;
  readonly limits: SyncLimits;
  saveSnapshot(draftId: string, sequence: number, bytes: Uint8Array): void;
  /** Told when nobody is in the room and nothing waits for its commit. */
  onEmpty(room: Room): void;
  onFault(error: Error): void;
}

interface Waiting {
  readonly after: number;
  readonly run: () => void;
  readonly fail: (error: Error) => void;
}

interface Applied {
  readonly author: Connection | undefined;
  readonly size: number;
}

/** Yjs' merging grows faster than the number of updates beyond some hundreds. */
const mostMerged = 500;

/** The open room of one draft: what is said in it is checked, committed, and only then told to everybody, the author included. */
export class Room implements CommitTarget, ConnectionRoom {
  readonly connections = new Set<Connection>();
  private readonly presence: Presence;
  /** Who wrote with which Yjs client id: the open connection, or the person once it is closed. */
  private readonly writers = new Map<number, { connection: Connection | undefined; personId: string }>();
  /** What is applied and not yet committed, oldest first. */
  private readonly pending: Applied[] = [];
  private readonly waiting: Waiting[] = [];
  private applied = 0;
  private committed = 0;
  private guests = 0;
  private presenceTimer: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(
    readonly draftId: string,
    /** Version of the draft document's format. */
    readonly format: number,
    private readonly document: RoomDocument,
    /** Number of the last committed update. */
    private sequence: number,
    private readonly around: RoomSurroundings,
  ) {
    this.presence = new Presence(around.limits);
  }

  /** Keeps the room open for someone who is on the way in. */
  expect(): void {
    this.guests += 1;
  }

  /** The one who was expected is in, or will not come. */
  arrived(): void {
    this.guests -= 1;
    this.closeIfEmpty();
  }

  join(connection: Connection): void {
    if (this.isOver) return connection.close('restart', 'restart');
    this.connections.add(connection);
    const frame = step1Frame(this.document.stateVector());
    this.whenCommitted(() => connection.send(frame));
    connection.sendPresence(this.presence.everyone());
  }

  leave(connection: Connection): void {
    this.connections.delete(connection);
    this.presence.leave(connection);
    this.sendPresenceSoon();
    for (const writer of this.writers.values()) if (writer.connection === connection) writer.connection = undefined;
    this.closeIfEmpty();
  }

  hear(from: Connection, message: Message): void {
    if (message.kind === 'step-1') return this.answer(from, message.stateVector);
    if (message.kind === 'presence') return this.hearPresence(from, message.bytes);
    if (message.kind === 'presence-query') return from.sendPresence(this.presence.everyone());
    return this.receive(from, message);
  }

  /**
   * Changes the text from the server's own side; the room's people see it like any other change.
   * @returns the number the change got in the log, once it is committed; the last number when it changed nothing
   */
  async edit(
    personId: string | null,
    work: (doc: Y.Doc) => void,
  ): Promise<number | { readonly problem: RefusedUpdate }> {
    const tried = this.document.edit(work);
    if (tried.outcome === 'refused') return { problem: tried.problem };
    if (tried.outcome === 'changed') this.commit(undefined, personId, tried.change);
    await this.settled();
    return this.sequence;
  }

  /** Resolves when everything that was applied until now is committed. @throws when it can never be */
  settled(): Promise<void> {
    return new Promise((resolve, reject) => this.whenCommitted(resolve, reject));
  }

  kept(updates: readonly Kept[]): void {
    for (const { sequence } of updates) this.settleOldest(sequence);
    for (let from = 0; from < updates.length; from += mostMerged) this.tellAll(updates.slice(from, from + mostMerged));
    this.snapshotWhenLong();
    this.closeIfEmpty();
  }

  lost(error: Error): void {
    this.around.onFault(error);
    for (const { fail } of this.waiting.splice(0)) fail(error);
    this.end('fault', 'fault');
  }

  /** Sends everybody away; the room is not to be used again. */
  end(code: keyof typeof closeCodes, reason: CloseReason): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.presenceTimer);
    for (const connection of [...this.connections]) connection.close(code, reason);
    this.around.onEmpty(this);
  }

  /** Writes the text as it is now into a snapshot, as soon as all of it is committed; the log stays. */
  snapshot(): void {
    if (this.document.tailLength.updates === 0) return;
    const bytes = this.document.snapshot();
    // Exactly then: the snapshot must hold all that its number promises.
    this.whenCommitted(() => {
      if (!this.isOver) this.around.saveSnapshot(this.draftId, this.sequence, bytes);
    });
  }

  renewPresence(): void {
    const frame = this.presence.everyone();
    for (const connection of this.connections) connection.sendPresence(frame);
  }

  get isEmpty(): boolean {
    return this.connections.size === 0 && this.guests === 0 && this.applied === this.committed;
  }

  /** Frees the document. */
  destroy(): void {
    this.isOver = true;
    clearTimeout(this.presenceTimer);
    this.document.destroy();
  }

  /** Everything in the answer must be committed by the time it is sent: nobody is told words that could still vanish. */
  private answer(to: Connection, stateVector: Uint8Array): void {
    const missing = this.tryRead(() => this.document.missingFrom(stateVector));
    if (!missing) return to.close('resync', 'malformed');
    const frame = step2Frame(missing);
    this.whenCommitted(() => to.sendAnswer(frame));
  }

  private receive(
    from: Connection,
    { kind, bytes }: { readonly kind: 'step-2' | 'update'; readonly bytes: Uint8Array },
  ): void {
    if (!from.standing.mayWrite) return this.receiveFromReader(from, bytes);
    const tried = this.document.take(bytes, (clientIds) => this.mayUse(from, clientIds));
    if (tried.outcome === 'refused') return from.close('resync', tried.problem);
    if (tried.outcome === 'nothing-new') return kind === 'update' ? this.confirm(from, bytes) : undefined;
    for (const clientId of tried.clientIds)
      this.writers.set(clientId, { connection: from, personId: from.standing.personId });
    this.commit(from, from.standing.personId, tried.change);
  }

  /** The author of something that was here already still waits for the proof that it is stored. */
  private confirm(to: Connection, bytes: Uint8Array): void {
    const frame = updateFrame(bytes);
    this.whenCommitted(() => to.send(frame));
  }

  /** The stock provider answers step 1 even when it has nothing to say; only what would change the text is refused. */
  private receiveFromReader(from: Connection, bytes: Uint8Array): void {
    const known = this.document.knows(bytes);
    if (typeof known === 'string') from.close('resync', known);
    else if (!known) from.close('forbidden', 'read-only');
  }

  private commit(author: Connection | undefined, personId: string | null, change: Uint8Array): void {
    this.applied += 1;
    this.pending.push({ author, size: change.length });
    this.around.committer.add(this, personId, change);
    author?.owe(change.length, this.around.committer.queuedBytes > this.around.limits.maxQueuedBytes);
  }

  private settleOldest(sequence: number): void {
    const { author, size } = this.pending.shift() ?? { author: undefined, size: 0 };
    author?.settle(size);
    this.committed += 1;
    const isNext = sequence === this.sequence + 1;
    this.sequence = sequence;
    // Another process wrote in this draft: what is here lacks its words. Everyone comes back to a room that is read anew.
    if (!isNext) this.end('restart', 'restart');
    while (this.waiting[0] && this.waiting[0].after <= this.committed) this.waiting.shift()?.run();
  }

  /**
   * One client id is one writer. Its person may take it up again on a new connection, and the old one, most likely dead, goes;
   * anyone else is told to start with a fresh document, which gets an id of its own.
   */
  private mayUse(from: Connection, clientIds: readonly number[]): boolean {
    const others = clientIds
      .map((clientId) => this.writers.get(clientId))
      .filter((writer) => writer && writer.connection !== from);
    if (others.some((writer) => writer?.personId !== from.standing.personId)) return false;
    for (const writer of others) writer?.connection?.close('resync', 'client-id-taken');
    return this.idsOf(from, clientIds) <= this.around.limits.maxClientIds;
  }

  private idsOf(connection: Connection, more: readonly number[]): number {
    const ids = new Set(more);
    for (const [clientId, writer] of this.writers) if (writer.connection === connection) ids.add(clientId);
    return ids.size;
  }

  private hearPresence(from: Connection, bytes: Uint8Array): void {
    const outcome = this.tryRead(() => ({ problem: this.presence.receive(from, bytes) }));
    if (!outcome) return from.close('resync', 'malformed');
    if (outcome.problem) from.close(outcome.problem === 'forged-presence' ? 'forbidden' : 'resync', outcome.problem);
    this.sendPresenceSoon();
  }

  private sendPresenceSoon(): void {
    if (this.presenceTimer || this.isOver || !this.presence.hasFresh) return;
    this.presenceTimer = setTimeout(() => {
      this.presenceTimer = undefined;
      const frame = this.presence.takeFresh() ?? presenceFrame([]);
      for (const connection of this.connections) connection.sendPresence(frame);
    }, this.around.limits.presenceMs);
    this.presenceTimer.unref();
  }

  /** One frame for what was committed together: fewer bytes, and one step for each browser. */
  private tellAll(updates: readonly Kept[]): void {
    const changes = updates.map(({ bytes }) => bytes);
    const frame = updateFrame(changes.length === 1 && changes[0] ? changes[0] : Y.mergeUpdates(changes));
    for (const connection of [...this.connections]) connection.send(frame);
  }

  private whenCommitted(run: () => void, fail: (error: Error) => void = () => {}): void {
    if (this.applied === this.committed) run();
    else this.waiting.push({ after: this.applied, run, fail });
  }

  private snapshotWhenLong(): void {
    const { updates, bytes } = this.document.tailLength;
    const { snapshotUpdates, snapshotBytes } = this.around.limits;
    if (updates >= snapshotUpdates || bytes >= snapshotBytes) this.snapshot();
  }

  private closeIfEmpty(): void {
    if (this.isEmpty && !this.isOver) this.around.onEmpty(this);
  }

  /** What a client sent could not be read: an answer, not a fault. */
  private tryRead<Read>(read: () => Read): Read | undefined {
    try {
      return read();
    } catch {
      return undefined;
    }
  }
}
