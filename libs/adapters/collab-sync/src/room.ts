import type { Appended, DraftBatch, NumberedUpdate } from '@articulado/persistence';
import * as Y from 'yjs';
import { ClientIds } from './client-ids.js';
import type { CloseReason, closeCodes, RefusedUpdate } from './close-codes.js';
import type { Connection, ConnectionRoom } from './connection.js';
import { type Message, step1Frame, step2Frame, updateFrame } from './frames.js';
import type { CommitTarget } from './group-committer.js';
import type { SyncLimits } from './limits.js';
import { OpenBatch, rowsOf, type Source } from './open-batch.js';
import type { OpenedFrom, RoomDocument } from './room-document.js';
import { type PresenceNotice, RoomPresence } from './room-presence.js';
import { webSocketFrame } from './web-socket-frame.js';

/** What a room needs of the house around it. */
export interface RoomSurroundings {
  readonly limits: SyncLimits;
  /** Asks for a turn to commit. */
  wake(room: Room): void;
  /** What the log holds after a number. */
  since(draftId: string, sequence: number): Promise<readonly NumberedUpdate[] | 'packed'>;
  /** Whether the whole house has too much waiting for its commit. */
  owes(bytes: number): boolean;
  /** Has a snapshot written of what is in the log, in the background; `undefined` where it failed. */
  snapshot(draftId: string): Promise<OpenedFrom['snapshot']>;
  /** Tells the other processes something about this draft's presence. */
  publish(notice: PresenceNotice): void;
  /** Told when nobody is in the room and nothing waits for its commit. */
  onEmpty(room: Room): void;
  onFault(error: Error): void;
}

/** An update on its way into the text. */
interface Offer {
  readonly author: Connection;
  readonly bytes: Uint8Array;
  /** Sent before the author's first step 2, which holds it again, with all that comes before it. */
  readonly isEarly: boolean;
}

/** A change of the house's own, and who waits for it. */
interface Work {
  readonly run: (doc: Y.Doc) => void;
  readonly personId: string | null;
  readonly done: (outcome: number | { readonly problem: RefusedUpdate }) => void;
  readonly failed: (error: unknown) => void;
}

/** What is done once the document holds nothing but what is in the log, and what is done instead when the room ends before. */
interface Settling {
  readonly run: () => void;
  readonly dropped?: () => void;
}

/** Most updates and bytes that are tried together. */
const mostTogether = 1_000;
const mostBytesTogether = 4 << 20;
/** Another look at a log that could not be read. */
const lookAgainMs = 500;

/** The open room of one draft: what is said in it is checked, committed, and only then told to everybody, the author included. */
export class Room implements CommitTarget, ConnectionRoom {
  readonly connections = new Set<Connection>();
  readonly presence: RoomPresence;
  private readonly clientIds: ClientIds;
  private readonly inbox: (Offer | Work)[] = [];
  /** What is applied and being committed. */
  private open: OpenBatch<Offer | Work> | undefined;
  /** What waits until all that is applied is committed. */
  private settling: Settling[] = [];
  private readonly answerFrames = new WeakMap<Uint8Array, Buffer>();
  private catchingUp: Promise<void> | undefined;
  /** How far the log is known to go; beyond `sequence`, other processes wrote. */
  private head: number;
  /** Something was refused that may be lawful on the newest text: it was looked up to here. */
  private lookedUpTo = -1;
  private guests = 0;
  private isSnapshotting = false;
  private isOver = false;

  constructor(
    readonly draftId: string,
    /** Version of the draft document's format. */
    readonly format: number,
    private readonly document: RoomDocument,
    /** Number of the last committed update that is in the document. */
    private sequence: number,
    private readonly around: RoomSurroundings,
  ) {
    this.head = sequence;
    this.clientIds = new ClientIds(around.limits.maxClientIds);
    this.presence = new RoomPresence(this.connections, around.limits, (notice) => around.publish(notice));
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
    this.whenSettled(() => connection.send(webSocketFrame(step1Frame(this.document.stateVector()))));
    this.presence.greet(connection);
  }

  leave(connection: Connection): void {
    this.connections.delete(connection);
    this.clientIds.leave(connection);
    this.presence.leave(connection);
    this.closeIfEmpty();
  }

