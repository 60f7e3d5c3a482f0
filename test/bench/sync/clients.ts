import * as Y from 'yjs';
import type { Dialect, Heard } from './dialects.js';
import { clientFrame, LoadSocket } from './load-socket.js';
import type { ServerUnderTest } from './server-under-test.js';

/** A connected client that can speak its server's dialect. */
export interface Client {
  readonly socket: LoadSocket;
  readonly dialect: Dialect;
  /** Called for what the server says, from when it is set; without it the client only counts bytes. */
  listen(hear: ((heard: Heard) => void) | undefined): void;
}

const emptyVector = new Uint8Array([0]);

/** Opens a connection and says what the server wants to hear first; nothing is asked for yet. */
export async function connect(server: ServerUnderTest, documentId: string, person: number): Promise<Client> {
  const socket = await LoadSocket.connect(server.address(documentId), server.headers(person));
  const dialect = server.dialect(documentId, person);
  for (const message of dialect.greeting) socket.send(clientFrame(message));
  return {
    socket,
    dialect,
    listen: (hear) => {
      socket.onMessage = hear && ((message) => hear(dialect.read(message)));
    },
  };
}

/**
 * Asks for what is missing, as every client does first, and waits for the answer. Servers without documents have none.
 * @returns what the answer holds
 */
export function sync(
  server: ServerUnderTest,
  client: Client,
  stateVector: Uint8Array = emptyVector,
): Promise<Uint8Array> {
  if (!server.keepsDocuments) return Promise.resolve(new Uint8Array());
  return new Promise((resolve, reject) => {
    client.socket.onEnd = () => reject(new Error(`Sent away: ${JSON.stringify(client.socket.ending)}`));
    client.listen(({ kind, bytes }) => {
      if (kind !== 'sync-step-2') return;
      client.listen(undefined);
      client.socket.onEnd = undefined;
      resolve(bytes);
    });
    client.socket.send(clientFrame(client.dialect.step1(stateVector)));
  });
}

/** Connects many, some at a time, to a document that they all have already. */
export async function connectAll(
  server: ServerUnderTest,
  documentId: string,
  count: number,
  document: Uint8Array,
): Promise<Client[]> {
  const stateVector = Y.encodeStateVectorFromUpdate(document);
  const clients: Client[] = [];
  for (let from = 0; from < count; from += 25) {
    const some = Array.from({ length: Math.min(25, count - from) }, async (_, index) => {
      const client = await connect(server, documentId, from + index);
      await sync(server, client, stateVector);
      return client;
    });
    clients.push(...(await Promise.all(some)));
  }
  return clients;
}

/** For each author who is in an update: the clock after it. */
export const clocksAfter = (update: Uint8Array): Map<number, number> => Y.parseUpdateMeta(update).to;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @throws after the limit, with what was waited for */
export async function until(what: string, isSo: () => boolean, limitMs = 60_000): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await pause(5);
  }
}
