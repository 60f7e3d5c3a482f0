import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import type { DraftReader } from './draft-reader.js';
import { unitsOf } from './atom-item.js';
import { nextIn, openingOf } from './fragment.js';
import { storedPlace } from './operations/edit.js';

/** The place behind a character, or behind the embed that opens a clause: it stays with that, whatever happens around it. Plain JSON. */
export interface CharacterPlace {
  readonly client: number;
  readonly clock: number;
}

/** A place in the text as people see it. */
export interface ClausePlace {
  readonly id: ClauseId;
  /** UTF-16 units from the start of the clause's words. */
  readonly offset: number;
}

/** The place behind `offset` units of a clause; `undefined` if there is none. */
export function characterPlaceAt(draft: DraftReader, { id, offset }: ClausePlace): CharacterPlace | undefined {
  const fragments = draft.layout.shownFragments.get(id);
  if (!fragments || offset > fragments.reduce((sum, { size }) => sum + size, 0)) return undefined;
  const stored = storedPlace(draft, id, offset);
  const embed = stored.fragment.embed;
  let rest = stored.offset;
  if (rest === 0) return { client: embed.id.client, clock: embed.id.clock };
  for (let item = nextIn(embed); item; item = nextIn(item)) {
    if (unitsOf(item) === 0) continue;
    if (rest <= item.length) return { client: item.id.client, clock: item.id.clock + rest - 1 };
    rest -= item.length;
  }
  return undefined;
}

/** The place before the first of a clause's own words, also where the clause was merged; `undefined` for one that the draft never had. */
export function openingPlaceOf(draft: DraftReader, id: ClauseId): CharacterPlace | undefined {
  const opening = draft.fragments.of(id)[0]?.embed;
  return opening && { client: opening.id.client, clock: opening.id.clock };
}

/** Where the place behind a character is read now, `undefined` if its words are not on show (or not known yet). */
export function placeOf(draft: DraftReader, place: CharacterPlace): ClausePlace | undefined {
  const item = itemAt(draft.doc, place);
  if (!item || (item.parent as unknown) !== draft.roots.text) return undefined;
  const opening = openingOf(item);
  const fragment = opening ? draft.fragments.containing(opening) : undefined;
  const id = fragment && draft.layout.shownIn.get(fragment.id);
  if (!fragment || !id) return undefined;
  let offset = 0;
  for (const each of draft.layout.shownFragments.get(id)!) {
    if (each === fragment) return { id, offset: offset + unitsUpTo(fragment.embed, item, place.clock) };
    offset += each.size;
  }
  return undefined;
}

/** Whether the character of a place is still there. */
export const isThere = (draft: DraftReader, place: CharacterPlace): boolean =>
  itemAt(draft.doc, place)?.deleted === false;

function itemAt(doc: Y.Doc, { client, clock }: CharacterPlace): Y.Item | undefined {
  if (!Number.isSafeInteger(client) || !Number.isSafeInteger(clock) || clock < 0) return undefined;
  if (Y.getState(doc.store, client) <= clock) return undefined;
  const item: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, clock));
  return item instanceof Y.Item ? item : undefined;
}

function unitsUpTo(embed: Y.Item, last: Y.Item, clock: number): number {
  let units = 0;
  for (let item: Y.Item | null = embed; item; item = nextIn(item)) {
    const counts = unitsOf(item) > 0;
    if (item === last) return counts ? units + clock - item.id.clock + 1 : units;
    if (counts) units += item.length;
  }
  return units;
}