  hear(from: Connection, message: Message): void {
    if (message.kind === 'presence') return this.presence.hear(from, message.bytes);
    if (message.kind === 'presence-query') return this.presence.greet(from);
    if (message.kind === 'step-1') return this.whenSettled(() => this.answer(from, message.stateVector));
    if (!from.standing.mayWrite) return this.receiveFromReader(from, message.bytes);
    const isEarly = !from.hasAnswered;
    from.hasAnswered ||= message.kind === 'step-2';
    if (message.kind === 'step-2' && this.document.knows(message.bytes) === true) return;
    this.inbox.push({ author: from, bytes: message.bytes, isEarly });
    from.owe(message.bytes.length, this.around.owes(message.bytes.length));
    this.around.wake(this);
  }

  /**
   * Changes the text from the server's own side; the room's people see it like any other change.
   * @returns the number the change got in the log, once it is committed; the last number when it changed nothing
   */
  edit(personId: string | null, run: (doc: Y.Doc) => void): Promise<number | { readonly problem: RefusedUpdate }> {
    return new Promise((done, failed) => {
      this.inbox.push({ run, personId, done, failed });
      this.around.wake(this);
    });
  }

  /** Resolves when everything that was received until now is committed. @throws when it can never be */
  async settled(): Promise<void> {
    await this.edit(null, () => {});
  }

  /** Another process wrote in this draft, up to this number; or somebody looked, and the log goes so far. */
  heardOf(head: number): void {
    this.head = Math.max(this.head, head);
    if (this.head > this.sequence && !this.open) this.catchUp();
  }

  nextBatch(): DraftBatch | undefined {
    if (this.open && !this.catchingUp) return this.open.batch;
    while (this.inbox.length > 0 && !this.catchingUp && !this.isOver && !this.open) this.takeNext();
    this.closeIfEmpty();
    return this.catchingUp ? undefined : this.open?.batch;
  }

  settle(outcome: Appended): void {
    if (outcome === 'gone') return this.lost(new Error(`Draft ${this.draftId} is gone`));
    if (outcome === 'behind') return this.catchUp();
    this.kept(outcome);
    this.goOn();
  }

  lost(error: Error): void {
    this.around.onFault(error);
    for (const waiting of [...(this.open?.of ?? []), ...this.inbox]) if ('failed' in waiting) waiting.failed(error);
    this.end('fault', 'fault');
  }

  /** Sends everybody away; the room is not to be used again. */
  end(code: keyof typeof closeCodes, reason: CloseReason): void {
    if (this.isOver) return;
    this.isOver = true;
    const ended = new Error(`The room of draft ${this.draftId} was closed: ${reason}`);
    for (const waiting of this.inbox.splice(0)) {
      if ('failed' in waiting) waiting.failed(ended);
      else this.forget(waiting);
    }
    for (const offer of this.open?.of ?? []) if ('bytes' in offer) this.forget(offer);
    for (const { dropped } of this.settling.splice(0)) dropped?.();
    this.open = undefined;
    for (const connection of [...this.connections]) connection.close(code, reason);
    this.around.onEmpty(this);
  }

  /** How far the log is known here. */
  get isBehind(): boolean {
    return this.head > this.sequence;
  }

  /** Whether a snapshot would save the next opening something. */
  get hasTail(): boolean {
    return this.document.tailLength.updates > 0;
  }

  /** Frees the document. */
  destroy(): void {
    this.isOver = true;
    this.presence.close();
    this.document.destroy();
  }

  private get isEmpty(): boolean {
    return (
      this.connections.size === 0 && this.guests === 0 && this.inbox.length === 0 && !this.open && !this.catchingUp
    );
  }

  /** Everything in the answer is committed: nobody is told words that could still vanish. */
  private answer(to: Connection, stateVector: Uint8Array): void {
    const missing = tryRead(() => this.document.missingFrom(stateVector));
    if (missing) to.sendAnswer(this.answerFrame(missing));
    else to.close('resync', 'malformed');
  }

  /** Hundreds who come at once get the same bytes. */
  private answerFrame(missing: Uint8Array): Buffer {
    const frame = this.answerFrames.get(missing) ?? webSocketFrame(step2Frame(missing));
    this.answerFrames.set(missing, frame);
    return frame;
  }

  /** The stock provider answers step 1 even when it has nothing to say; only what would change the text is refused. */
  private receiveFromReader(from: Connection, bytes: Uint8Array): void {
    const known = this.document.knows(bytes);
    if (known === true) return;
    if (typeof known === 'string') return from.close('resync', known);
    if (this.lookedUpTo >= this.sequence) return from.close('forbidden', 'read-only');
    // It may have read in another process what this one has not heard of.
    this.catchUp();
    this.whenSettled(() => this.receiveFromReader(from, bytes));
  }

