import type { Download } from '../record/verify-record.js';
import { write } from './given-record.js';
import type { Vector } from './make-vectors.js';
import { frozen, rewritten, version, whole } from './vector-parts.js';

/** The same downloads with other bytes. */
const altered = (change: (download: ReturnType<typeof write>) => Partial<Download>): Download => {
  const download = write(whole);
  return { ...download, ...change(download) };
};
const latin = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1');

/** Name → downloads whose bytes, files or address say something, and not their entries. */
export const byteVectors: Readonly<Record<string, Vector>> = {
  'record-empty': {
    about: 'A record without an entry.',
    download: { record: Buffer.alloc(0), facts: Buffer.alloc(0), versions: new Map() },
  },
  'line-not-canonical': {
    about: 'A line with a space, which hashes would not tell.',
    download: altered(({ record }) => ({
      record: Buffer.from(record.toString().replace('{"disclosed"', '{ "disclosed"')),
    })),
  },
  'member-twice': {
    about: 'A member that is there twice.',
    download: altered(({ record }) => ({
      record: Buffer.from(record.toString().replace('"sequence":1,', '"sequence":1,"sequence":1,')),
    })),
  },
  'nested-too-deep': {
    about: 'A line that is nested deeper than 64.',
    download: altered(({ facts }) => ({
      facts: Buffer.concat([facts, Buffer.from(`${'['.repeat(65)}${']'.repeat(65)}\n`)]),
    })),
  },
  'record-latin-1': { about: 'The record in Latin-1.', download: altered(({ record }) => ({ record: latin(record) })) },
  'version-latin-1': {
    about: 'A version in Latin-1, which read so says the same.',
    download: ((): Download => {
      const download = write(
        frozen(version(2, [{ id: 'a', kind: 'article', depth: 0, content: [{ text: 'Público' }] }])),
      );
      return { ...download, versions: new Map([[1, latin(download.versions.get(1)!)]]) };
    })(),
  },
  'version-byte-order-mark': {
    about: 'A version behind a byte order mark.',
    download: altered(({ versions }) => ({
      versions: new Map(versions).set(1, Buffer.concat([Buffer.from('efbbbf', 'hex'), versions.get(1)!])),
    })),
  },
  'record-byte-order-mark': {
    about: 'The record behind a byte order mark.',
    download: altered(({ record }) => ({ record: Buffer.concat([Buffer.from('efbbbf', 'hex'), record]) })),
  },
  'file-foreign': {
    about: 'Among the versions lies a file that is none.',
    download: altered(() => ({ foreignFiles: ['01.json'] })),
  },
  'not-of-address': {
    about: 'The record of another process than was asked for.',
    process: 'otro',
    download: write(whole),
  },
  'noted-hash-missing': {
    about: 'A record that was rewritten as a whole, beside a hash that was noted before.',
    noted: whole.lines.at(-1)!.hash,
    download: write(rewritten('version.frozen', ({ actor }) => ({ actor: { ...actor, role: 'observer' } }))),
  },
  'noted-hash-there': {
    about: 'A record beside a hash of it that was noted before.',
    noted: whole.lines[2]!.hash,
    process: 'datos-abiertos',
    download: write(whole),
  },
};
