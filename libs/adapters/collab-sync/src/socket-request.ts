import type { KeyedSlots } from '@articulado/base';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import type { CloseReason, closeCodes } from './close-codes.js';
import { closeSocket } from './connection.js';

/** A request to become a WebSocket, until it is answered. */
export class SocketRequest {
  constructor(
    private readonly sockets: WebSocketServer,
    private readonly request: IncomingMessage,
    private readonly socket: Duplex,
    private readonly head: Buffer,
  ) {
    socket.on('error', destroyed);
  }

  /** What the address says under a name. */
  queryParameter(name: string): string | undefined {
    return new URLSearchParams(this.request.url?.split('?')[1] ?? '').get(name) ?? undefined;
  }

  /** Takes a slot for as long as the socket is open. @returns whether there was one */
  occupy(slots: KeyedSlots, key: string): boolean {
    const { socket } = this;
    const giveBack = slots.take(key);
    if (socket.destroyed) giveBack?.();
    else if (giveBack) socket.once('close', giveBack);
    return giveBack !== undefined;
  }

  /** @returns whether there is a socket now; not where the client has gone */
  accept(welcome: (webSocket: WebSocket, stream: Duplex) => void): boolean {
    const { sockets, request, socket, head } = this;
    let isOpen = false;
    if (socket.destroyed) return isOpen;
    // In one write: the answer to the upgrade, and what is said to a newcomer first.
    socket.cork();
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      isOpen = true;
      welcome(webSocket, socket);
    });
    socket.uncork();
    return isOpen;
  }

  /** A browser is told no reason of a refused upgrade, and would try for ever: so the upgrade is accepted to say it, and the connection closed. */
  closeWith(code: keyof typeof closeCodes, reason: CloseReason): void {
    this.accept((webSocket) => {
      webSocket.on('error', () => webSocket.terminate());
      closeSocket(webSocket, code, reason);
    });
  }

  /** Answers without a WebSocket: the client comes back later, or gives up. */
  answerHttp(status: string): void {
    const { socket } = this;
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    socket.once('finish', () => socket.destroy());
  }
}

/** As a function of its own, which keeps nothing of the request alive for as long as the socket lives. */
function destroyed(this: Duplex): void {
  this.destroy();
}
