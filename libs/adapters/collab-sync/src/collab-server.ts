import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { KeyedSlots } from '@articulado/base';
import { draftFormat, watchDraft } from '@articulado/draft-document';
import type { ClientIdLeases, DraftLog } from '@articulado/draft-log';
import { WebSocketServer } from 'ws';
import { Connection } from './connection.js';
import { type AuthorizationFilter, matchesFilter, type Authorization, type SyncAuthorizer } from './authorization.js';
import { negotiateFormat } from './negotiate-format.js';
import { GroupCommitter } from './group-committer.js';
import { askingReplica, type LeaseOutcome, isLent, ClientIdLender } from './client-id-lender.js';
import { defaultLimits, type SyncLimits } from './limits.js';
import { recheckRights } from './recheck-rights.js';
import type { Room } from './room.js';
import type { WatchDraft } from './room-document.js';
import type { DraftBus } from './draft-bus.js';
import { Rooms, type Snapshots } from './rooms.js';
import { SocketRequest } from './socket-request.js';
import { within } from './within.js';

export interface CollabServerOptions {
  readonly log: DraftLog;
  readonly authorizer: SyncAuthorizer;
  /** Where pages with a drafting room come from, as browsers write it: `https://host[:port]`. Anything else is turned away. */
  readonly allowedOrigins: readonly string[];
  /**
   * The address that a connection counts for, where several count as one; the other end's address unless given, which is a proxy's where
   * there is one.
   */
  readonly addressOf?: (request: IncomingMessage) => string;
  /** What checks the text that updates lead to; the draft document's own check unless given. */
  readonly watchDraft?: WatchDraft;
  /** Told of outages and bugs, so that they are seen; what can be tried again is tried again without it. */
  readonly onFault: (error: Error) => void;
  /** Writes snapshots; without it every opening reads the whole log. */
  readonly snapshots?: Snapshots;
  /** What the other server processes on this database say (`draftBusOn`); without it, this one is alone. */
  readonly bus?: DraftBus;
  /** Where client ids are lent to pages, and what this process is called there; without it, pages make up their own. */
  readonly leases?: { readonly store: ClientIdLeases; readonly serverId: string };
  readonly limits?: Partial<SyncLimits>;
  /** Newest version of the draft's format that this server knows; that of this code unless given. */
  readonly format?: number;
}

/** Bytes that may come before the answer to the upgrade. */
const mostUnasked = 64 << 10;

const unavailable = '503 Service Unavailable';

const roomPath = /^\/collab\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?:\?|$)/;

/** Co-editing at `/collab/<draftId>`: takes upgrades, asks the authorizer, and puts each connection into its draft's room. */
export class CollabServer {
  private readonly sockets: WebSocketServer;
  private readonly limits: SyncLimits;
  private readonly ofAddress: KeyedSlots;
  private readonly ofSession: KeyedSlots;
  private readonly committer: GroupCommitter;
  private readonly rooms: Rooms;
  private readonly lender: ClientIdLender | undefined;
  private readonly timers: NodeJS.Timeout[];
  private rechecking: Promise<void> | undefined;
  private isClosing = false;

