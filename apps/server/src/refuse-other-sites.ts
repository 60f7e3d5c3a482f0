import { sendProblem, type Sessions } from '@articulado/api';
import { isSameOrigin } from '@articulado/pages';
import type { FastifyInstance } from 'fastify';
import { readHeaders } from './request-headers.js';

const detail = 'What bears a session must come from a page of this site, or from a program that is no browser.';

/**
 * Refuses what a page of another site asks of the API with somebody's session, before it is read. That a browser sends the cookie from there
 * is prevented by the cookie itself (`SameSite`), and that it sends JSON by the missing CORS; this holds if either should not.
 */
export function refuseOtherSites(server: FastifyInstance, sessions: Sessions, publicUrl: string): void {
  server.addHook('onRequest', (request, reply, go) => {
    const { routeOptions, headers } = request;
    if (routeOptions.url !== '/graphql' || !sessions.isBorneBy(headers.cookie)) return go();
    if (isSameOrigin(readHeaders(headers), publicUrl)) return go();
    sendProblem(reply, 403, { detail });
  });
}
