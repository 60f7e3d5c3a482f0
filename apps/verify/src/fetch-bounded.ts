import { textOf } from './sha256.js';
import { reasonOf, Unreachable } from './unreachable.js';

/** How much a server may make us read, and how long it may take: it isn't trusted. */
export interface Bounds {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

/**
 * Downloads a text.
 * @returns its bytes as text, `undefined` where the server says that there is none (404)
 * @throws Unreachable for everything else that isn't the text
 */
export async function fetchBounded(address: string, { maxBytes, timeoutMs }: Bounds): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), headers: { accept: '*/*' } });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Unreachable(address, `HTTP ${response.status}`);
    return textOf(await readBounded(response, address, maxBytes));
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    throw new Unreachable(address, reasonOf(error));
  }
}

async function readBounded(response: Response, address: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) throw new Unreachable(address, `> ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
