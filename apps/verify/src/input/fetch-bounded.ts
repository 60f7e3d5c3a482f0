import type { Bounds } from './bounds.js';
import { reasonOf, Unreachable } from './unreachable.js';

const maxRedirects = 5;

/**
 * Downloads a file. It follows redirects that stay at the host, and no other: what another host offers is not what was asked for.
 * @returns its bytes, `undefined` where the server says that there is none (404)
 * @throws Unreachable for everything else that isn't the file
 */
export async function fetchBounded(address: string, { maxBytes, timeoutMs }: Bounds): Promise<Uint8Array | undefined> {
  try {
    const response = await followRedirects(address, AbortSignal.timeout(timeoutMs));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Unreachable(address, { why: 'system', said: `HTTP ${response.status}` });
    return await readBounded(response, address, maxBytes);
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    throw new Unreachable(address, reasonOf(error));
  }
}

async function followRedirects(address: string, signal: AbortSignal): Promise<Response> {
  let place = new URL(address);
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await fetch(place, { signal, redirect: 'manual', headers: { accept: '*/*' } });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = new URL(location, place);
    if (!isSameHost(place, next)) throw new Unreachable(address, { why: 'leads-away', to: next.origin });
    place = next;
  }
  throw new Unreachable(address, { why: 'too-many-redirects' });
}

/** The same origin, or the same host behind a protected connection. */
const isSameHost = (from: URL, to: URL) =>
  to.origin === from.origin || (to.origin === `https://${from.hostname}` && from.origin === `http://${from.hostname}`);

async function readBounded(response: Response, address: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) throw new Unreachable(address, { why: 'too-many-bytes', most: maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
