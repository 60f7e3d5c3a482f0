import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import type { DraftReader } from '../draft-reader.js';
import { newToken, currentTokenOf } from '../format.js';
import { formerPlaces } from '../placements.js';
import { insertBehind } from '../write-items.js';
import { edit } from './edit.js';
import { keepInReserve, placeClause, settle } from './places.js';
import { unmarkSeen } from './seen-words.js';

/**
 * Puts a deleted clause back where it stood, with the words that were written in it meanwhile. As a part of an article that
 * was moved since, it stands in that article. One that never had a place comes to the end of the text.
 * @throws RangeError if the draft never had the clause
 */
export function restoreClause(doc: Y.Doc, id: ClauseId): void {
  edit(doc, (draft, transaction) => {
    if (!draft.knows(id)) throw new RangeError(`The draft never had this clause: ${id}`);
    if (draft.layout.shownIn.has(id)) return;
    settle(draft);
    const former = formerElement(draft, id);
    if (former) placeBehind(draft, transaction, id, former);
    else placeClause(draft, id, draft.layout.order.at(-1));
    keepInReserve(draft, transaction, id);
    unmarkSeen(draft, new Set([id]));
  });
}

/** The element of the order at which a clause stood when it was deleted. */
function formerElement(draft: DraftReader, id: ClauseId): Y.ID | undefined {
  const entry = draft.entry(id);
  const currentToken = currentTokenOf(entry);
  const places = formerPlaces(entry);
  const found = places.findLast(([, , token]) => token === currentToken) ?? places.at(-1);
  return found && Y.createID(found[0], found[1]);
}

/** Adds a token of a clause right after an element of the order, which may be dead, and makes it the clause's slot. */
function placeBehind(draft: DraftReader, transaction: Y.Transaction, id: ClauseId, { client, clock }: Y.ID): void {
  const { order } = draft.roots;
  const token = newToken(id);
  const left = Y.getItemCleanEnd(transaction, order.doc!.store, Y.createID(client, clock));
  insertBehind(transaction, order, left, new Y.ContentAny([token]));
  order._searchMarker?.splice(0); // Yjs remembers indices, which are others now
  const entry = draft.entry(id)!;
  entry.set('slot', token);
  entry.delete('gone');
  draft.relayout();
}
