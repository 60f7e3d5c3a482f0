import { MessagePace, type Pace } from '@articulado/base';
import type { Server } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { reportFault } from './report-fault.js';
import type { Asker } from './shared-subscriptions.js';

/** What is known of a socket of the API. */
export interface ApiSocketState {
  readonly request: IncomingMessage;
  /** For whom it asks; absent until it has said `connection_init`. */
  asker?: Asker;
  /** To be closed with a code and a reason of ours, which the page understands. */
  close(code: number, reason: string): void;
  /** Runs something when it is gone; at once, where it is gone by now. @returns what makes it not run any more */
  whenGone(run: () => void): () => void;
}

/** Before `connection_init` a page of ours says nothing else. */
const mostBefore = 5;
/** A page says a handful of things in its life; a program asks its subscriptions at once, and answers pings. */
const paceAfter: Pace = { atOnce: 40, perSecond: 5 };
const tooFast = 1008; // policy violation: whoever floods is no page of ours
const broken = 1011;

/** Asked so often whether the other end is there; whoever has not answered by the next time is cut off. */
const pingMs = 12_000;
/** Who does not take leave by then is cut off. */
const farewellMs = 2_000;

/** Joins one WebSocket to the protocol of graphql-ws: hears no more than a bearable pace, and keeps no socket whose other end is gone. */
export function serveApiSocket(server: Server<ApiSocketState>, socket: WebSocket, request: IncomingMessage): void {
  const pace = new MessagePace(paceAfter);
  let heardBefore = 0;
  let isClosing = false;
  let isAlive = true;
  const close = (code: number, reason: string) => {
    if (isClosing) return;
    isClosing = true;
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), farewellMs).unref();
  };
  const leaving = new Set<() => void>();
  const whenGone = (run: () => void) => {
    if (socket.readyState === WebSocket.CLOSED) run();
    else leaving.add(run);
    return () => void leaving.delete(run);
  };
  const state: ApiSocketState = { request, close, whenGone };
  const isBearable = () => {
    if (!state.asker) return (heardBefore += 1) <= mostBefore;
    pace.count();
    return pace.isBearable;
  };
  const mayHear = () => {
    if (!isClosing && !isBearable()) close(tooFast, 'too-fast');
    return !isClosing;
  };
  const closed = server.opened(
    {
      protocol: socket.protocol,
      // Whoever is gone by now needs no word; that the socket closes tells the rest.
      send: (text) =>
        new Promise<void>((sent) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(text, () => sent());
          else sent();
        }),
      close: (code, reason = '') => close(code ?? broken, reason),
      onMessage: (hear) =>
        socket.on('message', (data: Buffer) => {
          if (!mayHear()) return;
          hear(data.toString()).catch((error: unknown) => {
            reportFault(error);
            close(broken, 'fault');
          });
        }),
    },
    state,
  );
  socket.on('ping', (data) => mayHear() && socket.pong(data));
  socket.on('pong', () => {
    isAlive = true;
  });
  const pinging = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingMs);
  socket.on('error', () => {}); // always followed by the close, whose code tells why
  socket.once('close', (code, reason) => {
    clearInterval(pinging);
    for (const run of leaving) run();
    void closed(code, reason.toString());
  });
}
