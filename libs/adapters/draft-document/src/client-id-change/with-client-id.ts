import * as Y from 'yjs';
import { type Struct, writeUpdate } from '../updates/write-update.js';
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
  const deletions = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => moved.stretch({ client, clock, length: len })),
  );
  return writeUpdate(structs, deletions);
}

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
