import * as Y from 'yjs';
import type { RefusedUpdate } from './close-codes.js';
import { bringsDoubtfulItem, divergesOnReplay } from './doubtful-items.js';
import { HeldLog, type OpenedFrom, type LoggedUpdate } from './held-log.js';
import type { SyncLimits } from './limits.js';
import { clientsRoots, isIncomplete, knowsDeletions, namesForeignRoot, newClientIds } from './known-items.js';
import { mergeAll } from './merge-all.js';
import { SyncAnswers } from './sync-answers.js';
import { readShape } from './update-shape.js';

/** Tells whether a draft's document is valid, looking only at what changed since it was last asked. */
export interface ValidWatch {
  /** @returns what is wrong, or `undefined` */
  problem(): string | undefined;
}
export type WatchDraft = (doc: Y.Doc) => ValidWatch;

/** What updates that were applied together changed. */
export interface Taken {
  /** Exactly what was new in all of them, as Yjs encodes it; `undefined` if nothing was. */
  readonly change: Uint8Array | undefined;
  /** What Yjs itself removed after them: formatting marks without effect. It is part of `change`. */
  readonly tidied: Uint8Array | undefined;
}

const emptyUpdate = Uint8Array.of(0, 0);
/** Below this many bytes, answers are merged from the log without building the document. */
const mostMergedUnbuilt = 32_768;

/**
 * The one document of an open room. It is ahead of the log by the batch that is being committed. Refused updates are
 * removed by rebuilding it without them. While nobody writes it is not built, and answers come from the bytes of the
 * log.
 */
export class RoomDocument {
  private built: { readonly doc: Y.Doc; readonly watch: ValidWatch } | undefined;
  private readonly held: HeldLog;
  /** What is applied and not yet in the log. */
  private ahead: Uint8Array[] = [];
  private readonly answers = new SyncAnswers();
  /** The log as one update, as long as the document is not built. */
  private whole: Uint8Array | undefined;
  /** What the updates in hand changed. Yjs may add a transaction of its own after them. */
  private changes: Uint8Array[] = [];
  private isForeign = false;
  /** Whether an item of the updates in hand is in a doubtful place. */
  private isDoubtful = false;

  constructor(
    stored: OpenedFrom,
    private readonly watchDraft: WatchDraft,
    private readonly limits: SyncLimits,
  ) {
    this.held = new HeldLog(stored);
  }

  /** Whether somebody wrote since it was opened. */
  get isBuilt(): boolean {
    return this.built !== undefined;
  }

  /** How much came since the last snapshot. */
  get tailLength(): { readonly updates: number; readonly bytes: number } {
    return this.held.tail;
  }

  /** Length of the last snapshot's update; 0 where there is none. */
  get snapshotBytes(): number {
    return this.held.snapshotBytes;
  }

  /**
   * Runs `work` in one transaction, checks the text that its updates lead to, and rolls all of them back if they are
   * refused.
   * @param work - calls `examine` and `apply`; returns why all of it must be rolled back
   * @param isStrict - refuses items in doubtful places at once, without the costly comparison
   */
  take(work: () => RefusedUpdate | undefined, { isStrict = false } = {}): Taken | RefusedUpdate {
    const problem = this.attempt(work);
    if (problem) return this.rollBack(problem);
    if (this.isDoubtful && (isStrict || divergesOnReplay(this.doc, Y.encodeStateAsUpdate(this.doc))))
      return this.rollBack('malformed');
    return this.acceptTrial();
  }

  /**
   * Checks an update against the present text. @returns the client ids of its new items, or why it can't be applied,
   * whatever other updates bring
   */
  examine(bytes: Uint8Array): readonly number[] | 'known' | RefusedUpdate {
    const shape = readShape(bytes, this.limits);
    if (typeof shape === 'string') return shape;
    if (namesForeignRoot(this.doc, shape)) return 'invalid:root';
    if (isIncomplete(this.doc, shape)) return 'incomplete';
    const clientIds = newClientIds(this.doc, shape);
    return clientIds.length === 0 && knowsDeletions(this.doc, shape) ? 'known' : clientIds;
  }

