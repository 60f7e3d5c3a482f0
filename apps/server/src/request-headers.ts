import type { IncomingHttpHeaders } from 'node:http';

/** A request's headers as the platform's own kind, lists joined. */
export function readHeaders(given: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !name.startsWith(':'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** One cookie of a request. @param cookie - all of them, as they came */
export function readCookie(cookie: string | undefined, name: string): string | undefined {
  if (!cookie?.includes(name)) return undefined;
  const pairs = cookie.split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}