  constructor(private readonly options: CollabServerOptions) {
    this.limits = { ...defaultLimits, ...options.limits };
    this.ofAddress = new KeyedSlots(this.limits.maxSocketsPerAddress);
    this.ofSession = new KeyedSlots(this.limits.maxSocketsPerSession);
    this.sockets = new WebSocketServer({
      noServer: true,
      maxPayload: this.limits.maxMessageBytes,
      perMessageDeflate: false,
    });
    this.committer = new GroupCommitter(options.log, options.onFault);
    const { leases, onFault } = options;
    this.lender = leases && new ClientIdLender(leases.store, leases.serverId, onFault);
    this.rooms = new Rooms({
      log: options.log,
      committer: this.committer,
      limits: this.limits,
      watchDraft: options.watchDraft ?? watchDraft,
      snapshots: options.snapshots,
      bus: options.bus,
      lender: this.lender,
      onFault: options.onFault,
    });
    this.timers = [
      setInterval(() => this.recheckAll(), this.limits.recheckMs).unref(),
      setInterval(() => this.checkOpenRooms(), this.limits.newsMs).unref(),
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
    const socketRequest = new SocketRequest(this.sockets, request, socket, head);
    if (!this.options.allowedOrigins.includes(request.headers.origin ?? ''))
      return socketRequest.answerHttp('403 Forbidden');
    if (this.isClosing) return socketRequest.answerHttp(unavailable);
    const draftId = roomPath.exec(request.url ?? '')?.[1];
    if (!draftId) return socketRequest.closeWith('notFound', 'not-found');
    const address = this.options.addressOf?.(request) ?? request.socket.remoteAddress ?? '';
    if (!socketRequest.occupy(this.ofAddress, address))
      return socketRequest.closeWith('tryLater', 'too-many-of-address');
    const answer = await within(
      this.limits.admissionMs,
      () => this.options.authorizer.authorize(request, draftId),
      this.options.onFault,
    );
    if (answer === undefined) return socketRequest.answerHttp(unavailable);
    // A well-behaved client sends nothing before the upgrade completes; drop any other.
    if (head.length + socket.readableLength > mostUnasked) return void socket.destroy();
    if (answer === 'not-found') return socketRequest.closeWith('notFound', 'not-found');
    if (answer === 'forbidden') return socketRequest.closeWith('forbidden', 'forbidden');
    if (!socketRequest.occupy(this.ofSession, answer.sessionId))
      return socketRequest.closeWith('tryLater', 'too-many-of-session');
    await this.letIn(socketRequest, { ...answer, draftId });
  }

  /**
   * Asks again about the rights of open connections, and ends or changes those that lost theirs.
   * To be called after signing out, ending a membership, or a stage that closes writing.
   */
  async refresh(who: AuthorizationFilter): Promise<void> {
    const concerned = this.connections().filter(({ authorization }) => matchesFilter(who, authorization));
    await recheckRights(concerned, this.options.authorizer, this.limits.unconfirmedMs, this.options.onFault);
  }

  /** Tells the pages in a draft's room that draw suggestions of one that is new or was decided. @param told - JSON, as the application writes it */
  tellSuggestion(draftId: string, told: string): void {
    this.rooms.of(draftId)?.tellSuggestion(told);
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
    for (const room of this.rooms.open()) room.flush();
    const isDrained = await this.committer.drain(this.limits.drainMs);
    await this.rooms.closeAll();
    await this.lender?.close().catch(this.options.onFault); // others find out by themselves that this process is gone
    return isDrained;
  }

  private async letIn(socketRequest: SocketRequest, authorization: Authorization): Promise<void> {
    const entering = this.rooms.enter(authorization.draftId);
    const room = await within(this.limits.admissionMs, () => entering, this.options.onFault);
    // Too late for this client, but the room was held open for it.
    if (room === undefined) entering.then((late) => late !== 'not-found' && late.release()).catch(() => {});
    if (room === undefined) return socketRequest.answerHttp(unavailable);
    if (room === 'not-found') return socketRequest.closeWith('notFound', 'not-found');
    const fit = negotiateFormat({
      page: socketRequest.queryParameter('format'),
      draft: room.format,
      server: this.options.format ?? draftFormat,
    });
    if (fit === 'server-older') socketRequest.closeWith('tryLater', 'server-older');
    else if (fit === 'page-older') socketRequest.closeWith('pageOlder', 'format');
    else await this.connect(socketRequest, room, authorization);
    room.release();
  }

  /** Clears with which client id the page may write, and puts it into the room. */
  private async connect(socketRequest: SocketRequest, room: Room, authorization: Authorization): Promise<void> {
    const outcome = await this.acquireLease(socketRequest, authorization);
    if (outcome === undefined || this.isClosing) socketRequest.answerHttp(unavailable);
    else if (outcome === 'unknown') socketRequest.closeWith('refused', 'client-id-taken');
    else if ('leaseEnd' in outcome)
      socketRequest.closeWith('lease-ended', `lease-ended:${outcome.leaseEnd.clientId}:${outcome.leaseEnd.clock}`);
    else {
      const { lease } = outcome;
      const isSeated = socketRequest.accept((webSocket, stream) => {
        const connection = new Connection(webSocket, stream, authorization, room, this.limits, lease);
        connection.hearsSuggestions = socketRequest.queryParameter('suggestions') !== undefined;
        room.join(connection);
      });
      if (isSeated) return;
    }
    if (outcome && isLent(outcome)) this.lender?.leave(outcome.lease, { lost: true });
  }

  /** @returns `undefined` when nobody can tell just now */
  private async acquireLease(
    socketRequest: SocketRequest,
    authorization: Authorization,
  ): Promise<LeaseOutcome | undefined> {
    const { lender } = this;
    const asking = authorization.mayWrite && lender ? askingReplica(socketRequest) : undefined;
    if (!asking || !lender) return { lease: undefined };
    const acquiring = lender.acquire(asking, authorization);
    const outcome = await within(this.limits.admissionMs, () => acquiring, this.options.onFault);
    // Too late for this client, but an id may have been lent for it.
    if (!outcome) acquiring.then((late) => isLent(late) && lender.leave(late.lease, { lost: true })).catch(() => {});
    return outcome;
  }

  private connections(): Connection[] {
    return this.rooms.open().flatMap((room) => [...room.connections]);
  }

  private recheckAll(): void {
    this.rechecking ??= this.refresh({}).finally(() => {
      this.rechecking = undefined;
    });
  }

  private checkOpenRooms(): void {
    this.rooms.releaseIdle();
    void this.rooms.pollLatestSequences();
  }

  private renew(): void {
    for (const room of this.rooms.open()) room.presence.renew();
    for (const connection of this.connections()) connection.ping();
  }
}
