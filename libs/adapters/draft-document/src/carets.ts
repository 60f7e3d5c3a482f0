import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import type { DraftReader } from './draft-reader.js';
import { unitsOf } from './atom-item.js';
import { nextIn, openingOf } from './fragment.js';
import { storedPlace } from './operations/edit.js';

/** A place that stays with the character (or clause) it stands behind, whatever happens around it. Plain JSON. */
export interface Caret {
  readonly client: number;
  readonly clock: number;
}

/** A place in the text as people see it. */
export interface ClausePlace {
  readonly id: ClauseId;
  /** UTF-16 units from the start of the clause's words. */
  readonly offset: number;
}

/** The caret behind `offset` units of a clause; `undefined` if there is no such place. */
export function caretAt(draft: DraftReader, { id, offset }: ClausePlace): Caret | undefined {
  const clause = draft.layout.pieces.get(id);
  if (!clause || offset > clause.reduce((sum, piece) => sum + piece.size, 0)) return undefined;
  const place = storedPlace(draft, id, offset);
  const embed = place.fragment.embed;
  let rest = place.offset;
  if (rest === 0) return { client: embed.id.client, clock: embed.id.clock };
  for (let item = nextIn(embed); item; item = nextIn(item)) {
    if (unitsOf(item) === 0) continue;
    if (rest <= item.length) return { client: item.id.client, clock: item.id.clock + rest - 1 };
    rest -= item.length;
  }
  return undefined;
}

/** The caret before the first of a clause's own words, also where the clause was merged; `undefined` for one that the draft never had. */
export function openingCaret(draft: DraftReader, id: ClauseId): Caret | undefined {
  const opening = draft.fragments.of(id)[0]?.embed;
  return opening && { client: opening.id.client, clock: opening.id.clock };
}

/** Where a caret stands now, `undefined` if its words are not on show (or not known yet). */
export function placeOf(draft: DraftReader, caret: Caret): ClausePlace | undefined {
  const item = itemAt(draft.doc, caret);
  if (!item || (item.parent as unknown) !== draft.roots.text) return undefined;
  const opening = openingOf(item);
  const fragment = opening ? draft.fragments.containing(opening) : undefined;
  const id = fragment && draft.layout.shownIn.get(fragment.id);
  if (!fragment || !id) return undefined;
  let offset = 0;
  for (const piece of draft.layout.pieces.get(id)!) {
    if (piece === fragment) return { id, offset: offset + unitsUpTo(fragment.embed, item, caret.clock) };
    offset += piece.size;
  }
  return undefined;
}

/** Whether the character that a caret stands behind is still there. */
export const isStanding = (draft: DraftReader, caret: Caret): boolean => itemAt(draft.doc, caret)?.deleted === false;

function itemAt(doc: Y.Doc, { client, clock }: Caret): Y.Item | undefined {
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
