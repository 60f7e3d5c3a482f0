import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { watchDraft } from '@articulado/draft-document';
import type { ClientIdLeases, DraftLog } from '@articulado/persistence';
import { type WebSocket, WebSocketServer } from 'ws';
import type { CloseReason, closeCodes } from './close-codes.js';
import { closeSocket, Connection } from './connection.js';
import { type Concerned, concerns, type Standing, type SyncDoors } from './doors.js';
import { GroupCommitter } from './group-committer.js';
import { askingReplica, type Claim, isLent, Lender } from './lender.js';
import { defaultLimits, type SyncLimits } from './limits.js';
import { recheckRights } from './recheck-rights.js';
import type { Room } from './room.js';
import type { WatchDraft } from './room-document.js';
import type { News } from './news.js';
import { Rooms, type Snapshots } from './rooms.js';

export interface CollabServerOptions {
  readonly log: DraftLog;
  readonly doors: SyncDoors;
  /** Where pages with a drafting room come from, as browsers write it: `https://host[:port]`. Anything else is turned away. */
  readonly allowedOrigins: readonly string[];
  /** What checks the text that updates lead to; the draft document's own check unless given. */
  readonly watchDraft?: WatchDraft;
  /** Told of outages and bugs, so that they are seen; what can be tried again is tried again without it. */
  readonly onFault: (error: Error) => void;
  /** Writes snapshots; without it every opening reads the whole log. */
  readonly snapshots?: Snapshots;
  /** What the other server processes on this database say (`newsBy`); without it, this one is alone. */
  readonly news?: News;
  /** Where client ids are lent to pages, and what this process is called there; without it, pages make up their own. */
  readonly leases?: { readonly store: ClientIdLeases; readonly processId: string };
  readonly limits?: Partial<SyncLimits>;
}

/** Bytes that may come before the answer to the upgrade. */
const mostUnasked = 64 << 10;

const address = /^\/collab\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?:\?|$)/;

/** Co-editing at `/collab/<draftId>`: takes upgrades, asks the doors, and puts each connection into its draft's room. */
export class CollabServer {
  private readonly sockets: WebSocketServer;
  private readonly limits: SyncLimits;
  private readonly committer: GroupCommitter;
  private readonly rooms: Rooms;
  private readonly lender: Lender | undefined;
  private readonly timers: NodeJS.Timeout[];
  private rechecking: Promise<void> | undefined;
  private isClosing = false;

  constructor(private readonly options: CollabServerOptions) {
    this.limits = { ...defaultLimits, ...options.limits };
    this.sockets = new WebSocketServer({
      noServer: true,
      maxPayload: this.limits.maxMessageBytes,
      perMessageDeflate: false,
    });
    this.committer = new GroupCommitter(options.log, options.onFault);
    const { leases, onFault } = options;
    this.lender = leases && new Lender(leases.store, leases.processId, onFault);
    this.rooms = new Rooms({
      log: options.log,
      committer: this.committer,
      limits: this.limits,
      watchDraft: options.watchDraft ?? watchDraft,
      snapshots: options.snapshots,
      news: options.news,
      lender: this.lender,
      onFault: options.onFault,
    });
    this.timers = [
      setInterval(() => this.recheckAll(), this.limits.recheckMs).unref(),
      setInterval(() => this.lookAround(), this.limits.newsMs).unref(),
      setInterval(() => this.renew(), this.limits.renewMs).unref(),
    ];
  }

  /** Listens to a server's upgrades under `/collab/`, and leaves all others alone. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (CollabServer.concerns(request)) void this.upgrade(request, socket, head);
    });
  }

  /** Whether an upgrade is for us, for an application that answers all others itself. */
  static concerns(request: IncomingMessage): boolean {
    return request.url?.startsWith('/collab/') ?? false;
  }

  /** Takes one upgrade: origin, address, rights and room are clear before the first message is read. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', destroyed);
    if (!this.options.allowedOrigins.includes(request.headers.origin ?? ''))
      return answerPlainly(socket, '403 Forbidden');
    if (this.isClosing) return answerPlainly(socket, '503 Service Unavailable');
    const draftId = address.exec(request.url ?? '')?.[1];
    if (!draftId) return this.turnAway(request, socket, head, 'notFound', 'not-found');
    const answer = await within(
      this.limits.admissionMs,
      () => this.options.doors.admit(request, draftId),
      this.options.onFault,
    );
    if (answer === undefined) return answerPlainly(socket, '503 Service Unavailable');
    // Who is honest says nothing before it is let in.
    if (head.length + socket.readableLength > mostUnasked) return void socket.destroy();
    if (answer === 'not-found') return this.turnAway(request, socket, head, 'notFound', 'not-found');
    if (answer === 'forbidden') return this.turnAway(request, socket, head, 'forbidden', 'forbidden');
    await this.letIn(request, socket, head, { ...answer, draftId });
  }

  /**
   * Asks again about the rights of open connections, and ends or changes those that lost theirs.
   * To be called after signing out, ending a membership, or a stage that closes writing.
   */
  async refresh(who: Concerned): Promise<void> {
    const concerned = this.connections().filter(({ standing }) => concerns(who, standing));
    await recheckRights(concerned, this.options.doors, this.limits.unconfirmedMs, this.options.onFault);
  }

