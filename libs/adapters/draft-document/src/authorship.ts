import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import { readerOf } from './draft-reader.js';
import type { Origin, Origins } from './authorship-index.js';
import { nextIn } from './fragment.js';

/** Neighbouring words that one person wrote at one sitting. */
export interface AuthoredRun {
  readonly text: string;
  /** By the authenticated connection; nobody for what was imported or written by the platform. */
  readonly personId: string | null;
  /** When the first and the last of it were written: microseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** Words written further apart in time belong to two sittings. */
const pauseUs = 10 * 60 * 1_000_000;

/**
 * Who wrote the words of a clause as it is shown now, joined parts included, in their order. Words that were moved, split off,
 * merged, or deleted and brought back remain their first author's.
 * @returns `undefined` for a clause that is not on show
 * @throws when the origins know less than the document
 */
export function authorshipOf(doc: Y.Doc, id: ClauseId, origins: Origins): AuthoredRun[] | undefined {
  const fragments = readerOf(doc).layout.shownFragments.get(id);
  if (!fragments) return undefined;
  const runs: AuthoredRun[] = [];
  for (const { embed } of fragments) {
    for (let item = nextIn(embed); item; item = nextIn(item)) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      let place = 0;
      for (const { origin, length } of origins.within(item.id.client, item.id.clock, item.length)) {
        addWords(runs, item.content.str.slice(place, place + length), origin);
        place += length;
      }
    }
  }
  return runs;
}

function addWords(runs: AuthoredRun[], text: string, { personId, writtenAt }: Origin): void {
  const last = runs.at(-1);
  const isSameSitting =
    last && last.personId === personId && writtenAt >= last.from - pauseUs && writtenAt <= last.to + pauseUs;
  if (!isSameSitting) runs.push({ text, personId, from: writtenAt, to: writtenAt });
  else
    runs[runs.length - 1] = {
      text: last.text + text,
      personId,
      from: Math.min(last.from, writtenAt),
      to: Math.max(last.to, writtenAt),
    };
}
