import { ownOrigins } from '@articulado/pages';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { ClientAddressOf } from '../client-address.js';
import type { SecurityLog } from './security-log.js';

/** What is refused before anybody is asked who they are: posts of other sites, drafts that they may not open, bodies that are too large. */
const refused: Readonly<Record<number, string>> = { 401: 'unauthorized', 403: 'forbidden', 413: 'too-large' };

/** Opens a session without a proof, where the platform is a demonstration. */
const openSignIn = '/demo/sign-in';

/** Logs requests that were refused before any resolver ran. Routes, never addresses: a token may stand in one. */
export function logRefusedRequests(
  server: FastifyInstance,
  log: SecurityLog,
  publicUrl: string,
  clientAddressOf: ClientAddressOf,
): void {
  let isProxyTold = false;
  server.addHook('onRequest', (request, _reply, go) => {
    if (!isProxyTold && isFromUnknownProxy(request)) {
      isProxyTold = true; // once for each process: it is a setting, or every request of somebody who tries
      const reason = 'X-Forwarded-For is ignored: TRUSTED_PROXIES does not name who sends it';
      log.write({ act: 'request', outcome: 'refused', reason, address: request.ip });
    }
    go();
  });
  server.addHook('onResponse', (request, reply, go) => {
    const act = `${request.method} ${request.routeOptions.url ?? 'nowhere'}`;
    const reason = refused[reply.statusCode];
    const event = { act, who: 'unknown', address: request.ip };
    if (reason !== undefined) log.write({ ...event, outcome: 'refused', reason });
    else if (request.routeOptions.url === openSignIn && reply.statusCode === 303)
      log.write({ ...event, outcome: 'done' });
    go();
  });
  const origins = ownOrigins(publicUrl);
  server.server.on('upgrade', (request: IncomingMessage) => {
    const { url = '', headers } = request;
    const { origin } = headers;
    if (origin === undefined || origins.includes(origin)) return;
    const act = url.startsWith('/collab/') ? 'socket /collab/:draftId' : 'socket /graphql';
    log.write({ act, outcome: 'refused', reason: 'other-origin', who: 'unknown', address: clientAddressOf(request) });
  });
}

const isFromUnknownProxy = ({ headers, ip, raw }: FastifyRequest): boolean =>
  headers['x-forwarded-for'] !== undefined && ip === raw.socket.remoteAddress;