  /** For health pages and metrics. */
  figures(): {
    readonly rooms: number;
    readonly connections: number;
    readonly queuedBytes: number;
    readonly isSaving: boolean;
  } {
    return {
      rooms: this.rooms.open().length,
      connections: this.connections().length,
      queuedBytes: this.rooms.queuedBytes,
      isSaving: !this.committer.isFailing,
    };
  }

  /**
   * Lets nobody in any more, commits what was received, tells its authors, and ends all connections so that they come back later.
   * @returns false when the database did not answer in time; what was then open was never acknowledged
   */
  async close(): Promise<boolean> {
    this.isClosing = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const connection of this.connections()) connection.stopReading();
    for (const room of this.rooms.open()) room.hurry();
    const isDrained = await this.committer.drain(this.limits.drainMs);
    await this.rooms.closeAll();
    await this.lender?.close().catch(this.options.onFault); // others find out by themselves that this process is gone
    return isDrained;
  }

  private async letIn(request: IncomingMessage, socket: Duplex, head: Buffer, standing: Standing): Promise<void> {
    const entering = this.rooms.enter(standing.draftId);
    const room = await within(this.limits.admissionMs, () => entering, this.options.onFault);
    // Too late for this client, but the room was held open for it.
    if (room === undefined) entering.then((late) => late !== 'not-found' && late.arrived()).catch(() => {});
    if (room === undefined) return answerPlainly(socket, '503 Service Unavailable');
    if (room === 'not-found') return this.turnAway(request, socket, head, 'notFound', 'not-found');
    if (asksForOtherFormat(request, room.format)) this.turnAway(request, socket, head, 'format', 'format');
    else await this.seat(request, socket, head, room, standing);
    room.arrived();
  }

  /** Clears with which client id the page may write, and puts it into the room. */
  private async seat(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    room: Room,
    standing: Standing,
  ): Promise<void> {
    const claim = await this.claim(request, standing);
    if (claim === undefined) return answerPlainly(socket, '503 Service Unavailable');
    if (claim === 'unknown') return this.turnAway(request, socket, head, 'resync', 'client-id-taken');
    if ('fence' in claim) {
      const { clientId, clock } = claim.fence;
      return this.turnAway(request, socket, head, 'fenced', `fenced:${clientId}:${clock}`);
    }
    const { lease } = claim;
    let isSeated = false;
    this.accept(request, socket, head, (webSocket) => {
      isSeated = true;
      room.join(new Connection(webSocket, socket, standing, room, this.limits, lease));
    });
    if (lease && !isSeated) this.lender?.leave(lease, { lost: true });
  }

  /** @returns `undefined` when nobody can tell just now */
  private async claim(
    request: IncomingMessage,
    standing: Standing,
  ): Promise<Claim | { readonly lease: undefined } | undefined> {
    const { lender } = this;
    const asking = standing.mayWrite && lender ? askingReplica(request) : undefined;
    if (!asking || !lender) return { lease: undefined };
    const claiming = lender.claim(asking, standing);
    const claim = await within(this.limits.admissionMs, () => claiming, this.options.onFault);
    // Too late for this client, but an id may have been lent for it.
    if (!claim) claiming.then((late) => isLent(late) && lender.leave(late.lease, { lost: true })).catch(() => {});
    return claim;
  }

  private accept(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    welcome: (webSocket: WebSocket) => void,
  ): void {
    if (this.isClosing || socket.destroyed) return void socket.destroy();
    // In one write: the answer to the upgrade, and what is said to a newcomer first.
    socket.cork();
    this.sockets.handleUpgrade(request, socket, head, welcome);
    socket.uncork();
  }

  /** A browser is told no reason of a refused upgrade, and would try for ever: so the door is opened to say it, and closed. */
  private turnAway(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    code: keyof typeof closeCodes,
    reason: CloseReason,
  ): void {
    this.accept(request, socket, head, (webSocket) => {
      webSocket.on('error', () => webSocket.terminate());
      closeSocket(webSocket, code, reason);
    });
  }

  private connections(): Connection[] {
    return this.rooms.open().flatMap((room) => [...room.connections]);
  }

  private recheckAll(): void {
    this.rechecking ??= this.refresh({}).finally(() => {
      this.rechecking = undefined;
    });
  }

  private lookAround(): void {
    this.rooms.rest();
    void this.rooms.lookForNews();
  }

  private renew(): void {
    for (const room of this.rooms.open()) room.presence.renew();
    for (const connection of this.connections()) connection.ping();
  }
}

/** A client may say which version of the format it speaks; the stock provider says nothing. */
function asksForOtherFormat(request: IncomingMessage, format: number): boolean {
  const asked = new URLSearchParams(request.url?.split('?')[1] ?? '').get('format');
  return asked !== null && asked !== String(format);
}

/** As a function of its own, which keeps nothing of the request alive for as long as the socket lives. */
function destroyed(this: Duplex): void {
  this.destroy();
}

function answerPlainly(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  socket.once('finish', () => socket.destroy());
}

/** Waits for an answer, but not for ever. An answer that failed or is late is none: the client is asked to come back. */
async function within<Answer>(
  limitMs: number,
  ask: () => Promise<Answer>,
  onFault: (error: Error) => void,
): Promise<Answer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  const asked = ask().catch((error: unknown) => {
    onFault(error instanceof Error ? error : new Error(String(error)));
    return undefined;
  });
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
}