  /** Tries what waits, together as far as it goes, and leaves in `open` what is to be committed. */
  private takeNext(): void {
    const first = this.inbox[0]!;
    if ('run' in first) {
      this.inbox.shift();
      return this.takeWork(first);
    }
    const offers = this.nextOffers().filter((offer) => this.mayStay(offer));
    const problem = offers.length > 0 ? this.takeOffers(offers) : undefined;
    if (!problem) return;
    // Another process may have written what these are built on: nobody is refused on an old text.
    if (this.lookedUpTo < this.sequence && this.mayBeBehind(problem)) {
      this.inbox.unshift(...offers);
      return this.catchUp();
    }
    this.takeApart(offers, problem);
  }

  private nextOffers(): Offer[] {
    let bytes = 0;
    const end = this.inbox.findIndex(
      (next, index) =>
        'run' in next || index >= mostTogether || ((bytes += next.bytes.length) > mostBytesTogether && index > 0),
    );
    return this.inbox.splice(0, end < 0 ? this.inbox.length : end) as Offer[];
  }

  /** @returns why not all of them may stand; then none of them does */
  private takeOffers(offers: readonly Offer[], isStrict = false): RefusedUpdate | undefined {
    const claims = new Map<number, Connection>();
    const taken = this.document.take(
      offers.map(({ bytes }) => bytes),
      (index, clientIds) => this.mayClaim(claims, offers[index]!.author, clientIds),
      { isStrict },
    );
    if (typeof taken === 'string') return taken;
    for (const [index, { clientIds, isNew }] of taken.each.entries()) {
      const offer = offers[index]!;
      if (isNew) this.clientIds.take(offer.author, clientIds);
      else this.confirm(offer);
    }
    const fresh = offers.filter((_, index) => taken.each[index]?.isNew);
    if (taken.change) this.commit(fresh, fresh.map(sourceOf), taken.change, taken.tidied);
    else for (const offer of fresh) this.confirm(offer);
    return undefined;
  }

  private commit(
    of: readonly (Offer | Work)[],
    sources: readonly Source[],
    change: Uint8Array,
    tidied?: Uint8Array,
  ): void {
    const updates = rowsOf(sources, change, tidied);
    const more = new OpenBatch({ draftId: this.draftId, after: this.sequence, updates }, of, change);
    this.open = this.open ? this.open.with(more) : more;
  }

  /**
   * One of these may not stand: each author's are tried apart, and of the author whose are refused those before the refused one. What is
   * committed together is then what is left.
   */
  private takeApart(offers: readonly Offer[], problem: RefusedUpdate): void {
    if (offers.length === 1) return this.refuse(offers, problem);
    for (const own of Map.groupBy(offers, ({ author }) => author).values()) {
      const refused = own.length < offers.length ? this.takeOffers(own) : problem;
      if (refused) this.takeOneByOne(own, refused);
    }
  }

  private takeOneByOne(own: readonly Offer[], problem: RefusedUpdate): void {
    for (const [index, offer] of own.entries()) {
      const refused = this.takeOffers([offer], problem === 'malformed');
      if (!refused) continue;
      this.refuse(refused === 'incomplete' && offer.isEarly ? [offer] : own.slice(index), refused);
      if (!offer.author.isOpen) return;
    }
  }

  private takeWork({ run, personId, done, failed }: Work): void {
    const taken = this.tryWork(run, failed);
    if (taken === undefined) return;
    if (typeof taken === 'string') return done({ problem: taken });
    if (!taken.change) return done(this.sequence);
    this.commit([{ run, personId, done, failed }], [{ personId, bytes: taken.change }], taken.change);
  }

  private tryWork(run: Work['run'], failed: Work['failed']) {
    try {
      return this.document.edit(run);
    } catch (error) {
      failed(error);
      return undefined;
    }
  }

  private mayClaim(claims: Map<number, Connection>, author: Connection, clientIds: readonly number[]): boolean {
    for (const clientId of clientIds) {
      if ((claims.get(clientId) ?? author) !== author) return false;
      claims.set(clientId, author);
    }
    return this.clientIds.mayUse(author, clientIds);
  }

  /** Rights count at the moment of keeping: it may have waited while the database was away. */
  private mayStay(offer: Offer): boolean {
    if (offer.author.mayWrite) return true;
    this.forget(offer);
    offer.author.close('forbidden', 'read-only');
    return false;
  }

