import type { Coding } from '@articulado/api';
import { promisify } from 'node:util';
import { brotliDecompress, gzip } from 'node:zlib';

const decompress = promisify(brotliDecompress);
const compress = promisify(gzip);

/** Turns bytes packed by brotli into another coding; off the loop. @throws when they are damaged */
export async function recoded(packed: Uint8Array, coding: Coding): Promise<Uint8Array> {
  if (coding === 'br') return packed;
  const bytes = await decompress(packed);
  return coding === 'gzip' ? compress(bytes) : bytes;
}
