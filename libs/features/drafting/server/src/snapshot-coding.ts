import type { Coding } from '@articulado/api';
import { promisify } from 'node:util';
import { brotliDecompress, gzip } from 'node:zlib';

const decompress = promisify(brotliDecompress);
const compress = promisify(gzip);

/** Turns bytes compressed by brotli into another coding, without blocking the event loop. @throws when they are damaged */
export async function recoded(compressed: Uint8Array, coding: Coding): Promise<Uint8Array> {
  if (coding === 'br') return compressed;
  const bytes = await decompress(compressed);
  return coding === 'gzip' ? compress(bytes) : bytes;
}
