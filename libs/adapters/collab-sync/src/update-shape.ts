import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { RefusedUpdate } from './close-codes.js';
import type { SyncLimits } from './limits.js';

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;
type Bounds = Pick<SyncLimits, 'maxUpdateBytes' | 'maxUpdateParts' | 'maxClientIds' | 'maxNesting'>;

/** Keys that would reach into JavaScript's own objects. */
const poisonedKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Looks at an update's bytes before anything is applied: whether they can be read, how much they hold, how deep, of what.
 * What the update says of the text is checked afterwards, on the text it leads to.
 * @param bytes - must own its buffer: Yjs reads lengths that a client wrote, and must not find a neighbour's bytes behind them
 */
export function readShape(bytes: Uint8Array, bounds: Bounds): DecodedUpdate | RefusedUpdate {
  if (bytes.length > bounds.maxUpdateBytes) return 'too-large';
  const decoded = decode(bytes);
  if (!decoded) return 'malformed';
  if (decoded.structs.length > bounds.maxUpdateParts) return 'too-many-parts';
  if (decoded.structs.length > 1) {
    const clientIds = new Set(decoded.structs.map((struct) => struct.id.client));
    if (clientIds.size > bounds.maxClientIds) return 'too-many-clients';
  }
  for (const struct of decoded.structs) {
    const problem = problemOf(struct, bounds.maxNesting);
    if (problem) return problem;
  }
  return decoded;
}

/** Remembers the decoder that Yjs read from last, so that one can look whether it was read to its end. */
class RememberedDecoder extends Y.UpdateDecoderV1 {
  static last: decoding.Decoder;
  constructor(decoder: decoding.Decoder) {
    super(decoder);
    RememberedDecoder.last = decoder;
  }
}

function decode(bytes: Uint8Array): DecodedUpdate | undefined {
  try {
    const decoded = Y.decodeUpdateV2(bytes, RememberedDecoder);
    // Bytes after the update would be stored for nothing.
    return decoding.hasContent(RememberedDecoder.last) ? undefined : decoded;
  } catch {
    return undefined; // any throw of the decoder means the same: these bytes are no update
  }
}

function problemOf(struct: DecodedUpdate['structs'][number], maxNesting: number): RefusedUpdate | undefined {
  const { clock } = struct.id;
  if (struct.length <= 0 || !Number.isSafeInteger(clock + struct.length)) return 'malformed';
  if (!(struct instanceof Y.Item)) return undefined;
  if (typeof struct.parentSub === 'string' && poisonedKeys.includes(struct.parentSub)) return 'content';
  return problemOfContent(struct, maxNesting);
}

function problemOfContent({ content, parent }: Y.Item, maxNesting: number): RefusedUpdate | undefined {
  // A shared type may stand only in a root of the draft. An omitted parent is the neighbour's, and is checked once it
  // is applied.
  if (content instanceof Y.ContentType) return parent instanceof Y.ID ? 'nesting' : undefined;
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return undefined;
  const values = valuesOf(content);
  if (!values) return 'content';
  return values.map((value) => problemOfValue(value, maxNesting)).find((problem) => problem !== undefined);
}

/** What a plain value carries; `undefined` for kinds of content that no draft holds: subdocuments, binary, Yjs' old JSON. */
function valuesOf(content: Y.Item['content']): readonly unknown[] | undefined {
  if (content instanceof Y.ContentAny) return content.arr as unknown[];
  if (content instanceof Y.ContentEmbed) return [content.embed];
  if (content instanceof Y.ContentFormat) return poisonedKeys.includes(content.key) ? undefined : [content.value];
  return undefined;
}

function problemOfValue(value: unknown, levelsLeft: number): RefusedUpdate | undefined {
  if (typeof value === 'bigint' || value instanceof Uint8Array) return 'content';
  if (typeof value !== 'object' || value === null) return undefined;
  if (levelsLeft <= 0) return 'nesting';
  if (Object.keys(value).some((key) => poisonedKeys.includes(key))) return 'content';
  for (const inner of Object.values(value)) {
    const problem = problemOfValue(inner, levelsLeft - 1);
    if (problem) return problem;
  }
  return undefined;
}
