import net from 'node:net';

/** How a server ended a socket. */
export interface Ending {
  readonly code: number;
  readonly reason: string;
}

const opcodes = { close: 8, ping: 9, pong: 10 } as const;
const mask = [0x5a, 0x31, 0xc7, 0x08] as const;

/**
 * A WebSocket client that does as little as can be, so that the generator is not what is measured: a socket without
 * `onMessage` only steps from frame head to frame head and counts.
 */
export class LoadSocket {
  bytes = 0;
  frames = 0;
  ending: Ending | undefined;
  onMessage: ((message: Uint8Array) => void) | undefined;
  onEnd: (() => void) | undefined;
  /** Bytes of a frame's body that are still to come and of no interest. */
  private toSkip = 0;
  /** The beginning of a frame that is not all there yet. */
  private held: Buffer[] = [];
  private heldBytes = 0;
  private needed = 0;

  private constructor(private readonly socket: net.Socket) {}

  /** @throws when the server does not take the upgrade */
  static connect(address: string, headers: Readonly<Record<string, string>> = {}): Promise<LoadSocket> {
    const url = new URL(address);
    const socket = net.connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    const client = new LoadSocket(socket);
    const lines = Object.entries({ ...handshake, Host: url.host, ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('close', () => reject(new Error(`${address} closed the connection`)));
      client.awaitUpgrade(resolve, reject);
    });
  }

  /** @param frame - made by `clientFrame` */
  send(frame: Uint8Array): void {
    this.socket.write(frame);
  }

  /** Reads nothing any more: a client whose line is stuck. */
  stall(): void {
    this.socket.pause();
  }

  /** Reads again. */
  resume(): void {
    this.socket.resume();
  }

  /** Gone at once, without leave. */
  destroy(): void {
    this.socket.destroy();
  }

  private awaitUpgrade(resolve: (client: LoadSocket) => void, reject: (error: Error) => void): void {
    let answer = Buffer.alloc(0);
    const listen = (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk]);
      const end = answer.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!answer.subarray(0, end).toString().startsWith('HTTP/1.1 101')) {
        return reject(new Error(answer.subarray(0, end).toString()));
      }
      this.socket.off('data', listen);
      this.socket.removeAllListeners('close').removeAllListeners('error');
      this.open();
      resolve(this);
      if (answer.length > end + 4) setImmediate(() => this.read(answer.subarray(end + 4)));
    };
    this.socket.on('data', listen);
  }

  private open(): void {
    this.socket.on('data', (chunk) => this.read(chunk));
    this.socket.on('error', () => {});
    this.socket.once('close', () => {
      this.ending ??= { code: 1006, reason: '' };
      this.onEnd?.();
    });
  }

  private read(arrived: Buffer): void {
    this.bytes += arrived.length;
    this.held.push(arrived);
    this.heldBytes += arrived.length;
    if (this.heldBytes < this.needed) return;
    const chunk = this.held.length === 1 ? arrived : Buffer.concat(this.held);
    let at = Math.min(this.toSkip, chunk.length);
    this.toSkip -= at;
    this.needed = 0;
    while (at < chunk.length) {
      const next = this.readFrame(chunk, at);
      if (next < 0) break;
      at = next;
    }
    this.held = at < chunk.length ? [chunk.subarray(at)] : [];
    this.heldBytes = chunk.length - at;
  }

  /** @returns where the next frame begins; -1 when more bytes are needed first (how many: `needed`) */
  private readFrame(chunk: Buffer, at: number): number {
    const short = (chunk[at + 1] ?? 0) & 0x7f;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    this.needed = head;
    if (chunk.length - at < head) return -1;
    const length =
      short < 126 ? short : short === 126 ? chunk.readUInt16BE(at + 2) : Number(chunk.readBigUInt64BE(at + 2));
    const end = at + head + length;
    const opcode = chunk[at]! & 0x0f;
    const isOfInterest = opcode >= opcodes.close || this.onMessage !== undefined;
    this.needed = head + length;
    if (isOfInterest && chunk.length < end) return -1;
    this.needed = 0;
    if (opcode >= opcodes.close) this.control(opcode, chunk.subarray(at + head, end));
    else {
      this.frames += 1;
      // A copy: what Yjs reads must not stand in a buffer that is used again.
      this.onMessage?.(new Uint8Array(chunk.subarray(at + head, end)));
    }
    if (chunk.length >= end) return end;
    this.toSkip = end - chunk.length;
    return chunk.length;
  }

  private control(opcode: number, body: Buffer): void {
    if (opcode === opcodes.ping) this.socket.write(clientFrame(body, opcodes.pong));
    if (opcode !== opcodes.close) return;
    this.ending = { code: body.length >= 2 ? body.readUInt16BE(0) : 1005, reason: body.subarray(2).toString() };
    this.socket.end(clientFrame(body, opcodes.close));
  }
}

const handshake = {
  Upgrade: 'websocket',
  Connection: 'Upgrade',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'YXJ0aWN1bGFkb2JlbmNoMQ==',
};

/** Puts a message into a masked frame, as clients must. */
export function clientFrame(message: Uint8Array, opcode = 2): Buffer {
  const long = message.length < 126 ? 0 : message.length < 65_536 ? 2 : 8;
  const frame = Buffer.allocUnsafe(6 + long + message.length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (long === 0 ? message.length : long === 2 ? 126 : 127);
  if (long === 2) frame.writeUInt16BE(message.length, 2);
  if (long === 8) frame.writeBigUInt64BE(BigInt(message.length), 2);
  frame.set(mask, 2 + long);
  for (let i = 0; i < message.length; i += 1) frame[6 + long + i] = message[i]! ^ mask[i & 3]!;
  return frame;
}
