import { promisify } from 'node:util';
import { brotliDecompress, gzip } from 'node:zlib';

const decompress = promisify(brotliDecompress);
const compress = promisify(gzip);

/** How the bytes of an answer are packed. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The best of what a client takes. @param accepted - its header `accept-encoding` */
export function codingFor(accepted = ''): Coding {
  const taken = new Map(accepted.split(',').map((part) => readPart(part.toLowerCase())));
  const takes = (coding: Coding) => taken.get(coding) ?? taken.get('*') ?? false;
  return (['br', 'gzip'] as const).find(takes) ?? 'identity';
}

function readPart(part: string): readonly [coding: string, isTaken: boolean] {
  const [coding = '', ...parameters] = part.split(';').map((word) => word.trim());
  const quality = parameters.find((word) => word.startsWith('q='))?.slice('q='.length);
  return [coding, quality === undefined || Number(quality) > 0];
}

/** Turns bytes packed by brotli into another coding; off the loop. @throws when they are damaged */
export async function recoded(packed: Uint8Array, coding: Coding): Promise<Uint8Array> {
  if (coding === 'br') return packed;
  const bytes = await decompress(packed);
  return coding === 'gzip' ? compress(bytes) : bytes;
}
