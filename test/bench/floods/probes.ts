import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { insertText, readDraft } from '@articulado/draft-document';
import { pause, until } from '../sync/clients.js';
import { Latencies } from '../sync/latencies.js';
import type { ProductServer } from '../sync/product-server.js';

/** How long others waited, in milliseconds. */
export interface Waits {
  readonly live: Latencies;
  readonly ready: Latencies;
  readonly echo: Latencies;
}

const askEveryMs = 50;
const keyEveryMs = 100;

const noWaits = (): Waits => ({ live: new Latencies(), ready: new Latencies(), echo: new Latencies() });

/** Two people who write in one draft, and somebody who asks whether the server lives and is ready: what a flood must not be noticed by. */
export class Probes {
  private waits: Waits = noWaits();
  private isOver = false;
  private readonly running: Promise<unknown>;

  private constructor(
    private readonly server: ProductServer,
    private readonly writer: WebsocketProvider,
    private readonly reader: WebsocketProvider,
  ) {
    this.running = Promise.all([this.ask('live'), this.ask('ready'), this.type()]);
  }

  static async open(server: ProductServer): Promise<Probes> {
    const draft = await server.draftId();
    const [writer, reader] = [await join(server, draft, 'coordinator'), await join(server, draft, 'drafter')];
    return new Probes(server, writer, reader);
  }

  /** What was waited since the last time it was asked. */
  take(): Waits {
    const taken = this.waits;
    this.waits = noWaits();
    return taken;
  }

  async close(): Promise<void> {
    this.isOver = true;
    await this.running;
    for (const provider of [this.writer, this.reader]) {
      provider.destroy();
      provider.awareness.destroy();
    }
  }

  /** Asks at a steady pace, also while earlier answers are awaited: a server that stands still makes everybody wait. */
  private async ask(what: 'live' | 'ready'): Promise<void> {
    const asked: Promise<void>[] = [];
    for (let due = performance.now(); !this.isOver; due += askEveryMs) {
      await pause(Math.max(0, due - performance.now()));
      asked.push(this.askOnce(what));
    }
    await Promise.all(asked);
  }

  private async askOnce(what: 'live' | 'ready'): Promise<void> {
    const waits = this.waits[what];
    const askedAt = performance.now();
    await fetch(`${this.server.address}/health/${what}`).then((answer) => answer.text());
    waits.add(performance.now() - askedAt);
  }

  private async type(): Promise<void> {
    const clause = readDraft(this.writer.doc).find(({ content }) => content.length > 0)!.id;
    while (!this.isOver) {
      const { echo } = this.waits;
      const before = updatesHeard.get(this.reader) ?? 0;
      const typedAt = performance.now();
      insertText(this.writer.doc, clause, 0, 'x');
      await until('a colleague reads it', () => (updatesHeard.get(this.reader) ?? 0) > before);
      echo.add(performance.now() - typedAt);
      await pause(keyEveryMs);
    }
  }
}

const updatesHeard = new WeakMap<WebsocketProvider, number>();

async function join(server: ProductServer, draft: string, role: string): Promise<WebsocketProvider> {
  const cookie = await server.signIn(role);
  class Browser extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin: server.address } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.address.replace('http', 'ws')}/collab`, draft, doc, {
    WebSocketPolyfill: Browser as never,
    disableBc: true,
  });
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) updatesHeard.set(provider, (updatesHeard.get(provider) ?? 0) + 1);
  });
  await until(`${role} is in the draft`, () => provider.synced);
  return provider;
}
