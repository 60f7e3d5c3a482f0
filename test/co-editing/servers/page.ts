import { readDraft } from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { browserOf, until } from '../../../libs/adapters/collab-sync/src/testing/clients.js';
import { type ConnectionEnd, DraftConnection, type Saving } from '../../../libs/adapters/editor/src/connection.js';
import { Replica } from '../../../libs/adapters/editor/src/replica.js';
import { Gateway } from './gateway.js';

/** A drafting room's document and connection as a browser has them, on a line of its own. */
export class Page {
  readonly doc = new Y.Doc();
  readonly connection: DraftConnection;
  /** What the page said of saving, in order. */
  readonly said: Saving[] = [];
  /** How the connection ended for good. */
  end: { readonly end: ConnectionEnd; readonly reason: string } | undefined;

  private constructor(
    readonly session: string,
    readonly line: Gateway,
    draftId: string,
    onSaved: (page: Page) => void,
  ) {
    this.connection = new DraftConnection({
      serverUrl: line.address,
      draftId,
      doc: this.doc,
      replica: new Replica(),
      WebSocketPolyfill: browserOf(session) as unknown as typeof WebSocket,
      onSaving: (saving) => {
        this.said.push(saving);
        if (saving === 'saved') onSaved(this);
      },
      onEnd: (end, reason) => {
        this.end = { end, reason };
      },
    });
  }

  /** @param onSaved - told each time the page says that everything is saved */
  static async open(
    session: string,
    draftId: string,
    port: number | undefined,
    onSaved: (page: Page) => void = () => {},
  ): Promise<Page> {
    return new Page(session, await Gateway.open(port), draftId, onSaved);
  }

  get saving(): Saving {
    return this.connection.saving;
  }

  get text(): string {
    return textOf(this.doc);
  }

  /** Waits until the page says that all is saved. @throws when it doesn't in time */
  async saved(limitMs = 30_000): Promise<void> {
    await until(
      `the page of ${this.session} says saved (${this.end?.reason ?? 'not ended'})`,
      () => this.saving === 'saved',
      limitMs,
    );
  }

  async close(): Promise<void> {
    this.connection.destroy();
    this.connection.awareness.destroy();
    await this.line.close();
    this.doc.destroy();
  }
}

/** A draft's words, a line for each clause. */
export const textOf = (doc: Y.Doc): string => readDraft(doc).map(wordsOf).join('\n');
