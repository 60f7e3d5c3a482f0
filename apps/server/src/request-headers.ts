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
