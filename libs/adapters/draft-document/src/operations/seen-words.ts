import type { ClauseId } from '@articulado/base';
import { unitsOf } from '../atom-item.js';
import type { DraftReader } from '../draft-reader.js';
import type { Gone } from '../format.js';
import { nextIn } from '../fragment.js';

/** The words of each client that stand in a clause now. Its deletion notes them. */
export function wordsSeen(draft: DraftReader, id: ClauseId): Gone['seen'] {
  const seen: Record<string, number[]> = {};
  for (const fragment of draft.fragments.of(id)) {
    for (let item = nextIn(fragment.embed); item; item = nextIn(item)) {
      if (unitsOf(item) === 0) continue;
      const { client, clock } = item.id;
      add((seen[client] ??= []), clock, item.length);
    }
  }
  return seen;
}

/**
 * Removes the words of these clauses from the notes of deleted clauses. They may have been split from a clause whose
 * deleter saw the words there. If the split is undone, the words are then offered back as unseen ones. Reads each
 * clause of the draft once.
 */
export function unmarkSeen(draft: DraftReader, ids: ReadonlySet<ClauseId>): void {
  if (ids.size === 0) return;
  const found = [...ids].flatMap((id) => Object.entries(wordsSeen(draft, id)));
  const wanted = Map.groupBy(found, ([client]) => client);
  for (const [other, entry] of draft.roots.clauses) {
    const seen = draft.gone(other as ClauseId)?.seen;
    if (!seen || ids.has(other as ClauseId)) continue;
    const left = Object.entries(seen).map(([client, ranges]) => {
      const taken = wanted.get(client)?.flatMap(([, each]) => each) ?? [];
      return [client, without(ranges, taken)] as const;
    });
    if (left.some(([client, ranges]) => ranges.join() !== seen[client]!.join()))
      entry.set('gone', { seen: Object.fromEntries(left) } satisfies Gone);
  }
}

/** Ranges: clock, length, clock, length…, in any order. */
type Ranges = readonly number[];

/** Adds a range; to the last one where it goes on from there. */
function add(ranges: number[], clock: number, length: number): void {
  const follows = ranges.length > 0 && ranges.at(-2)! + ranges.at(-1)! === clock;
  if (follows) ranges[ranges.length - 1]! += length;
  else ranges.push(clock, length);
}

/** Ranges less what others cover. */
function without(ranges: Ranges, taken: Ranges): Ranges {
  const left: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const end = ranges[i]! + ranges[i + 1]!;
    let start = ranges[i]!;
    for (const [from, to] of overlaps(taken, start, end)) {
      if (start < from) left.push(start, from - start);
      start = to;
    }
    if (start < end) left.push(start, end - start);
  }
  return left;
}

/** The parts of `start`–`end` that ranges cover, in order. */
export function overlaps(ranges: Ranges, start: number, end: number): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const from = Math.max(ranges[i]!, start);
    const to = Math.min(ranges[i]! + ranges[i + 1]!, end);
    if (from < to) found.push([from, to]);
  }
  return found.sort(([one], [other]) => one - other);
}
