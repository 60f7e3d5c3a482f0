import { Sessions } from '@articulado/api';
import { ImportRight } from '@articulado/drafting';
import { translator } from '@articulado/messages';
import { Api, AssetList, assetsPath, PageServer, securityHeaders } from '@articulado/pages';
import { PublicRevisions } from '@articulado/persistence';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import serveFiles from '@fastify/static';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import path from 'node:path';
import type { Foundations } from './app.module.js';
import { serveHealth } from './health.js';
import { serveLanguage } from './language.js';
import { mountDraftingRooms } from './drafting-rooms.js';
import { serveSubscriptions } from './graphql-sockets.js';
import { serveOpenApi } from './openapi.js';
import { PageErrors } from './page-errors.js';
import { pages } from './pages.js';
import type { Readiness } from './readiness.js';
import { refuseDeepQueries } from './query-nesting.js';
import { refuseOtherSites } from './refuse-other-sites.js';
import { readBodies } from './request-bodies.js';
import { localeOf, RequestContext } from './request-context.js';
import { readHeaders } from './request-headers.js';
import { ComposedText } from './composed-text.js';
import { logRefusedRequests } from './security-log/log-refused-requests.js';
import { SecurityInterceptor } from './security-log/security-interceptor.js';

/** Where the browser's build lies: beside the server's own. */
const browserBuild = path.resolve(import.meta.dirname, '../../web/dist');

interface Routes {
  close(): Promise<void>;
  /** Answers an address that the router can't read: its escapes are broken, or a part of it is too long. */
  sayNowhere(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

/** Mounts the routes of the platform: pages, files, health, sockets. The API and the downloads are the modules' own. */
export async function mountRoutes(
  app: NestFastifyApplication,
  foundations: Foundations,
  readiness: Readiness,
): Promise<Routes> {
  const server = app.getHttpAdapter().getInstance();
  const { platform, securityLog, unitOfWork, pool } = foundations;
  const headers = securityHeaders(platform.publicUrl);
  server.addHook('onSend', (_request, reply, payload, go) => {
    reply.headers(headers);
    go(null, payload);
  });
  logRefusedRequests(server, securityLog, platform.publicUrl, foundations.clientAddressOf);
  const sessions = app.get(Sessions, { strict: false });
  refuseOtherSites(server, sessions, platform.publicUrl);
  app.useGlobalInterceptors(new SecurityInterceptor(securityLog));
  app.useGlobalPipes(new ComposedText());
  await server.register(compress, { threshold: 1_024 });
  readBodies(server, ({ headers: { cookie } }) => app.get(ImportRight, { strict: false }).isHeldBy(cookie));
  refuseDeepQueries(server);
  await server.register(multipart);
  await server.register(serveFiles, {
    root: path.join(browserBuild, 'assets'),
    prefix: assetsPath,
    immutable: true,
    maxAge: '1y',
    index: false,
  });
  serveHealth(server, foundations, readiness);
  serveLanguage(server);
  serveOpenApi(server);
  const context = app.get(RequestContext, { strict: false });
  const revisions = new PublicRevisions(pool);
  const pageServer = new PageServer({
    api: new Api(() => app.get(GraphQLSchemaHost).schema),
    assets: new AssetList(browserBuild),
    publicUrl: platform.publicUrl,
    demo: platform.demo,
    mailDelivery: platform.sendsMail ? 'sent' : platform.demo ? 'public' : 'kept',
    hasContact: platform.contactEmail !== undefined,
    contextOf: (request, reply) =>
      context.make(request.headers, request.ip, (cookies) => void reply.header('set-cookie', [...cookies])),
    translatorOf: (request) => translator(localeOf(request.headers), unitOfWork.timeZone),
    headersOf: (request) => readHeaders(request.headers),
    isVisitor: (request) => !sessions.isBorneBy(request.headers.cookie),
    contextOfVisitor: (locale) => context.makeForVisitor(locale),
    publicState: {
      revisionOf: (slug) => (slug === undefined ? revisions.ofPlatform() : revisions.ofProcess(slug)),
      nextByTime: (slug, after) => revisions.nextByTime(slug, after),
      now: () => unitOfWork.read().now,
    },
  });
  const errors = new PageErrors(pageServer);
  app.useGlobalFilters(errors);
  pageServer.register(server, pages);
  await app.init();
  const opened = [mountDraftingRooms(app, foundations), serveSubscriptions(app, foundations)];
  return {
    close: async () => void (await Promise.all(opened.map((route) => route.close()))),
    // No hook runs for these: headers are set here.
    sayNowhere: async (request, reply) => void (await errors.sayInFrame(request, reply.headers(headers), 404)),
  };
}
