import { locales } from '@articulado/messages';
import { ownAddress } from '@articulado/pages';
import type { FastifyInstance } from 'fastify';
import { languageCookie } from './request-context.js';

/** Any page's address with `?lang=en` keeps that language for a year and goes on to the same address without it. */
export function serveLanguage(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, go) => {
    if (request.method !== 'GET' || !request.url.includes('?')) return go();
    const [path = '/', query = ''] = request.url.split('?');
    const search = new URLSearchParams(query);
    const picked = locales.find((locale) => locale === search.get('lang'));
    if (!picked) return go();
    search.delete('lang');
    const same = ownAddress(`${path}${search.size > 0 ? `?${search.toString()}` : ''}`);
    reply
      .header('set-cookie', `${languageCookie}=${picked}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`)
      .redirect(same, 303);
  });
}
