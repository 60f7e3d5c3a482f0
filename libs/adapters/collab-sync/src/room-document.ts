import * as Y from 'yjs';
import type { RefusedUpdate } from './close-codes.js';
import { bringsDoubtfulItem, divergesOnReplay } from './doubtful-items.js';
import type { SyncLimits } from './limits.js';
import { type DecodedUpdate, readShape } from './update-shape.js';

/** Tells whether a draft's document is lawful, looking only at what changed since it was last asked. */
export interface LawfulWatch {
  /** @returns what is wrong, or `undefined` */
  problem(): string | undefined;
}
export type WatchDraft = (doc: Y.Doc) => LawfulWatch;

/** What became of an update that was tried. `change` holds exactly what was new in it, in Yjs' own spelling. */
export type Tried =
  | { readonly outcome: 'nothing-new' }
  | { readonly outcome: 'changed'; readonly change: Uint8Array; readonly clientIds: readonly number[] }
  | { readonly outcome: 'refused'; readonly problem: RefusedUpdate };

/**
 * The one document of an open room. It runs ahead of the log by what is being committed; what was refused is taken out of it by
 * building it anew from the bytes of what was not.
 */
export class RoomDocument {
  private doc!: Y.Doc;
  private watch!: LawfulWatch;
  private base: Uint8Array | undefined;
  private tail: Uint8Array[];
  private tailBytes: number;
  /** What came of the update in hand. Yjs may follow it with a transaction of its own, which clears away looks that have no effect. */
  private changes: Uint8Array[] = [];
  private isForeign = false;
  private isDoubtful = false;
  private whole: Uint8Array | undefined;

  constructor(
    stored: { readonly snapshot: Uint8Array | undefined; readonly updates: readonly Uint8Array[] },
    private readonly watchDraft: WatchDraft,
    private readonly limits: SyncLimits,
  ) {
    this.base = stored.snapshot;
    this.tail = [...stored.updates];
    this.tailBytes = stored.updates.reduce((sum, { length }) => sum + length, 0);
    this.build();
  }

  /** How much came since the last snapshot. */
  get tailLength(): { readonly updates: number; readonly bytes: number } {
    return { updates: this.tail.length, bytes: this.tailBytes };
  }

  /**
   * Tries an update of a client: applies it, checks the text it leads to, and takes it back where it may not stay.
   * @param mayUse - whether the sender may write with these client ids
   */
  take(bytes: Uint8Array, mayUse: (clientIds: readonly number[]) => boolean): Tried {
    const shape = readShape(bytes, this.limits);
    if (typeof shape === 'string') return refused(shape);
    const clientIds = this.newClientIds(shape);
    if (!mayUse(clientIds)) return refused('client-id-taken');
    const problem = this.apply(() => Y.applyUpdate(this.doc, bytes, 'client'));
    return problem ? this.takeBack(problem) : this.settle(clientIds);
  }

  /**
   * Changes the text from the server's own side, under the same check.
   * @throws whatever `work` throws, with the document as before
   */
  edit(work: (doc: Y.Doc) => void): Tried {
    this.begin();
    try {
      this.doc.transact(() => work(this.doc), 'house');
    } catch (error) {
      this.build();
      throw error;
    }
    const problem = this.watch.problem();
    return problem ? this.takeBack(`unlawful:${problem}`) : this.settle([]);
  }

  /** Whether an update says only what the document holds already, as the stock provider's answer does. Changes nothing. */
  knows(bytes: Uint8Array): boolean | RefusedUpdate {
    const shape = readShape(bytes, this.limits);
    if (typeof shape === 'string') return shape;
    return this.newClientIds(shape).length === 0 && this.knowsDeletions(shape);
  }

