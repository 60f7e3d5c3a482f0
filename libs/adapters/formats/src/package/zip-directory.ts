import { decodeName } from './decode-name.js';
import { UnreadableFile } from './unreadable-file.js';

/** What the directory at the end of a zip says of one of its parts; nothing of it is believed before it is checked. */
export interface ZipEntry {
  /** With "/" between folders. */
  readonly name: string;
  /** 0 = stored as it is, 8 = deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header stands in the file. */
  readonly offset: number;
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, part: 0x04034b50 };
const lengths = { end: 22, entry: 46, part: 30 };
const longestComment = 0xffff;

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === signatures.part;

/**
 * Reads the directory of a zip without unpacking anything. Zips of more than 4 GB or 65,535 parts (zip64) are none that
 * this program takes, so their larger fields are not looked for.
 * @param most - parts that a zip may have at most
 */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new UnreadableFile('too-many-parts');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const entry = readEntry(bytes, view, at);
    entries.push(entry.part);
    at = entry.next;
  }
  return entries;
}

/** The packed bytes of a part: they follow its own header, whose length only that header tells. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const start = nameEnd(view, offset) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged();
  return bytes.subarray(start, start + packedSize);
}

/** Whether a part's own header names it as the directory does: a name that lost a bit would be a part that is not there. */
export function isNamedTwice(bytes: Uint8Array, { name, offset }: ZipEntry): boolean {
  const own = bytes.subarray(offset + lengths.part, nameEnd(viewOf(bytes), offset));
  return decodeName(own) === name;
}

function nameEnd(view: DataView, offset: number): number {
  if (offset + lengths.part > view.byteLength || view.getUint32(offset, true) !== signatures.part) throw damaged();
  return Math.min(offset + lengths.part + view.getUint16(offset + 26, true), view.byteLength);
}

/** Searched from the end of the file, since a comment of any words may follow. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - lengths.end;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw damaged();
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { part: ZipEntry; next: number } {
  if (at + lengths.entry > bytes.length || view.getUint32(at, true) !== signatures.entry) throw damaged();
  const end = at + lengths.entry + view.getUint16(at + 28, true);
  const next = end + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged();
  const part = {
    name: decodeName(bytes.subarray(at + lengths.entry, end)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { part, next };
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const damaged = () => new UnreadableFile('damaged');
