import { Inflate } from 'fflate';
import { crc32 } from './crc32.js';
import { UnreadableFile } from './unreadable-file.js';
import { isNamedTwice, packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.js';

/**
 * What a document of a word processor may take when it is unpacked. A long law has some 10 MB of text with its markup;
 * pictures are hardly smaller packed than unpacked.
 */
export const packageLimits = {
  parts: 2_000,
  /** Of all parts together, in bytes. */
  size: 100_000_000,
  /** Of the parts that are read, in bytes. */
  readSize: 25_000_000,
  /** How many times larger than packed a part may be, once it is large: a form of empty lines is packed well, too. */
  ratio: 200,
  large: 10_000_000,
};

/** The parts of a document that is a zip (Open Packaging Conventions, OpenDocument). Zips within it are never opened. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** A part's bytes, checked against its check sum; `undefined` when there is no such part. */
  read(name: string): Uint8Array | undefined;
}

/** Opens a zip within the limits; sizes are judged before anything is unpacked. Capitals in names make no difference. */
export function openPackage(bytes: Uint8Array): Package {
  const entries = readZipDirectory(bytes, packageLimits.parts);
  checkSizes(entries);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  // Two parts of one name: which of them counts is another answer in each program that reads the file.
  if (byName.size < entries.length || !entries.every((entry) => isNamedTwice(bytes, entry))) {
    throw new UnreadableFile('damaged');
  }
  let readSize = 0;
  return {
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(name.toLowerCase()),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return undefined;
      readSize += entry.size;
      if (readSize > packageLimits.readSize) throw new UnreadableFile('too-large-unpacked');
      return unpack(bytes, entry);
    },
  };
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const isBomb = entries.some(
    ({ size, packedSize }) => size > packageLimits.large && size > packageLimits.ratio * packedSize,
  );
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (isBomb || total > packageLimits.size) throw new UnreadableFile('too-large-unpacked');
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new UnreadableFile('encrypted');
  const packed = packedBytes(bytes, entry);
  const unpacked = entry.method === 8 ? inflate(packed, entry.size) : packed;
  // The check sum is not for attackers, who can make it right, but for files that lost a bit: a law must not change in silence.
  if (![0, 8].includes(entry.method) || unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) {
    throw new UnreadableFile('damaged');
  }
  return unpacked;
}

/** Bytes that are inflated at a time; each may become a thousand. */
const step = 16_384;

/** Inflates piece by piece and stops where more comes out than the directory says: its sizes are the sender's word only. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((piece) => {
    if (length + piece.length > size) throw new UnreadableFile('damaged');
    unpacked.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    throw new UnreadableFile('damaged'); // fflate throws for nothing else than wrong data
  }
  return unpacked.subarray(0, length);
}
