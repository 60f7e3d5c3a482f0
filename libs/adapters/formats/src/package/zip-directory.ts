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
 * Reads the directory of a zip without unpacking anything.
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
    ...sizesOf(view, at, end),
  };
  return { part, next };
}

/** Some programs write all sizes in eight bytes (zip64), in a field behind the name, in the order of those that say so. */
function sizesOf(view: DataView, at: number, extra: number): Pick<ZipEntry, 'packedSize' | 'size' | 'offset'> {
  const written = { size: at + 24, packedSize: at + 20, offset: at + 42 };
  let wide = wideField(view, extra, extra + view.getUint16(at + 30, true));
  const read = (place: number) => {
    const size = view.getUint32(place, true);
    if (size !== 0xffffffff || wide === undefined || wide + 8 > view.byteLength) return size;
    wide += 8;
    return Number(view.getBigUint64(wide - 8, true));
  };
  return { size: read(written.size), packedSize: read(written.packedSize), offset: read(written.offset) };
}

/** Where the values of the zip64 field begin; `undefined` when there is none. */
function wideField(view: DataView, start: number, end: number): number | undefined {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const damaged = () => new UnreadableFile('damaged');
