import { DomainEvents, RateLimits } from '@articulado/api';
import { type Clock, makeDataSource, platformSecret, systemClock, UnitOfWork } from '@articulado/persistence';
import { DraftLog, ClusterBus } from '@articulado/draft-log';
import { oneAtATime, ServerProcesses } from '@articulado/database';
import { upgradeDrafts } from '@articulado/drafting';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { AppModule, type Foundations } from './app.module.js';
import { startJobs } from './jobs.js';
import { clientAddressBehind } from './client-address.js';
import { mountRoutes } from './mount-routes.js';
import { Readiness } from './readiness.js';
import { reportFault } from './report-fault.js';
import { SecurityLog } from './security-log/security-log.js';
import { type SocketCaps, usualSocketCaps } from './settings.js';
import { subscriptionConnections } from './shared-subscriptions.js';

export interface ServerOptions {
  readonly databaseUrl: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Without it, the address that the server listens on. */
  readonly publicUrl?: string;
  readonly demo: boolean;
  /** The address that it listens on: this machine alone for a demonstration with its open sign-in, and else all of them. */
  readonly host?: string;
  /** Proxies whose word is taken for where a request came from; none. */
  readonly trustedProxies?: readonly string[];
  /** The mail server that e-mails leave by; without one they stay at `/outbox`. */
  readonly smtpUrl?: string;
  /** Where whoever runs the platform can be written to; without it pages say that there is no address. */
  readonly contactEmail?: string;
  readonly administratorToRecover?: string;
  /** Whether this process does jobs as well: e-mails, and whatever else acts have enqueued. */
  readonly doesJobs?: boolean;
  readonly clock?: Clock;
  /** Takes the lines of the security log; without it they are written nowhere. */
  readonly writeSecurityLog?: (line: string) => void;
  readonly socketCaps?: Partial<SocketCaps>;
  readonly clientTimeouts?: Partial<ClientTimeouts>;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly app: NestFastifyApplication;
  readonly unitOfWork: UnitOfWork;
  /**
   * Finishes what is under way, then closes everything that was opened.
   * @param drainMs - how long to serve on before, while saying that nothing new should be sent here
   */
  stop(drainMs?: number): Promise<void>;
}

/** How long a client may take. */
interface ClientTimeouts {
  /** Until all headers are there. */
  readonly headersMs: number;
  /** Until the whole request is there: a file of 5 MB needs two minutes by a line of 400 kbit/s. */
  readonly requestMs: number;
  /** Without sending or taking a single byte. */
  readonly silenceMs: number;
}

const usualClientTimeouts: ClientTimeouts = { headersMs: 20_000, requestMs: 180_000, silenceMs: 60_000 };

/** Connections for pages and acts; with those of subscriptions, as many as docs/operations.md says. */
const usualConnections = 10;

/** Requests that are under way when the process stops get so long to end. */
const shutdownTimeoutMs = 10_000;

/** A database that does not answer for so long is away: whoever asks is told, and does not hang. */
const connectionTimeoutMillis = 10_000;

/** Starts one server process: HTTP, GraphQL, sockets, on a database that is there. Whichever is first migrates it. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const opened = new AsyncDisposableStack();
  const readiness = new Readiness();
  const stop = async (drainMs = 0) => {
    readiness.leave();
    await pause(drainMs);
    await opened.disposeAsync();
  };
  try {
    const foundations = await createFoundations(options, opened);
    const app = await openApp(options, foundations, readiness, opened);
    if (options.doesJobs) {
      const jobs = await startJobs(app, foundations, options.smtpUrl);
      opened.defer(() => jobs.stop());
    }
    const { port } = app.getHttpServer().address() as { port: number };
    const { platform, unitOfWork } = foundations;
    return { url: platform.publicUrl, port, app, unitOfWork, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param opened - takes what must be closed again, in the order it was opened */
async function createFoundations(options: ServerOptions, opened: AsyncDisposableStack): Promise<Foundations> {
  const {
    databaseUrl,
    port,
    publicUrl = `http://localhost:${port}`,
    demo,
    smtpUrl,
    contactEmail,
    administratorToRecover,
    clock = systemClock(),
    socketCaps,
  } = options;
  const connect = (maxConnections: number) => {
    const dataSource = makeDataSource(databaseUrl, { maxConnections });
    opened.defer(async () => void (dataSource.isInitialized && (await dataSource.destroy())));
    return dataSource;
  };
  const dataSource = connect(usualConnections);
  const unitOfWork = new UnitOfWork(dataSource, clock);
  const secret = await oneAtATime(databaseUrl, 'start', async () => {
    const ready = await dataSource.initialize();
    await upgradeDrafts(unitOfWork);
    return platformSecret(ready);
  });
  const ofSubscriptions = await connect(subscriptionConnections).initialize();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, keepAlive: true, connectionTimeoutMillis });
  pool.on('error', reportFault); // a connection that breaks while idle would end the process
  opened.defer(() => pool.end());
  const bus = await ClusterBus.open(databaseUrl, reportFault);
  opened.defer(() => bus.close());
  const registered = await ServerProcesses.register(pool, bus.serverId, reportFault);
  opened.defer(() => registered.leave());
  const draftLog = DraftLog.open(databaseUrl, reportFault, {
    serverId: bus.serverId,
    hasPeers: () => bus.hasPeers,
  });
  opened.defer(() => draftLog.close());
  return {
    unitOfWork,
    platform: { publicUrl, demo, sendsMail: smtpUrl !== undefined, contactEmail, administratorToRecover, secret },
    domainEvents: new DomainEvents(bus),
    rateLimits: new RateLimits({ pool, secret }),
    securityLog: new SecurityLog(options.writeSecurityLog ?? (() => undefined), secret, () => clock.now()),
    draftLog,
    pool,
    subscriptionConnections: ofSubscriptions,
    socketCaps: { ...usualSocketCaps, ...socketCaps },
    clientAddressOf: clientAddressBehind(options.trustedProxies ?? []),
    bus,
    databaseUrl,
  };
}

async function openApp(
  { port, demo, host = demo ? '127.0.0.1' : '0.0.0.0', trustedProxies = [], clientTimeouts }: ServerOptions,
  foundations: Foundations,
  readiness: Readiness,
  opened: AsyncDisposableStack,
): Promise<NestFastifyApplication> {
  const { headersMs, requestMs, silenceMs } = { ...usualClientTimeouts, ...clientTimeouts };
  // The adapter is made before them, and asks them once it listens.
  const routes = Promise.withResolvers<Awaited<ReturnType<typeof mountRoutes>>>();
  const adapter = new FastifyAdapter({
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      void routes.promise.then((mounted) => mounted.sayNowhere(request, reply)),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    forceCloseConnections: 'idle',
    requestTimeout: requestMs,
    connectionTimeout: silenceMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: Math.min(headersMs, 5_000) },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(foundations), adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
    bodyParser: false, // see request-bodies
  });
  opened.defer(() => close(app));
  const mounted = await mountRoutes(app, foundations, readiness);
  opened.defer(() => mounted.close());
  routes.resolve(mounted);
  await app.listen(port, host);
  return app;
}

/** What is under way ends by itself, or after a while by us. */
async function close(app: NestFastifyApplication): Promise<void> {
  const finish = setTimeout(() => app.getHttpServer().closeAllConnections(), shutdownTimeoutMs);
  await app.close();
  clearTimeout(finish);
}