  /** What a client with this state vector lacks. @throws when the vector can't be read */
  missingFrom(stateVector: Uint8Array): Uint8Array {
    const isEmpty = stateVector.length === 1 && stateVector[0] === 0;
    if (!isEmpty) return Y.encodeStateAsUpdate(this.doc, stateVector);
    this.whole ??= Y.encodeStateAsUpdate(this.doc);
    return this.whole;
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** The whole document in one update; from here on the tail counts anew. */
  snapshot(): Uint8Array {
    this.base = this.missingFrom(new Uint8Array([0]));
    this.tail = [];
    this.tailBytes = 0;
    return this.base;
  }

  /** Shows the document to someone who only reads. */
  read<Seen>(look: (doc: Y.Doc) => Seen): Seen {
    return look(this.doc);
  }

  destroy(): void {
    this.doc.destroy();
  }

  private build(): void {
    this.doc?.destroy();
    const doc = new Y.Doc();
    if (this.base) Y.applyUpdate(doc, this.base);
    // In one transaction: a log of thousands of keystrokes loads in half the time.
    Y.transact(doc, () => {
      for (const update of this.tail) Y.applyUpdate(doc, update);
    });
    doc.on('update', (update: Uint8Array) => {
      this.changes.push(update);
    });
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.isForeign ||= [...transaction.changed.keys()].some(isForeignRoot);
      this.isDoubtful ||= bringsDoubtfulItem(transaction);
    });
    this.doc = doc;
    this.watch = this.watchDraft(doc);
    this.whole = undefined;
    this.changes = [];
  }

  private begin(): void {
    this.changes = [];
    this.isForeign = false;
    this.isDoubtful = false;
  }

  private apply(work: () => void): RefusedUpdate | undefined {
    this.begin();
    try {
      work();
    } catch {
      return 'malformed'; // Yjs throws on what it can't integrate; the caller builds the document anew
    }
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) return 'incomplete';
    if (this.changes.length === 0) return undefined;
    if (this.isForeign) return 'unlawful:root';
    const problem = this.watch.problem();
    if (problem !== undefined) return `unlawful:${problem}`;
    return this.isDoubtful && divergesOnReplay(this.doc, Y.encodeStateAsUpdate(this.doc)) ? 'malformed' : undefined;
  }

  private settle(clientIds: readonly number[]): Tried {
    const [first] = this.changes;
    if (!first) return { outcome: 'nothing-new' };
    const change = this.changes.length === 1 ? first : Y.mergeUpdates(this.changes);
    this.tail.push(change);
    this.tailBytes += change.length;
    this.whole = undefined;
    return { outcome: 'changed', change, clientIds };
  }

  private takeBack(problem: RefusedUpdate): Tried {
    this.build();
    return refused(problem);
  }

  private newClientIds({ structs }: DecodedUpdate): number[] {
    const { store } = this.doc;
    const news = structs.filter(
      (struct) => !(struct instanceof Y.Skip) && struct.id.clock + struct.length > Y.getState(store, struct.id.client),
    );
    return [...new Set(news.map((struct) => struct.id.client))];
  }

  private knowsDeletions({ ds }: DecodedUpdate): boolean {
    for (const [client, ranges] of ds.clients) {
      if (ranges.some(({ clock, len }) => !this.isDeleted(client, clock, len))) return false;
    }
    return true;
  }

  private isDeleted(client: number, clock: number, len: number): boolean {
    const structs = this.doc.store.clients.get(client);
    if (!structs || clock + len > Y.getState(this.doc.store, client)) return false;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= clock + len) return true;
      if (!struct.deleted) return false;
    }
    return true;
  }
}

/** Clients write words, entries and order; the format's own root and any other are not theirs. */
const clientsRoots: readonly string[] = ['text', 'clauses', 'order'];

const isForeignRoot = (type: Parameters<typeof Y.findRootTypeKey>[0]): boolean =>
  type._item === null && !clientsRoots.includes(Y.findRootTypeKey(type));

const refused = (problem: RefusedUpdate): Tried => ({ outcome: 'refused', problem });
