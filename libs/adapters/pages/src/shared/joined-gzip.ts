import { promisify } from 'node:util';
import zlib from 'node:zlib';

const deflateRaw = promisify(zlib.deflateRaw) as (bytes: Uint8Array, options: zlib.ZlibOptions) => Promise<Buffer>;

/** RFC 1952: deflated, no name, no time, of an unknown system. */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** Pieces of a text that are deflated once, between which other words are put each time without deflating anything anew. */
export interface JoinedGzip {
  /** @param between - stands between each two pieces; at most 65,535 bytes */
  with(between: Buffer): Buffer;
  readonly size: number;
}

/**
 * Deflates pieces so that each begins at a byte of its own and points to nothing in another (a full flush, as zlib calls it): what comes
 * between them goes in as it is, as a stored block (RFC 1951, 3.2.4).
 */
export async function joinedGzip(pieces: readonly Buffer[]): Promise<JoinedGzip> {
  const deflated = await Promise.all(
    pieces.map((piece, index) =>
      deflateRaw(piece, {
        finishFlush: index === pieces.length - 1 ? zlib.constants.Z_FINISH : zlib.constants.Z_FULL_FLUSH,
      }),
    ),
  );
  return {
    size: deflated.reduce((sum, { length }) => sum + length, 0),
    with: (between) => {
      const stored = storedBlock(between);
      const written = deflated.flatMap((piece, index) => (index === 0 ? [piece] : [stored, piece]));
      return Buffer.concat([header, ...written, trailer(pieces, between)]);
    },
  };
}

function storedBlock(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5); // not the last block, stored, then its length and the complement of that
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(~bytes.length & 0xffff, 3);
  return Buffer.concat([head, bytes]);
}

/** Checksum and length of all that was written. */
function trailer(pieces: readonly Buffer[], between: Buffer): Buffer {
  const all = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
  const end = Buffer.alloc(8);
  end.writeUInt32LE(
    all.reduce((sum, part) => zlib.crc32(part, sum), 0),
    0,
  );
  end.writeUInt32LE(all.reduce((sum, { length }) => sum + length, 0) >>> 0, 4);
  return end;
}
