import * as decoding from 'lib0/decoding';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { deferFirstMessage } from './defer-first-message.js';
import { leaseMessage, LentClientId } from './lent-client-id.js';
import type { Replica } from './replica.js';
import { bringSnapshot } from './stored-snapshot.js';
import { UnsavedChanges } from './unsaved-changes.js';

/** Whether every word written here is stored for good. */
export type Saving = 'saved' | 'saving' | 'not-saved';

/**
 * Why the connection ended for good, and what the page does then.
 * - `refused`: something that was written here was refused. Go on with a fresh document and connection, and offer the
 *   author the old words.
 * - `read-only`, `may-write`: the same, to read on, or to write from now on.
 * - `format`: load the page anew.
 * - `lease-ended`: another page has the client id of this document. Write what the server lacks anew in a fresh
 *   document (`readLeaseEnd` of the reason says from which clock on).
 */
export type ConnectionEnd =
  | 'signed-out'
  | 'forbidden'
  | 'read-only'
  | 'may-write'
  | 'not-found'
  | 'refused'
  | 'lease-ended'
  | 'format';

export interface DraftConnectionOptions {
  /** Where rooms are: `wss://host/collab`. */
  readonly serverUrl: string;
  readonly draftId: string;
  readonly doc: Y.Doc;
  /**
   * Where the stored snapshot is (`snapshotAddress`). It is fetched while the socket opens, and the room tells only what was written
   * since. Without it, or when it can't be had, the room tells the whole text.
   */
  readonly snapshot?: string;
  /**
   * Asks the server to lend the document a client id that its person used before. A document that was written in already must come with the replica
   * under which that was done. Without one the document writes with the id that Yjs made up.
   */
  readonly replica?: Replica;
  /** Version of the draft's format that this page writes. */
  readonly format?: number;
  readonly onSaving?: (saving: Saving) => void;
  /** The server lets nobody in for a reason that passes; it is asked again until it does, and `undefined` is told. */
  readonly onHeldOff?: (why: HeldOff | undefined) => void;
  /** @param reason - the close reason, shown in the notice's details */
  readonly onEnd?: (end: ConnectionEnd, reason: string) => void;
  /**
   * The server is asked to tell of suggestions: of each that is new or was decided, in the application's own words. Told without words
   * where some may have been missed: at each coming in, the first one included.
   */
  readonly onSuggestion?: (told: string | undefined) => void;
  /** For a page without the right to write: nothing is sent, so that a stray change does not end the connection. */
  readonly readOnly?: boolean;
  /** For tests in Node. */
  readonly WebSocketPolyfill?: typeof WebSocket;
}

/** Why one is not let in for now: the server is older than this page, and may not understand its words; or too many connections are open. */
export type HeldOff = 'server-older' | 'too-many-of-session' | 'too-many-of-address';
const heldOffs: readonly string[] = ['server-older', 'too-many-of-session', 'too-many-of-address'] satisfies HeldOff[];
const isHeldOff = (reason: string | undefined): reason is HeldOff => heldOffs.includes(reason ?? '');

/** Longest pause between two tries: usually, and where the server has too many connections already. */
const longestPauseMs = { usual: 2_500, held: 30_000 };

/** Longest time without the server's echo before the page says that the words are not saved. */
const answerLimitMs = 5_000;

const syncMessage = 0;
/** How the server tells of a suggestion. */
const suggestionMessage = 100;
/** Types of sync messages (`y-protocols/sync`). */
const syncTypes = { step1: 0, step2: 1, update: 2 } as const;
const ends: Readonly<Record<number, ConnectionEnd>> = {
  1009: 'refused', // a message too large for the server: the same would be sent again for ever
  4401: 'signed-out',
  4403: 'forbidden',
  4404: 'not-found',
  4409: 'refused',
  4410: 'lease-ended',
  4426: 'format',
};

/** Changes of one's right to write, which the server tells by closing; what it means is in the reason. */
const rightsChanges: readonly string[] = ['read-only', 'may-write'] satisfies ConnectionEnd[];

/** Connects a draft's document to its room by the stock provider, and tells which changes are saved. */
export class DraftConnection {
  readonly awareness: Awareness;
  private readonly provider: WebsocketProvider;
  private readonly unsaved = new UnsavedChanges();
  /** What `onSaving` was told last. */
  private toldSaving: Saving = 'saving';
  /** What this connection has received so far: the state vector of the stored text, and what of the text this page lacked (sync step 2). */
  private received = { stateVector: false, step2: false };
  private isLate = false;
  private isBroken = false;
  private answerTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly leaving = new AbortController();
  private readonly lent: LentClientId;

  constructor(private readonly options: DraftConnectionOptions) {
    const { serverUrl, draftId, doc, format, replica, onSuggestion, WebSocketPolyfill } = options;
    const params: Record<string, string> = format === undefined ? {} : { format: String(format) };
    if (onSuggestion) params['suggestions'] = '';
    this.awareness = new Awareness(doc);
    this.lent = new LentClientId(doc, this.awareness, params, replica);
    this.provider = new WebsocketProvider(serverUrl, draftId, doc, {
      connect: false,
      // Tabs must not speak with one another past the server and its rights.
      disableBc: true,
      awareness: this.awareness,
      maxBackoffTime: longestPauseMs.usual,
      params,
      shouldReconnect: ({ code, reason }) =>
        !(code in ends) && !(code >= 4400 && code < 4500) && !rightsChanges.includes(reason),
      ...(WebSocketPolyfill ? { WebSocketPolyfill } : {}),
    });
    this.listen();
    this.waitAnew();
    this.waitForSnapshot();
    this.provider.connect();
  }