  private mayBeBehind(problem: RefusedUpdate): boolean {
    return problem === 'incomplete' || problem === 'client-id-taken' || problem.startsWith('unlawful');
  }

  private refuse(offers: readonly Offer[], problem: RefusedUpdate): void {
    for (const offer of offers) {
      this.forget(offer);
      // A page that types in the very moment of coming back: what this is built on, and this again, comes with its step 2.
      if (problem !== 'incomplete' || !offer.isEarly) offer.author.close('resync', problem);
    }
  }

  private forget({ author, bytes }: Offer): void {
    this.around.owes(-bytes.length);
    author.settle(bytes.length);
  }

  /** The author of something that was here already still waits for the proof that it is stored. */
  private confirm(offer: Offer): void {
    const dropped = () => this.forget(offer);
    this.whenSettled(() => {
      dropped();
      offer.author.send(webSocketFrame(updateFrame(offer.bytes)));
    }, dropped);
  }

  private kept(sequence: number): void {
    const { of: offers, change } = this.open!;
    this.open = undefined;
    this.sequence = sequence;
    this.document.kept(sequence);
    this.tellAll(change);
    for (const offer of offers) {
      if ('done' in offer) offer.done(sequence);
      else this.forget(offer);
    }
  }

  /** After a commit, or after reading what others wrote. */
  private goOn(): void {
    for (const { run } of this.settling.splice(0)) run();
    if (this.isOver) return;
    if (this.head > this.sequence) this.catchUp();
    if (this.inbox.length > 0 || this.open) this.around.wake(this);
    this.snapshotWhenLong();
    this.closeIfEmpty();
  }

  /** Reads what others wrote in the log; nothing is taken meanwhile. */
  private catchUp(): void {
    if (this.isOver) return;
    this.catchingUp ??= this.around.since(this.draftId, this.sequence).then(
      (found) => {
        this.catchingUp = undefined;
        if (!this.isOver) this.follow(found);
      },
      (error: unknown) => {
        this.around.onFault(error instanceof Error ? error : new Error(String(error)));
        setTimeout(() => {
          this.catchingUp = undefined;
          this.catchUp();
        }, lookAgainMs).unref();
      },
    );
  }

  private follow(found: readonly NumberedUpdate[] | 'packed'): void {
    if (found === 'packed') return this.end('restart', 'restart');
    const own = this.open?.ownAmong(found) ?? 0;
    // The answer to the commit was lost, and the commit was not.
    if (own > 0) this.kept(found[own - 1]!.sequence);
    const others = found.slice(own);
    const last = found.at(-1)?.sequence ?? this.sequence;
    if (others.length > 0) this.followOthers(others);
    this.sequence = last;
    this.head = Math.max(this.head, last);
    this.lookedUpTo = last;
    if (this.open) this.open = this.open.after(last);
    this.goOn();
  }

  private followOthers(others: readonly NumberedUpdate[]): void {
    for (const update of others) this.clientIds.heardOf(update);
    const { change, isLawful } = this.document.follow(others);
    if (change) this.tellAll(change);
    if (isLawful || !this.open) return;
    // Lawful on its own, unlawful beside what others wrote first: it is tried anew on the text as it is now.
    this.inbox.unshift(...this.open.of);
    this.open = undefined;
    this.document.dropAhead();
  }

  private tellAll(change: Uint8Array): void {
    const frame = webSocketFrame(updateFrame(change));
    for (const connection of [...this.connections]) connection.send(frame);
  }

  private whenSettled(run: () => void, dropped?: () => void): void {
    if (this.isOver) dropped?.();
    else if (this.open || this.catchingUp) this.settling.push({ run, ...(dropped && { dropped }) });
    else run();
  }

  private snapshotWhenLong(): void {
    const { updates, bytes } = this.document.tailLength;
    const { snapshotUpdates, snapshotBytes } = this.around.limits;
    if (this.isSnapshotting || (updates < snapshotUpdates && bytes < snapshotBytes)) return;
    this.isSnapshotting = true;
    void this.around.snapshot(this.draftId).then((snapshot) => {
      this.isSnapshotting = false;
      if (snapshot && !this.isOver) this.document.rebase(snapshot);
    });
  }

  private closeIfEmpty(): void {
    if (this.isEmpty && !this.isOver) this.around.onEmpty(this);
  }
}

const sourceOf = ({ author, bytes }: Offer): Source => ({ personId: author.standing.personId, bytes });

/** What a client sent could not be read: an answer, not a fault. */
function tryRead<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
