import type { FormerPlace, Gone, Revival } from '../format.js';
import { isFormerPlace } from '../placements.js';
import type { ClockMapping, ClockPoint } from './moved-clock.js';

/**
 * A value of the draft's form with the Yjs ids in it where they are moved to. Values are told by their shape, as an update does not say the key
 * of a value that replaces another. All other values (`settled`, `stays`, `cell`, numbers, tokens, embeds) name clauses and never clocks.
 * @param at - where the value itself stood
 */
export function movedValue(value: unknown, at: ClockPoint, moved: ClockMapping): unknown {
  if (isGone(value)) return { ...value, seen: movedSeen(value.seen, moved) };
  if (isRevival(value)) return movedRevival(value, at, moved);
  if (Array.isArray(value))
    return value.flatMap((part: unknown) => (isFormerPlace(part) ? movedPlaces(part, moved) : [part]));
  return value;
}

const isGone = (value: unknown): value is Gone => typeof value === 'object' && value !== null && 'seen' in value;

const isRevival = (value: unknown): value is Revival =>
  Array.isArray(value) && value.length === 5 && value.every((part) => typeof part === 'number');

function movedSeen(seen: Gone['seen'], moved: ClockMapping): Gone['seen'] {
  const found = new Map<string, number[]>();
  for (const [client, ranges] of Object.entries(seen)) {
    for (let place = 0; place + 1 < ranges.length; place += 2) {
      const stretch = { client: Number(client), clock: ranges[place]!, length: ranges[place + 1]! };
      for (const part of moved.stretch(stretch)) {
        const known = found.get(String(part.client)) ?? [];
        found.set(String(part.client), [...known, part.clock, part.length]);
      }
    }
  }
  return Object.fromEntries(found);
}

function movedPlaces([client, clock, token]: FormerPlace, moved: ClockMapping): FormerPlace[] {
  const place = moved.id({ client, clock });
  return place ? [[place.client, place.clock, token]] : [];
}

/**
 * A note of a revival must stand under the client id that brought the words back, or the draft's check refuses it. If
 * those words reached the log before the lease ended and the note did not, the note can no longer name them: it names
 * itself.
 */
function movedRevival(
  [client, clock, length, ofClient, ofClock]: Revival,
  at: ClockPoint,
  moved: ClockMapping,
): Revival {
  if (moved.moves(at) && !moved.moves({ client, clock })) {
    const own = moved.id(at)!;
    return [own.client, own.clock, 1, own.client, own.clock];
  }
  const copy = moved.id({ client, clock })!;
  // If the original words were stored only in part, nobody else knows the rest or can bring it back: it needs no
  // note.
  const [first] = moved.stretch({ client: ofClient, clock: ofClock, length });
  return [copy.client, copy.clock, first!.length, first!.client, first!.clock];
}
