import { Happenings, type Platform } from '@articulado/api';
import { type Clock, DraftLog, makeDataSource, platformSecret, systemClock, UnitOfWork } from '@articulado/persistence';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AppModule } from './app.module.js';
import { openDoors } from './open-doors.js';
import { reportFault } from './report-fault.js';

export interface ServerOptions {
  readonly databaseUrl: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Without it, the address that the server listens on. */
  readonly publicUrl?: string;
  readonly demo: boolean;
  readonly sendsMail: boolean;
  readonly clock?: Clock;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly app: NestFastifyApplication;
  readonly unitOfWork: UnitOfWork;
  /** Finishes what is under way, then closes everything that was opened. */
  stop(): Promise<void>;
}

/** Whom we believe about where a request came from: a proxy on this machine or in the private network before it, nobody else. */
const nearProxies = ['loopback', 'linklocal', 'uniquelocal'];

/** Largest body of a request: a file of 5 MB as the API takes it. */
const largestBody = 8 * 1024 * 1024;

/** A database that does not answer for so long is away: whoever asks is told, and does not hang. */
const connectionTimeoutMillis = 10_000;

/** Starts the one process: HTTP, GraphQL, sockets, on a database that is there. Migrates it first. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const dataSource = await makeDataSource(options.databaseUrl).initialize();
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis,
  });
  pool.on('error', reportFault); // a connection that breaks while idle would end the process
  const unitOfWork = new UnitOfWork(dataSource, options.clock ?? systemClock);
  const platform: Platform & { publicUrl: string } = {
    publicUrl: options.publicUrl ?? '',
    demo: options.demo,
    sendsMail: options.sendsMail,
    secret: await platformSecret(dataSource),
  };
  if (!options.publicUrl) platform.publicUrl = `http://localhost:${options.port}`;
  const draftLog = DraftLog.open(options.databaseUrl, reportFault);
  const foundations = { unitOfWork, platform, happenings: new Happenings(), draftLog, pool };
  const adapter = new FastifyAdapter({ bodyLimit: largestBody, trustProxy: nearProxies, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(foundations), adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  const doors = await openDoors(app, foundations);
  await app.listen(options.port, '0.0.0.0');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    url: platform.publicUrl,
    port,
    app,
    unitOfWork,
    stop: async () => {
      await doors.close();
      await app.close();
      await draftLog.close();
      await pool.end();
      await dataSource.destroy();
    },
  };
}
