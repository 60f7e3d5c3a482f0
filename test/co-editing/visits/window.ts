import type { ClauseId } from '@articulado/base';
import { deleteText, insertText, readDraft } from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { browserOf } from '../../../libs/adapters/collab-sync/src/testing/clients.js';
import { type ConnectionEnd, DraftConnection } from '../../../libs/adapters/editor/src/connection.js';
import { readLeaseEnd, Replica } from '../../../libs/adapters/editor/src/replica.js';
import { mergeUnsaved, type EarlierDocument } from '../../../libs/features/drafting/browser/src/earlier-document.js';
import { Gateway } from '../servers/gateway.js';

/** A letter as it was typed: no two are the same. */
export interface Typed {
  readonly letter: string;
  readonly clause: ClauseId;
  /** Its neighbours at that moment; empty at the ends of the clause. */
  readonly left: string;
  readonly right: string;
}

/** A document on its connection. */
interface Opened {
  readonly doc: Y.Doc;
  readonly replica: Replica;
  readonly connection: DraftConnection;
}

/**
 * A browser window on the drafting room, without the editor: it does what the room does when its client id went to another window, and
 * remembers what it typed and what of it is saved.
 */
export class Window {
  readonly typed: Typed[] = [];
  readonly deleted = new Set<string>();
  /** Typed or deleted since all was saved last. */
  readonly pending = new Set<string>();
  /** Ends for good that nobody should have met. */
  readonly ends: string[] = [];
  /** How often it was told that its client id is another's, with words to write anew. */
  leaseEnds = 0;
  private now: Opened;
  /** The document that takes the place of this one, until its text is here. */
  private next: Opened | undefined;

  private constructor(
    readonly person: string,
    private readonly draftId: string,
    readonly line: Gateway,
  ) {
    this.now = this.connect(new Y.Doc(), new Replica(), () => {
      this.pending.clear();
    });
  }

  static async open(person: string, draftId: string, port: number): Promise<Window> {
    return new Window(person, draftId, await Gateway.open(port));
  }

  get doc(): Y.Doc {
    return this.now.doc;
  }

  get isSaved(): boolean {
    return !this.next && this.now.connection.saving === 'saved';
  }

  /** Whether there is a text to write in. */
  get isOpen(): boolean {
    return readDraft(this.doc).length > 0;
  }

  /** For the report of what went wrong. */
  get state(): string {
    return `${this.now.connection.saving}, ${this.next ? 'begins anew' : 'goes on'}, leads to ${this.line.leadsTo}`;
  }

  type(random: (below: number) => number, letter: string): void {
    const { clause, letters } = this.anyClause(random);
    const offset = random(letters.length + 1);
    this.pending.add(letter);
    this.typed.push({ letter, clause, left: letters[offset - 1] ?? '', right: letters[offset] ?? '' });
    insertText(this.doc, clause, offset, letter);
  }

  delete(random: (below: number) => number): void {
    const { clause, letters } = this.anyClause(random);
    if (letters.length === 0) return;
    const offset = random(letters.length);
    const letter = letters[offset]!;
    this.pending.add(letter);
    this.deleted.add(letter);
    deleteText(this.doc, clause, offset, offset + 1);
  }

  /** As when the browser puts the page aside. */
  giveBack(): void {
    this.now.connection.giveBack();
  }

  /** As a page is closed whose words are saved. */
  async close(): Promise<void> {
    await this.end();
  }

  /** As browsers close a page that is left, without a word from its script. */
  async closeBare(): Promise<void> {
    const socket = this.socket;
    // Nothing more is said or heard by the page.
    if (socket) socket.onmessage = socket.onopen = socket.onclose = null;
    socket?.close(1001);
    await this.disappear();
  }

  /** As a browser that crashes, or a computer whose battery is empty. */
  async crash(): Promise<void> {
    this.line.cut();
    await this.disappear();
  }

  private get socket(): WebSocket | null {
    const { provider } = this.now.connection as unknown as { provider: { ws: WebSocket | null } };
    return provider.ws;
  }

  private async disappear(): Promise<void> {
    const { connection } = this.now;
    connection.giveBack = () => {};
    await this.end();
  }

  private async end(): Promise<void> {
    for (const opened of [this.now, this.next]) {
      opened?.connection.destroy();
      opened?.connection.awareness.destroy();
    }
    // What is on its way out gets out.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await this.line.close();
  }

  private anyClause(random: (below: number) => number): { clause: ClauseId; letters: string } {
    const text = readDraft(this.doc);
    const clause = text[random(text.length)]!;
    return { clause: clause.id, letters: wordsOf(clause) };
  }

  private connect(doc: Y.Doc, replica: Replica, onSaved: () => void): Opened {
    const connection: DraftConnection = new DraftConnection({
      serverUrl: this.line.address,
      draftId: this.draftId,
      doc,
      replica,
      WebSocketPolyfill: browserOf(this.person) as unknown as typeof WebSocket,
      onSaving: (saving) => void (saving === 'saved' && onSaved()),
      onEnd: (end, reason) => this.ended(end, reason),
    });
    return { doc, replica, connection };
  }

  private ended(end: ConnectionEnd, reason: string): void {
    const leaseEnd = readLeaseEnd(reason);
    if (end !== 'lease-ended' || !leaseEnd) return void this.ends.push(reason);
    this.leaseEnds += 1;
    this.beginAnew({ doc: this.now.doc, replica: this.now.replica, leaseEnd });
  }

  /** What the room does (`Room.writeAnew`, `DraftSession.open`). */
  private beginAnew(earlier: EarlierDocument): void {
    const last = this.now.connection;
    last.destroy();
    last.awareness.destroy();
    const next = this.connect(new Y.Doc(), new Replica(), () => {
      if (this.next) mergeUnsaved(earlier, next.doc);
      this.now = next;
      this.next = undefined;
      if (next.connection.saving === 'saved') this.pending.clear();
    });
    this.next = next;
  }
}
