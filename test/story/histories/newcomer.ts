import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** What somebody gets of a draft from the server who opens it now, with nothing but the stock provider. */
export async function openAnew(address: string, draftId: string, cookie: string): Promise<Y.Doc> {
  class Browser extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie, origin: address } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${address.replace(/^http/, 'ws')}/collab`, draftId, doc, {
    WebSocketPolyfill: Browser as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: { format: '2' },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('A newcomer got no text')), 20_000);
      provider.once('sync', () => {
        clearTimeout(late);
        resolve();
      });
      provider.once('closed', ({ code, reason }: { code: number; reason: string }) =>
        reject(new Error(`A newcomer was turned away: ${code} ${reason}`)),
      );
    });
  } finally {
    provider.destroy();
    provider.awareness.destroy();
  }
  return doc;
}
