import * as Y from 'yjs';
import { unitsOf } from '../atom-item.js';
import type { Revival } from '../format.js';

/** A stretch of units in the text. */
export interface ClockRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/**
 * Traces revivals to the first originals of their words, which may themselves have been revived, and cuts them where
 * those part.
 */
export function firstOriginals(revivals: readonly Revival[], known: readonly Revival[]): Revival[] {
  const byClient = Map.groupBy(known, ([client]) => client);
  return revivals.flatMap(([client, clock, length, ofClient, ofClock]) => {
    const pieces: Revival[] = [];
    for (let done = 0; done < length; ) {
      const first = firstOf(byClient.get(ofClient) ?? [], ofClient, ofClock + done, length - done);
      pieces.push([client, clock + done, first.length, first.client, first.clock]);
      done += first.length;
    }
    return pieces;
  });
}

/** The first original of at most `length` units, and how many of them it covers in one stretch. */
function firstOf(known: readonly Revival[], client: number, clock: number, length: number): ClockRange {
  let rest = length;
  for (const [, start, size, ofClient, ofClock] of known) {
    if (start <= clock && clock < start + size) {
      const left = Math.min(rest, start + size - clock);
      return { client: ofClient, clock: ofClock + clock - start, length: left };
    }
    if (start > clock) rest = Math.min(rest, start - clock);
  }
  return { client, clock, length: rest };
}

/**
 * Duplicates of words that several people brought back.
 * @param isKept - of two copies of a unit, whether the first is kept
 * @returns all but the kept copies, neighbours in one stretch
 */
export function doubledRevivals(
  store: Y.Doc['store'],
  revivals: readonly Revival[],
  isKept: (one: Unit, other: Unit) => boolean,
): ClockRange[] {
  const living = new Map<string, Unit>();
  const doubled: Unit[] = [];
  for (const [client, clock, length, ofClient, ofClock] of revivals) {
    for (let unit = 0; unit < length; unit++) {
      const copy = { client, clock: clock + unit };
      const sign = characterAt(store, copy);
      if (sign === undefined) continue;
      const original = `${ofClient} ${ofClock + unit} ${sign}`;
      const other = living.get(original);
      if (other && isSame(copy, other)) continue;
      const keeps = !other || isKept(copy, other);
      if (other) doubled.push(keeps ? other : copy);
      if (keeps) living.set(original, copy);
    }
  }
  return stretchesOf(doubled);
}

export type Unit = Pick<ClockRange, 'client' | 'clock'>;
const isSame = (one: Unit, other: Unit) => one.client === other.client && one.clock === other.clock;

/** What one unit of the text says; `undefined` if it is not there (any more). */
function characterAt(store: Y.Doc['store'], { client, clock }: Unit): string | undefined {
  if (Y.getState(store, client) <= clock) return undefined;
  const item: Y.Item | Y.GC = Y.getItem(store, Y.createID(client, clock));
  if (!(item instanceof Y.Item) || unitsOf(item) === 0) return undefined;
  if (item.content instanceof Y.ContentString) return item.content.str[clock - item.id.clock];
  return JSON.stringify(item.content.getContent());
}

function stretchesOf(units: readonly Unit[]): ClockRange[] {
  const sorted = units.toSorted((one, other) => one.client - other.client || one.clock - other.clock);
  const stretches: ClockRange[] = [];
  for (const { client, clock } of sorted) {
    const last = stretches.at(-1);
    if (last && last.client === client && last.clock + last.length === clock)
      stretches[stretches.length - 1] = { ...last, length: last.length + 1 };
    else stretches.push({ client, clock, length: 1 });
  }
  return stretches;
}
