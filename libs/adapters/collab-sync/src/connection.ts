import { MessagePace } from '@articulado/base';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket } from 'ws';
import { type CloseReason, closeCodes } from './close-codes.js';
import type { Authorization } from './authorization.js';
import { type Message, readMessage } from './frames.js';
import type { HeldLease } from './client-id-lender.js';
import type { SyncLimits } from './limits.js';

/** What a connection tells its room. */
export interface ConnectionRoom {
  hear(from: Connection, message: Message): void;
  /** @param how - `left`: the page was closed; `lost`: it may come back with what is not stored */
  leave(who: Connection, how: 'left' | 'lost'): void;
}

/** How browsers end the socket of a page that is closed or left (RFC 6455, 7.4.1). */
const pageIsClosed = 1001;

/** One client's socket: reads it at a bearable pace, writes to it as long as it reads, and closes it with a reason. */
export class Connection {
  /** When its rights were last confirmed; ms since the epoch. */
  confirmedAt = Date.now();
  /** Whether it has sent its sync step 2: everything that the server lacked when it came. */
  hasAnswered = false;
  /** Whether its page asked to be told of suggestions. Clients that did not would not understand it. */
  hearsSuggestions = false;
  /** Why it is not read for now. */
  private isTooFast = false;
  private hasTooMuchUncommitted = false;
  private readonly pace: MessagePace;
  /** Received and not yet heard, oldest first: no more than what a socket brings in one piece. */
  private unheard: (Uint8Array | undefined)[] | undefined;
  private uncommitted = 0;
  private unsentAllowed: number;
  private isAlive = true;
  private isClosed = false;
  private hasStoppedReading = false;
  private hasLostRights = false;
  private hasLeaseEnded = false;

  /**
   * @param stream - what the socket stands on: frames that are ready go there as they are, one write each
   */
  constructor(
    private readonly socket: WebSocket,
    private readonly stream: Duplex,
    public authorization: Authorization,
    private readonly room: ConnectionRoom,
    private readonly limits: SyncLimits,
    /** The client id that it may write with, where it asked for one. */
    public lease?: HeldLease,
  ) {
    this.pace = new MessagePace({ atOnce: limits.messageBurst, perSecond: limits.messagesPerSecond });
    this.unsentAllowed = limits.maxUnsentBytes;
    socket.on('message', (data, isBinary) => this.receive(data, isBinary));
    socket.on('pong', () => {
      this.isAlive = true;
    });
    socket.once('close', (code) => this.gone(code === pageIsClosed ? 'left' : 'lost'));
    // Errors of a socket are always followed by its close, which is what matters here.
    socket.on('error', () => {});
  }

  get isOpen(): boolean {
    return !this.isClosed && this.socket.readyState === WebSocket.OPEN;
  }

  /** Whether what it sent may still be kept: not after its rights ended, or its client id was lent to another, also when it is closed already. */
  get mayStillWrite(): boolean {
    return this.authorization.mayWrite && !this.hasLostRights && !this.hasLeaseEnded;
  }

  /** Whether all that it sent was told to be stored, or refused. */
  get isDrained(): boolean {
    return this.uncommitted === 0;
  }

  /** Its client id was lent to another replica. It comes back at once, and is told how much of what it wrote is stored. */
  endLease(): void {
    this.hasLeaseEnded = true;
    this.close('restart', 'restart');
  }

  /** Sends a whole frame (`webSocketFrame`); who does not read is dropped, and loses nothing: it catches up when it returns. */
  send(frame: Buffer): void {
    if (!this.isOpen) return;
    if (this.stream.writableLength > this.unsentAllowed) return this.close('tryLater', 'too-slow');
    this.stream.write(frame);
  }

  /** Sends the answer to sync step 1. It may be large, and is not counted against a slow reader; who asks again and again and does not read is dropped. */
  sendAnswer(frame: Buffer): void {
    if (!this.isOpen) return;
    if (this.stream.writableLength > this.unsentAllowed) return this.close('tryLater', 'too-slow');
    this.unsentAllowed = this.limits.maxUnsentBytes + frame.length;
    this.stream.write(frame, () => {
      this.unsentAllowed = this.limits.maxUnsentBytes;
    });
  }