  /**
   * Applies an update that was examined, within `take`. @returns false if Yjs lacks a predecessor: nothing more may
   * be applied
   */
  apply(bytes: Uint8Array, clientIds: readonly number[]): boolean {
    const [client] = clientIds;
    const from = client === undefined ? 0 : Y.getState(this.doc.store, client);
    Y.applyUpdate(this.doc, bytes, 'client');
    if (this.lacksSomething()) return false;
    if (client !== undefined) this.isDoubtful ||= clientIds.length > 1 || bringsDoubtfulItem(this.doc, client, from);
    return true;
  }

  /** Everything taken since the last call is in the log now, up to this number. */
  noteCommitted(sequence: number): void {
    for (const bytes of this.ahead.splice(0)) this.held.add({ sequence, bytes });
    this.condense();
  }

  /**
   * Applies what another process committed to the log, where it was checked already.
   * @returns what was new in it, and whether the text is still valid together with the updates that are not committed
   * yet
   */
  follow(steps: readonly LoggedUpdate[]): { readonly change: Uint8Array | undefined; readonly isValid: boolean } {
    for (const { sequence, bytes } of steps) this.held.add({ sequence, bytes: Uint8Array.from(bytes) });
    this.changed();
    if (!this.built) {
      this.condense();
      return { change: mergeAny(steps.map(({ bytes }) => bytes)), isValid: true };
    }
    this.begin();
    Y.transact(
      this.doc,
      () => {
        for (const { bytes } of steps) Y.applyUpdate(this.doc, Uint8Array.from(bytes));
      },
      'log',
      false,
    );
    this.condense();
    return { change: mergeAny(this.changes), isValid: this.watch.problem() === undefined };
  }

  /** Forgets what is not in the log. */
  dropAhead(): void {
    this.ahead = [];
    this.rebuild();
  }

  /** Whether an update says only what the document holds already, as the stock provider's answer does. Changes nothing. */
  knows(bytes: Uint8Array): boolean | RefusedUpdate {
    if (this.saysNothing(bytes)) return true;
    const shape = readShape(bytes, this.limits);
    if (typeof shape === 'string') return shape;
    return newClientIds(this.doc, shape).length === 0 && knowsDeletions(this.doc, shape);
  }

  /** What a client with this state vector lacks. @throws when the vector can't be read */
  missingFrom(stateVector: Uint8Array): Uint8Array {
    return this.answers.to(stateVector, () => this.answerTo(stateVector));
  }

  stateVector(): Uint8Array {
    return this.answers.ownVector(() => {
      if (this.built) return Y.encodeStateVector(this.built.doc);
      if (this.held.stateVector) return this.held.stateVector;
      return this.isCheapUnbuilt ? Y.encodeStateVectorFromUpdate(this.unbuilt()) : Y.encodeStateVector(this.doc);
    });
  }

  /** How far the text goes with a client id. */
  clockOf(clientId: number): number {
    if (this.built) return Y.getState(this.built.doc.store, clientId);
    return Y.decodeStateVector(this.stateVector()).get(clientId) ?? 0;
  }

  /** Starts the tail anew after a snapshot, which covers the log up to its number. */
  rebase(snapshot: NonNullable<OpenedFrom['snapshot']>): void {
    this.held.rebase(snapshot);
    this.whole = undefined;
  }

  /** Whether it is cheap to compute answers again. */
  get isSmall(): boolean {
    return this.held.size.bytes < mostMergedUnbuilt;
  }

  /** Drops cached answers. */
  releaseIdle(): void {
    this.answers.releaseIdle();
    this.whole = undefined;
  }

  /** Shows the document to someone who only reads. */
  read<Seen>(look: (doc: Y.Doc) => Seen): Seen {
    return look(this.doc);
  }

