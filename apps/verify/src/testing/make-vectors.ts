import type { Download, Known } from '../record/verify-record.js';
import { brokenVectors } from './broken-vectors.js';
import { byteVectors } from './byte-vectors.js';
import { write } from './given-record.js';
import { validVectors } from './valid-vectors.js';

/** Downloads in a folder of their own, and what is to be known of them; what a verifier must find is told by `index.json`. */
export interface Vector extends Known {
  readonly about: string;
  readonly download: Download;
}

const written = Object.entries({ ...validVectors, ...brokenVectors }).map(
  ([name, [about, downloads]]): [string, Vector] => [name, { about, download: write(downloads) }],
);

/** Name of the folder → what lies in it. */
export const vectors: ReadonlyMap<string, Vector> = new Map([...written, ...Object.entries(byteVectors)]);
