import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a client of the y-websocket protocol may say, and one more thing that is our own: that it is done with the client id it was lent. */
export type Message =
  | { readonly kind: 'sync-step-1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'sync-step-2' | 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'presence'; readonly bytes: Uint8Array }
  | { readonly kind: 'presence-query' }
  | { readonly kind: 'give-back' };

const outer = { sync: 0, presence: 1, presenceQuery: 3, lease: 21, suggestion: 100 } as const;
const sync = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Reads one message.
 * @returns `undefined` for what is not of the protocol
 * @throws when the bytes end too early
 */
export function readMessage(bytes: Uint8Array): Message | undefined {
  const decoder = decoding.createDecoder(bytes);
  switch (decoding.readVarUint(decoder)) {
    case outer.sync:
      return readSync(decoder);
    case outer.presence:
      return { kind: 'presence', bytes: decoding.readVarUint8Array(decoder) };
    case outer.presenceQuery:
      return { kind: 'presence-query' };
    case outer.lease:
      return { kind: 'give-back' };
    default:
      return undefined;
  }
}

function readSync(decoder: decoding.Decoder): Message | undefined {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === sync.step1) return { kind: 'sync-step-1', stateVector: bytes };
  if (step === sync.step2) return { kind: 'sync-step-2', bytes };
  return step === sync.update ? { kind: 'update', bytes } : undefined;
}

/** Tells a page with which client id it may write, once its document holds all that was written with it: up to this clock. */
export const leaseFrame = ({ clientId, clock }: { readonly clientId: number; readonly clock: number }) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, outer.lease);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
  });

/** Tells a page of a suggestion that is new or was decided, in the application's own words; with none of them, that it may have missed some. */
export const suggestionFrame = (told: string | undefined) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, outer.suggestion);
    encoding.writeVarString(encoder, told ?? '');
  });

export const syncStep1Frame = (stateVector: Uint8Array) => syncFrame(sync.step1, stateVector);
export const syncStep2Frame = (update: Uint8Array) => syncFrame(sync.step2, update);
export const updateFrame = (update: Uint8Array) => syncFrame(sync.update, update);

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const head = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, outer.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint(encoder, bytes.length);
  });
  const frame = new Uint8Array(head.length + bytes.length);
  frame.set(head);
  frame.set(bytes, head.length);
  return frame;
}

/** One client's presence as it goes over the wire; `state` is JSON, `null` for one who left. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly state: string;
}

export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const list = encoding.createEncoder();
  encoding.writeVarUint(list, entries.length);
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(list, clientId);
    encoding.writeVarUint(list, clock);
    encoding.writeVarString(list, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, outer.presence);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(list));
  return encoding.toUint8Array(encoder);
}

/** @throws when the bytes end too early */
export function readPresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const entries: PresenceEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    entries.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    });
  }
  return entries;
}