  get saving(): Saving {
    return this.toldSaving;
  }

  /** Whether the document holds what the server has. */
  get isSynced(): boolean {
    return this.provider.synced;
  }

  /** The document holds by now all that its replica wrote in an earlier connection: it goes on with the same client id. */
  writeOn(): void {
    this.lent.writeOn();
  }

  /**
   * Gives the client id back, where everything is stored: the next page of the same person goes on with it. To be called when the page is
   * closed; should the browser bring it back, it goes on with another id.
   */
  giveBack(): void {
    if (this.currentSaving() === 'saved') this.lent.giveBack((message) => this.provider.ws?.send(message));
  }

  /** Leaves the room. */
  destroy(): void {
    this.giveBack();
    this.leaving.abort();
    clearTimeout(this.answerTimer);
    this.options.doc.off('update', this.onUpdate);
    this.provider.destroy();
  }

  private listen(): void {
    if (this.options.readOnly) this.options.doc.off('update', this.provider._updateHandler);
    else this.options.doc.on('update', this.onUpdate);
    this.hearSync();
    this.provider.messageHandlers[leaseMessage] = (_encoder, decoder) => this.lent.heard(decoder);
    this.provider.messageHandlers[suggestionMessage] = (_encoder, decoder) =>
      this.options.onSuggestion?.(decoding.readVarString(decoder) || undefined);
    this.sayOnlyOwnPresence();
    this.provider.on('connection-close', (event) => {
      this.isBroken = true;
      if (isHeldOff(event?.reason)) {
        this.options.onHeldOff?.(event.reason);
        if (event.reason !== 'server-older') this.provider.maxBackoffTime = longestPauseMs.held;
      }
      this.lent.lost();
    });
    this.provider.on('status', ({ status }) => {
      this.received = { stateVector: false, step2: false };
      if (status === 'connected') this.isBroken = false;
      if (status === 'connected') this.waitAnew();
      this.tellSaving();
    });
    this.provider.on('closed', ({ code, reason }) => {
      this.tellSaving();
      if (ends[code] === 'lease-ended' && this.unsaved.isEmpty) {
        this.lent.comeAnew();
        return this.provider.connect();
      }
      const isRightsChange = rightsChanges.includes(reason);
      this.options.onEnd?.(isRightsChange ? (reason as ConnectionEnd) : (ends[code] ?? 'forbidden'), reason);
    });
  }

  /** The first message to the room (sync step 1) says what is here already: it is held back until the snapshot is applied. */
  private waitForSnapshot(): void {
    const { snapshot, doc } = this.options;
    if (snapshot === undefined) return;
    const brought = bringSnapshot(snapshot, doc, this.provider, this.leaving);
    const hold = ({ status }: { status: string }) => {
      if (status === 'connecting' && this.provider.ws) deferFirstMessage(this.provider.ws, brought);
    };
    this.provider.on('status', hold);
    void brought.then(() => this.provider.off('status', hold));
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider) return;
    const wasEmpty = this.unsaved.isEmpty;
    this.unsaved.wrote(update);
    if (wasEmpty) this.waitAnew();
    this.tellSaving();
  };

  /** Listens to what the stock provider reads, without taking it away from it. */
  private hearSync(): void {
    const stock = this.provider.messageHandlers[syncMessage];
    if (!stock) throw new Error('The provider reads no sync messages');
    this.provider.messageHandlers[syncMessage] = (encoder, decoder, provider, emitSynced, type) => {
      const copy = decoding.clone(decoder);
      stock(encoder, decoder, provider, emitSynced, type);
      this.heard(decoding.readVarUint(copy), decoding.readVarUint8Array(copy));
    };
  }

  private heard(type: number, bytes: Uint8Array): void {
    if (type === syncTypes.step1) {
      this.unsaved.heardStateVector(bytes);
      this.received.stateVector = true;
    } else {
      if (this.unsaved.heard(bytes)) this.waitAnew();
      this.received.step2 ||= type === syncTypes.step2;
      if (type === syncTypes.step2) this.options.onSuggestion?.(undefined);
      this.options.onHeldOff?.(undefined);
      this.provider.maxBackoffTime = longestPauseMs.usual;
    }
    this.tellSaving();
  }

  /** The stock provider sends back what it hears of others; here only one's own caret is said. */
  private sayOnlyOwnPresence(): void {
    const stock = this.provider._awarenessUpdateHandler;
    this.awareness.off('update', stock);
    this.awareness.on('update', (change: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
      const only = (ids: number[]) => ids.filter((id) => id === this.awareness.clientID);
      const said = { added: only(change.added), updated: only(change.updated), removed: only(change.removed) };
      if (origin !== this.provider && said.added.length + said.updated.length + said.removed.length > 0)
        stock(said, origin);
    });
  }

  private waitAnew(): void {
    clearTimeout(this.answerTimer);
    this.isLate = false;
    this.answerTimer = setTimeout(() => {
      this.isLate = true;
      this.tellSaving();
    }, answerLimitMs);
  }

  private tellSaving(): void {
    const saving = this.currentSaving();
    if (saving === 'saved') this.lent.takeUp();
    if (saving === this.toldSaving) return;
    this.toldSaving = saving;
    this.options.onSaving?.(saving);
  }

  private currentSaving(): Saving {
    const isProven = this.received.stateVector && this.received.step2 && this.unsaved.isEmpty;
    if (this.provider.wsconnected && isProven) return 'saved';
    if (this.isLate) return 'not-saved';
    return this.isBroken ? 'not-saved' : 'saving';
  }
}