  /** Sends presence, unless the reader is slow: the next one says it again. */
  sendPresence(frame: Buffer): void {
    if (this.isOpen && this.stream.writableLength <= this.limits.maxUnsentBytes / 4) this.stream.write(frame);
  }

  /** Counts bytes that wait for their commit; with too many of them the connection is not read on. */
  addPendingBytes(bytes: number, isServerFull: boolean): void {
    this.uncommitted += bytes;
    if (!isServerFull && this.uncommitted <= this.limits.maxUncommittedBytes) return;
    this.hasTooMuchUncommitted = true;
    this.socket.pause();
  }

  releasePendingBytes(bytes: number): void {
    this.uncommitted -= bytes;
    if (!this.hasTooMuchUncommitted || this.uncommitted > this.limits.maxUncommittedBytes / 2) return;
    this.hasTooMuchUncommitted = false;
    this.readOn();
  }

  /** Asks whether the other end lives; one that did not answer since the last time is cut off. */
  ping(): void {
    if (!this.isOpen || this.isPaused) return;
    if (!this.isAlive) return this.socket.terminate();
    this.isAlive = false;
    this.socket.ping();
  }

  /** Hears nothing more, and still gets what it is owed. */
  stopReading(): void {
    this.hasStoppedReading = true;
  }

  close(code: keyof typeof closeCodes, reason: CloseReason): void {
    if (this.isClosed) return;
    this.hasLostRights = code === 'signedOut' || code === 'forbidden';
    this.gone('lost');
    closeSocket(this.socket, code, reason);
  }

  private receive(data: RawData, isBinary: boolean): void {
    if (this.isClosed || this.hasStoppedReading) return;
    const bytes = isBinary ? inOwnBuffer(data as Buffer) : undefined;
    if (this.unheard === undefined && !this.isTooFast) this.hearOne(bytes);
    else (this.unheard ??= []).push(bytes);
  }

  /** Hears what was received, as far as the pace allows: what came in one piece is no reason to hear it at once. */
  private hearOn(): void {
    while (this.unheard && !this.isTooFast && !this.isClosed) {
      const bytes = this.unheard.shift();
      if (this.unheard.length === 0) this.unheard = undefined;
      this.hearOne(bytes);
    }
  }

  private hearOne(bytes: Uint8Array | undefined): void {
    const message = bytes && read(bytes);
    this.spend(message && isQuestion(message) ? this.limits.messagesOfQuestion : 1);
    if (message) this.room.hear(this, message);
    else this.close('refused', 'malformed');
  }

  private gone(how: 'left' | 'lost'): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.room.leave(this, how);
  }

  /** A bucket of messages that fills at the bearable pace; empty, the socket is left unread until it is half a second full. */
  private spend(messages: number): void {
    this.pace.count(messages);
    if (this.pace.isBearable || this.isTooFast) return;
    this.isTooFast = true;
    this.socket.pause();
    setTimeout(
      () => {
        this.isTooFast = false;
        this.readOn();
        this.hearOn();
      },
      this.pace.msUntil(this.limits.messagesPerSecond / 2),
    ).unref();
  }

  private get isPaused(): boolean {
    return this.isTooFast || this.hasTooMuchUncommitted;
  }

  private readOn(): void {
    if (!this.isPaused) this.socket.resume();
  }
}

/** Ends a socket with a reason, and cuts it off when the other end does not take leave. */
export function closeSocket(socket: WebSocket, code: keyof typeof closeCodes, reason: CloseReason): void {
  // A paused socket would never hear the other end's farewell.
  socket.resume();
  socket.close(closeCodes[code], reason.slice(0, 120));
  setTimeout(() => socket.terminate(), 2_000).unref();
}

/** What is answered with much, and costs us more than whoever asks. */
const isQuestion = ({ kind }: Message) => kind === 'sync-step-1' || kind === 'presence-query';

/** What Yjs reads must not stand in a buffer shared with others' messages; a large message seldom does. */
const inOwnBuffer = (data: Buffer): Uint8Array =>
  data.length === data.buffer.byteLength ? new Uint8Array(data.buffer) : new Uint8Array(data);

function read(bytes: Uint8Array): Message | undefined {
  try {
    return readMessage(bytes);
  } catch {
    return undefined; // whatever the decoder throws means that the bytes are no message
  }
}
