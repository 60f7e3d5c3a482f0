import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { testOrigin } from './host.js';

type SocketClass = NonNullable<NonNullable<ConstructorParameters<typeof WebsocketProvider>[3]>['WebSocketPolyfill']>;

/** The sockets of one browser: with its session's cookie, from the right page. */
export function browserOf(session: string, headers: Record<string, string> = {}): SocketClass {
  class Browser extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie: `as=${session}`, origin: testOrigin, ...headers } });
    }
  }
  return Browser as unknown as SocketClass;
}

/** The stock provider as a page uses it. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  readonly provider: WebsocketProvider;
  /** How the server ended it: code and reason. */
  readonly ended: Promise<{ readonly code: number; readonly reason: string }>;
  leave(): void;
}

export function stockClient(address: string, draftId: string, session: string, doc = new Y.Doc()): StockClient {
  const provider = new WebsocketProvider(address, draftId, doc, {
    WebSocketPolyfill: browserOf(session),
    disableBc: true,
    maxBackoffTime: 400,
  });
  const ended = new Promise<{ code: number; reason: string }>((resolve) => provider.on('closed', resolve));
  const leave = () => {
    provider.destroy();
    provider.awareness.destroy();
  };
  return { doc, text: doc.getText('text'), provider, ended, leave };
}

/** A socket without any provider, for saying what no provider would. */
export interface RawClient {
  readonly socket: WebSocket;
  readonly heard: Uint8Array[];
  readonly ended: Promise<{ readonly code: number; readonly reason: string }>;
}

export async function rawClient(
  address: string,
  draftId: string,
  session: string,
  headers: Record<string, string> = {},
): Promise<RawClient> {
  const socket = new (browserOf(session, headers))(`${address}/${draftId}`) as unknown as WebSocket;
  socket.binaryType = 'nodebuffer';
  const heard: Uint8Array[] = [];
  socket.on('message', (data: Buffer) => heard.push(new Uint8Array(data)));
  const ended = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return { socket, heard, ended };
}

/** Waits until something is so. The limit is far beyond what is usual, as a busy machine is no failure, and below that of a test, which would not say what it waited for. @throws after it, with what was waited for */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, limitMs = 25_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
