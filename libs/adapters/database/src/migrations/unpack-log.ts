import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import * as decoding from 'lib0/decoding';

const packedFormat = 1;
const unpackedLimit = 256 * 1024 * 1024;
const chunkSize = 256 * 1024;
const decompress = promisify(zstdDecompress);

/** Reads a packed stretch of a draft's log as this migration wrote it; kept here as it was, whatever the log's own reader becomes. */
export async function unpackLog(packed: Uint8Array) {
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

function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}
