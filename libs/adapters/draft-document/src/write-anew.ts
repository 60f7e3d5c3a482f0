import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** A point on a Yjs client's clock. */
export interface ClockPoint {
  readonly client: number;
  readonly clock: number;
}

/**
 * The same changes under another client id: what was written with `from.client` from `from.clock` on is as if it had been written with
 * `to.client` from `to.clock` on, with all that refers to it. For changes that never reached the log, made under an id that was lent to another
 * document meanwhile: they merge with what others did as they would have under the old id.
 * @param update - holds nothing of `to.client` from `to.clock` on, and of `from.client` nothing that starts before `from.clock` and ends behind it
 */
export function writtenAnew(update: Uint8Array, from: ClockPoint, to: ClockPoint): Uint8Array {
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

/** A stretch of a client's clock. */
interface Stretch extends ClockPoint {
  readonly length: number;
}

class MovedClock {
  constructor(
    private readonly from: ClockPoint,
    private readonly to: ClockPoint,
  ) {}

  id(id: Y.ID): Y.ID {
    const { client, clock } = this.stretch({ client: id.client, clock: id.clock, length: 1 })[0]!;
    return Y.createID(client, clock);
  }

  /** Where a stretch stands now: in two parts, where only its end was moved. */
  stretch({ client, clock, length }: Stretch): Stretch[] {
    const { from, to } = this;
    const stayed = client === from.client ? Math.min(length, Math.max(0, from.clock - clock)) : length;
    const parts = [
      { client, clock, length: stayed },
      { client: to.client, clock: clock + stayed - from.clock + to.clock, length: length - stayed },
    ];
    return parts.filter((part) => part.length > 0);
  }
}

function moveStruct(struct: Struct, moved: MovedClock): void {
  struct.id = moved.id(struct.id);
  if (!(struct instanceof Y.Item)) return;
  if (struct.origin) struct.origin = moved.id(struct.origin);
  if (struct.rightOrigin) struct.rightOrigin = moved.id(struct.rightOrigin);
  if (struct.parent instanceof Y.ID) struct.parent = moved.id(struct.parent);
  if (struct.content instanceof Y.ContentAny)
    struct.content.arr = struct.content.arr.map((value: unknown) => movedValue(value, moved));
}

/**
 * Values of the draft's form that name stretches of clocks: what the deleter of a clause had seen (`Gone`), told by its shape, as an update
 * does not say the key of a value that replaces another. Whatever else names Yjs ids must be moved here too.
 */
function movedValue(value: unknown, moved: MovedClock): unknown {
  if (typeof value !== 'object' || value === null || !('seen' in value)) return value;
  const seen = new Map<string, number[]>();
  for (const [client, ranges] of Object.entries(value.seen as Record<string, readonly number[]>)) {
    for (let place = 0; place + 1 < ranges.length; place += 2) {
      const stretch = { client: Number(client), clock: ranges[place]!, length: ranges[place + 1]! };
      for (const part of moved.stretch(stretch)) {
        const known = seen.get(String(part.client)) ?? [];
        seen.set(String(part.client), [...known, part.clock, part.length]);
      }
    }
  }
  return { ...value, seen: Object.fromEntries(seen) };
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
