import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** One update of a draft's log: who changed what, when. */
export interface LoggedUpdate {
  /** Its number in the draft's log. */
  readonly sequence: number;
  /** Who wrote it, by the authenticated connection; nobody for what the platform itself wrote. */
  readonly personId: string | null;
  /** When it was committed: microseconds since 1970, as exact as PostgreSQL keeps it. */
  readonly writtenAt: number;
  /** In Yjs' update format (v1). */
  readonly bytes: Uint8Array;
}

/** What the first byte of a packed stretch of the log says; a reader that does not know the number must not read on. */
const packedFormat = 1;

/** What one packed stretch may unpack to: far more than packing ever puts into one, and less than would hurt. */
const unpackedLimit = 256 * 1024 * 1024;

/** It is unpacked in pieces of this size: Node's own 16 KB take a turn of the thread pool each, and three times as long. Bytes. */
const chunkSize = 256 * 1024;

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/**
 * Packs log rows, in their order, into a format byte and a zstd frame. Columns stand one behind the other, since like next to
 * like packs best; numbers are kept as differences to the row before.
 */
export async function packUpdates(updates: readonly LoggedUpdate[]): Promise<Uint8Array> {
  const people = [...new Set(updates.map(({ personId }) => personId))];
  const places = new Map(people.map((personId, place) => [personId, place]));
  const plain = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, updates.length);
    encoding.writeVarUint(encoder, people.length);
    for (const personId of people) encoding.writeVarString(encoder, personId ?? '');
    for (const step of steps(updates.map(({ sequence }) => sequence))) encoding.writeVarInt(encoder, step);
    for (const step of steps(updates.map(({ writtenAt }) => writtenAt))) encoding.writeVarInt(encoder, step);
    for (const { personId } of updates) encoding.writeVarUint(encoder, places.get(personId)!);
    for (const { bytes } of updates) encoding.writeVarUint(encoder, bytes.length);
    for (const { bytes } of updates) encoding.writeUint8Array(encoder, bytes);
  });
  const packed = await compress(plain, { params: { [constants.ZSTD_c_compressionLevel]: 6 } });
  return Buffer.concat([Buffer.of(packedFormat), packed]);
}

/**
 * Gives back exactly what was packed.
 * @throws when the bytes are of a later format or damaged
 */
export async function unpackUpdates(packed: Uint8Array): Promise<LoggedUpdate[]> {
  if (packed[0] !== packedFormat) throw new Error(`A packed log of the unknown format ${packed[0]}`);
  const decoder = decoding.createDecoder(
    await decompress(packed.subarray(1), { chunkSize, maxOutputLength: unpackedLimit }),
  );
  const count = decoding.readVarUint(decoder);
  const read = <Value>(times: number, one: (decoder: decoding.Decoder) => Value) => inTurns(times, () => one(decoder));
  const people = await read(decoding.readVarUint(decoder), decoding.readVarString);
  const sequences = sums(await read(count, decoding.readVarInt));
  const times = sums(await read(count, decoding.readVarInt));
  const authors = await read(count, decoding.readVarUint);
  const lengths = await read(count, decoding.readVarUint);
  const updates = await inTurns(count, (place) => ({
    sequence: sequences[place]!,
    personId: people[authors[place]!] || null,
    writtenAt: times[place]!,
    bytes: decoding.readUint8Array(decoder, lengths[place]!),
  }));
  if (decoding.hasContent(decoder)) throw new Error('A packed log holds more than it says');
  return updates;
}

/** So many rows are read before others get their turn. */
const rowsInATurn = 20_000;

async function inTurns<Value>(times: number, one: (place: number) => Value): Promise<Value[]> {
  const values: Value[] = [];
  for (let place = 0; place < times; place += 1) {
    values.push(one(place));
    if (place % rowsInATurn === rowsInATurn - 1) await setImmediate();
  }
  return values;
}

/** Whether two stretches of a log say the same, byte for byte. */
export const sameUpdates = (one: readonly LoggedUpdate[], other: readonly LoggedUpdate[]): boolean =>
  one.length === other.length && one.every((update, place) => sameUpdate(update, other[place]!));

const sameUpdate = (one: LoggedUpdate, other: LoggedUpdate): boolean =>
  one.sequence === other.sequence &&
  one.personId === other.personId &&
  one.writtenAt === other.writtenAt &&
  Buffer.compare(one.bytes, other.bytes) === 0;

const steps = (values: readonly number[]): number[] => values.map((value, place) => value - (values[place - 1] ?? 0));

function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}
