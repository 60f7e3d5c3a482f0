import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CachedPage } from './cached-page.js';

/**
 * What may be done with a page that visitors share. A browser asks each time, and is answered in a few bytes (304); a proxy may serve it for
 * seconds. `stale-while-revalidate` is for proxies alone (RFC 9213): browsers obey it too, and would show the page of before to whoever has just
 * contributed.
 */
const forAll = {
  'cache-control': 'public, max-age=0, s-maxage=5',
  'cdn-cache-control': 'public, max-age=5, stale-while-revalidate=10',
};

/** A page that bears a key of its own is for whoever asked, and so is what is sent to somebody whose cookie said more than nothing. */
const forOne = { 'cache-control': 'private, no-cache' };

/** What a page depends on beside its address. */
export const pageVary = 'cookie, accept-language, accept-encoding';

type Headers = Readonly<Record<string, string>>;

/**
 * Sends a kept page past whatever Fastify does to make an answer, which takes several times as long as sending it.
 * @param always - headers that every answer has
 * @param isVisitor - whether the request bore nothing of a session; what else was set on the answer is a cookie that takes a dead one away
 */
export async function sendCached(
  page: CachedPage,
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  always: Headers,
  isVisitor: boolean,
): Promise<FastifyReply> {
  const { etag } = page;
  const head: Record<string, string | string[] | number> = {
    ...always,
    ...(isVisitor ? {} : setBefore(reply)),
    vary: pageVary,
    ...(isVisitor && !page.hasForm ? forAll : forOne),
    ...(etag !== undefined && { etag }),
  };
  if (etag !== undefined && isAmong(etag, headers['if-none-match'])) {
    reply.hijack().raw.writeHead(304, head).end();
    return reply;
  }
  const { coding, bytes } = await page.write(headers['accept-encoding']);
  head['content-type'] = 'text/html; charset=utf-8';
  head['content-length'] = bytes.length;
  if (coding !== 'identity') head['content-encoding'] = coding;
  reply.hijack().raw.writeHead(200, head).end(bytes); // Node sends none of them to a HEAD
  return reply;
}

const setBefore = (reply: FastifyReply) => reply.getHeaders() as Record<string, string | string[]>;

/** Whether the client has this very text (RFC 9110, 13.1.2: tags are compared weakly). */
const isAmong = (etag: string, ifNoneMatch: string | undefined): boolean =>
  ifNoneMatch?.split(',').some((one) => one.trim() === '*' || bare(one.trim()) === bare(etag)) === true;

const bare = (etag: string) => etag.replace(/^W\//, '');
