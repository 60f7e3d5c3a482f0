import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a server says to a client. `saved`: Hocuspocus' word that it has applied an update. */
export interface Heard {
  readonly kind: 'sync-step-1' | 'sync-step-2' | 'update' | 'presence' | 'saved' | 'other';
  readonly bytes: Uint8Array;
}

/** How a server wants to be spoken to. All but the last take Yjs' bytes and give the body of a message. */
export interface Dialect {
  readonly step1: (stateVector: Uint8Array) => Uint8Array;
  readonly step2: (update: Uint8Array) => Uint8Array;
  readonly update: (update: Uint8Array) => Uint8Array;
  readonly presence: (update: Uint8Array) => Uint8Array;
  /** What a newcomer has to say before anything else. */
  readonly greeting: readonly Uint8Array[];
  readonly read: (message: Uint8Array) => Heard;
}

const outer = { sync: 0, presence: 1, authentication: 2, syncReply: 4, syncStatus: 8 } as const;
const steps = ['sync-step-1', 'sync-step-2', 'update'] as const;
const nothing = new Uint8Array();

/** The y-websocket protocol: the document is named by the address. */
export const plainDialect: Dialect = dialect(() => {}, () => {}, []);

/** Hocuspocus': every message begins with the document's name, and the first one holds a token. */
export function namedDialect(documentName: string, token: string): Dialect {
  const authentication = body((encoder) => {
    encoding.writeVarString(encoder, documentName);
    encoding.writeVarUint(encoder, outer.authentication);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, token);
  });
  return dialect(
    (encoder) => encoding.writeVarString(encoder, documentName),
    (decoder) => decoding.readVarString(decoder),
    [authentication],
  );
}

function dialect(
  begin: (encoder: encoding.Encoder) => void,
  skipBeginning: (decoder: decoding.Decoder) => void,
  greeting: readonly Uint8Array[],
): Dialect {
  const sync = (step: number) => (bytes: Uint8Array) =>
    body((encoder) => {
      begin(encoder);
      encoding.writeVarUint(encoder, outer.sync);
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  const presence = (bytes: Uint8Array) =>
    body((encoder) => {
      begin(encoder);
      encoding.writeVarUint(encoder, outer.presence);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  const read = (message: Uint8Array): Heard => {
    const decoder = decoding.createDecoder(message);
    skipBeginning(decoder);
    return readBody(decoder);
  };
  return { step1: sync(0), step2: sync(1), update: sync(2), presence, greeting, read };
}

function readBody(decoder: decoding.Decoder): Heard {
  const type = decoding.readVarUint(decoder);
  if (type === outer.presence) return { kind: 'presence', bytes: decoding.readVarUint8Array(decoder) };
  if (type === outer.syncStatus) return { kind: 'saved', bytes: nothing };
  if (type !== outer.sync && type !== outer.syncReply) return { kind: 'other', bytes: nothing };
  const kind = steps[decoding.readVarUint(decoder)] ?? 'other';
  return { kind, bytes: decoding.readVarUint8Array(decoder) };
}

function body(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}
