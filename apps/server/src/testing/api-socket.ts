import { WebSocket } from 'ws';

/** What a server says on a socket of the API. */
interface Said {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A socket to the API by the protocol of graphql-ws, which every program may open. */
export class ApiSocket {
  private readonly said: Said[] = [];
  private readonly waiting: (() => void)[] = [];
  private closed: { readonly code: number; readonly reason: string } | undefined;
  /** Pings of the WebSocket that were answered. */
  pongs = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.said.push(JSON.parse(data.toString()) as Said);
      for (const wake of this.waiting.splice(0)) wake();
    });
    socket.on('pong', () => {
      this.pongs += 1;
    });
    socket.on('error', () => undefined); // a refused upgrade shows as a socket that closed
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      for (const wake of this.waiting.splice(0)) wake();
    });
  }

  /**
   * @param first - what it says first, which is answered
   * @returns a socket that was taken in, or one that is closed
   */
  static async open(
    address: string,
    headers: Readonly<Record<string, string>> = {},
    first = '{"type":"connection_init"}',
  ): Promise<ApiSocket> {
    const socket = new WebSocket(`${address.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    const opened = new ApiSocket(socket);
    socket.on('open', () => opened.sendText(first));
    await opened.next();
    return opened;
  }

  /** Why it was closed, as a number; `undefined` while it is open. */
  get closeCode(): number | undefined {
    return this.closed?.code;
  }

  /** What was said when it was closed. */
  get closeReason(): string | undefined {
    return this.closed?.reason;
  }

  /** How many things were said that nobody has read yet. */
  get unread(): number {
    return this.said.length;
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  send(message: object): void {
    this.sendText(JSON.stringify(message));
  }

  /** As it is: a message that nobody's program would write. */
  sendText(message: string): void {
    this.socket.send(message);
  }

  /** Of the WebSocket itself. */
  ping(): void {
    this.socket.ping();
  }

  subscribe(id: string, query: string, variables: object = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The next thing said; `undefined` when the socket closes before. */
  async next(): Promise<Said | undefined> {
    for (;;) {
      const first = this.said.shift();
      if (first || this.socket.readyState >= WebSocket.CLOSING) return first;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Asks once and reads the one answer. */
  async ask(query: string, variables: object = {}): Promise<Said | undefined> {
    this.subscribe('once', query, variables);
    return this.next();
  }

  close(): void {
    this.socket.close();
  }
}
