import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { type ClockPoint, MovedClock } from './moved-clock.js';
import { movedValue } from './moved-values.js';

/**
 * The same changes under another client id: what was written with `from.client` from `from.clock` on is as if it had been written with
 * `to.client` from `to.clock` on, with all that refers to it. For changes that never reached the log, made under an id that was lent to another
 * document meanwhile: they merge with what others did as they would have under the old id.
 * @param update - holds nothing of `to.client` from `to.clock` on, and of `from.client` nothing that starts before `from.clock` and ends behind it
 */
export function withClientId(update: Uint8Array, from: ClockPoint, to: ClockPoint): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update);
  const moved = new MovedClock(from, to);
  for (const struct of structs) moveStruct(struct, moved);
  const encoder = new Y.UpdateEncoderV1();
  writeStructs(encoder, structs);
  writeDeletions(encoder, ds, moved);
  return encoder.toUint8Array();
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
type Deletions = ReturnType<typeof Y.decodeUpdate>['ds'];

function moveStruct(struct: Struct, moved: MovedClock): void {
  const { client, clock } = struct.id;
  struct.id = moved.id(struct.id);
  if (!(struct instanceof Y.Item)) return;
  if (struct.origin) struct.origin = moved.id(struct.origin);
  if (struct.rightOrigin) struct.rightOrigin = moved.id(struct.rightOrigin);
  if (struct.parent instanceof Y.ID) struct.parent = moved.id(struct.parent);
  const { content } = struct;
  if (content instanceof Y.ContentAny)
    content.arr = content.arr.map((value: unknown, place) =>
      movedValue(value, { client, clock: clock + place }, moved),
    );
}

function writeStructs(encoder: Y.UpdateEncoderV1, structs: readonly Struct[]): void {
  const byClient = [...Map.groupBy(structs, ({ id }) => id.client)].sort(([one], [other]) => other - one);
  encoding.writeVarUint(encoder.restEncoder, byClient.length);
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder.restEncoder, own.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, own[0]!.id.clock);
    for (const struct of own) struct.write(encoder, 0);
  }
}

function writeDeletions(encoder: Y.UpdateEncoderV1, { clients }: Deletions, moved: MovedClock): void {
  const all = [...clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => moved.stretch({ client, clock, length: len })),
  );
  const byClient = Map.groupBy(all, ({ client }) => client);
  encoding.writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, own] of byClient) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, own.length);
    for (const { clock, length } of own.sort((one, other) => one.clock - other.clock)) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(length);
    }
  }
}