  destroy(): void {
    this.built?.doc.destroy();
    this.built = undefined;
  }

  private get doc(): Y.Doc {
    return (this.built ??= this.build()).doc;
  }

  private get watch(): ValidWatch {
    return (this.built ??= this.build()).watch;
  }

  /** Merging bytes costs more than building, beyond a few: what is merged is read and written struct by struct. */
  private get isCheapUnbuilt(): boolean {
    const { pieces, bytes } = this.held.size;
    return pieces <= 1 || bytes < mostMergedUnbuilt;
  }

  private unbuilt(): Uint8Array {
    return (this.whole ??= mergeAny(this.held.pieces()) ?? emptyUpdate);
  }

  private build(): { doc: Y.Doc; watch: ValidWatch } {
    const doc = new Y.Doc();
    // In one transaction: a log of thousands of keystrokes loads in half the time.
    Y.transact(doc, () => {
      for (const bytes of [...this.held.pieces(), ...this.ahead]) Y.applyUpdate(doc, bytes);
    });
    doc.on('update', (update: Uint8Array) => {
      this.changes.push(update);
    });
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      for (const type of transaction.changed.keys()) this.isForeign ||= isForeignRoot(type);
    });
    return { doc, watch: this.watchDraft(doc) };
  }

  private rebuild(): void {
    this.destroy();
    this.changed();
  }

  private begin(): void {
    if (!this.built) this.built = this.build();
    this.changes = [];
    this.isForeign = false;
    this.isDoubtful = false;
  }

  /** Runs `work` in one transaction, as a remote one, and looks at the text that it leads to. */
  private attempt(work: () => RefusedUpdate | undefined): RefusedUpdate | undefined {
    this.begin();
    let problem: RefusedUpdate | undefined;
    try {
      Y.transact(this.doc, () => void (problem = work()), 'client', false);
    } catch {
      return problem ?? 'malformed'; // Yjs throws on what it can't integrate; the caller builds the document anew
    }
    if (problem || this.changes.length === 0) return problem;
    if (this.isForeign) return 'invalid:root';
    const invalid = this.watch.problem();
    return invalid === undefined ? undefined : `invalid:${invalid}`;
  }

  private lacksSomething(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  private acceptTrial(): Taken {
    const change = mergeAny(this.changes);
    if (change) {
      this.ahead.push(change);
      this.changed();
    }
    return { change, tidied: mergeAny(this.changes.slice(1)) };
  }

  private changed(): void {
    this.answers.forget();
    this.whole = undefined;
  }

  private rollBack(problem: RefusedUpdate): RefusedUpdate {
    this.rebuild();
    return problem;
  }

  private condense(): void {
    // What is ahead of the log may still be taken back.
    if (this.ahead.length > 0 || !this.held.isWorthCondensing) return;
    this.held.condense({ update: Y.encodeStateAsUpdate(this.doc), stateVector: Y.encodeStateVector(this.doc) });
  }

  private answerTo(stateVector: Uint8Array): Uint8Array {
    const isEmpty = stateVector.length === 1 && stateVector[0] === 0;
    if (this.built || !this.isCheapUnbuilt) return Y.encodeStateAsUpdate(this.doc, isEmpty ? undefined : stateVector);
    return isEmpty ? this.unbuilt() : Y.diffUpdate(this.unbuilt(), stateVector);
  }

  /** Without building the document: who has nothing says so, and who has everything answers in the very bytes in which it would be answered itself. */
  private saysNothing(bytes: Uint8Array): boolean {
    return isSame(bytes, emptyUpdate) || isSame(bytes, this.missingFrom(this.stateVector()));
  }
}

const isForeignRoot = (type: Parameters<typeof Y.findRootTypeKey>[0]): boolean =>
  type._item === null && !clientsRoots.includes(Y.findRootTypeKey(type));

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

const mergeAny = (changes: readonly Uint8Array[]): Uint8Array | undefined =>
  changes.length > 0 ? mergeAll(changes) : undefined;
