import * as Y from 'yjs';
import { type DraftReader, readerOf } from '../draft-reader.js';
import { idOfToken, type Revival } from '../format.js';
import { edit } from '../operations/edit.js';
import { unmarkSeen } from '../operations/seen-words.js';
import { type OrderElement, elementsOf, keyOf } from '../placements.js';
import { doubledRevivals, firstOriginals, type ClockRange, type Unit } from './doubled-revivals.js';

/** Marks the transactions that tidy up what undo brought back; they are nobody's edits, and no undo takes them back. */
const revivalOrigin = { revivals: true };

/**
 * Runs an undo or a redo and notes which words it brought back. Yjs brings words back as new items that do not name
 * the originals. Without the note, words that two people delete and both bring back would be duplicated.
 */
export function noteRevivals(manager: Y.UndoManager, run: () => unknown): void {
  const { doc } = manager;
  const [undone, redone] = [[...manager.undoStack], [...manager.redoStack]];
  const start = Y.getState(doc.store, doc.clientID);
  run();
  const popped = [...undone.slice(manager.undoStack.length), ...redone.slice(manager.redoStack.length)];
  doc.transact((transaction) => {
    const tokens = ownTokens(readerOf(doc), start);
    dropDoubledTokens(readerOf(doc), tokens);
    unmarkSeen(readerOf(doc), new Set(tokens.map(({ token }) => idOfToken(token))));
    const { revivals } = readerOf(doc).roots;
    const found = popped.flatMap(({ deletions }) => revivedIn(transaction, deletions, start));
    if (found.length === 0) return;
    revivals.push(firstOriginals(found, revivals.toArray()));
    // Another person brought the same words back earlier: their copy is kept, so that undoing this step cannot
    // restore ours.
    const isOwn = ({ client, clock }: Unit) => client === doc.clientID && clock >= start;
    const isKept = (one: Unit, other: Unit) => (isOwn(one) === isOwn(other) ? isSmaller(one, other) : isOwn(other));
    drop(doc, doubledRevivals(doc.store, revivals.toArray(), isKept));
  }, revivalOrigin);
}

/**
 * Deletes all but one copy of words that several people brought back concurrently. All clients that may write can do
 * so at once: they delete the same copies.
 */
export function dropDoubledRevivals(doc: Y.Doc): void {
  const { revivals } = readerOf(doc).roots;
  const doubled = doubledRevivals(doc.store, revivals.toArray(), isSmaller);
  if (doubled.length > 0) doc.transact(() => drop(doc, doubled), revivalOrigin);
}

/** Whether a change brings notes of revivals, after which words may be duplicated. */
export const bringsRevivals = (transaction: Y.Transaction, { roots }: DraftReader): boolean =>
  [...transaction.changed.keys()].some((type) => (type as unknown) === roots.revivals);

/** The tokens that this client has brought back from `start` on. */
const ownTokens = ({ roots }: DraftReader, start: number): readonly OrderElement[] =>
  [...elementsOf(roots.order)].filter(
    ({ element: { client, clock } }) => client === roots.order.doc!.clientID && clock >= start,
  );

/**
 * Deletes this client's tokens of clauses that another person brought back earlier. A token must be unique: people
 * would see and delete one copy, and the clause would reappear at the other.
 */
function dropDoubledTokens(draft: DraftReader, own: readonly OrderElement[]): void {
  if (own.length === 0) return;
  const { order } = draft.roots;
  const keys = new Set(own.map(({ element }) => keyOf(element)));
  const elements = [...elementsOf(order)];
  const others = new Set(elements.filter(({ element }) => !keys.has(keyOf(element))).map(({ token }) => token));
  for (const [place, { element, token }] of [...elements.entries()].reverse())
    if (keys.has(keyOf(element)) && others.has(token)) order.delete(place);
  draft.relayout();
}

const isSmaller = (one: Unit, other: Unit) =>
  one.client < other.client || (one.client === other.client && one.clock < other.clock);

/** The deleted words that this client brought back, at clock `start` or later. */
function revivedIn(transaction: Y.Transaction, deletions: Deletions, start: number): Revival[] {
  const found: Revival[] = [];
  Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    if (!(struct instanceof Y.Item) || !struct.redone || struct.redone.clock < start) return;
    const { client, clock } = struct.redone;
    const isWords = struct.content instanceof Y.ContentString || struct.content instanceof Y.ContentEmbed;
    if (client === transaction.doc.clientID && isWords)
      found.push([client, clock, struct.length, struct.id.client, struct.id.clock]);
  });
  return found;
}
type Deletions = Y.UndoManager['undoStack'][number]['deletions'];

function drop(doc: Y.Doc, stretches: readonly ClockRange[]): void {
  edit(doc, (draft, transaction) => {
    for (const { client, clock, length } of stretches) {
      const end = clock + length;
      for (let at = clock; at < end; ) {
        const item = Y.getItemCleanStart(transaction, Y.createID(client, at));
        if (at + item.length > end) Y.getItemCleanStart(transaction, Y.createID(client, end));
        at += item.length;
        const fragment = draft.fragments.containing(item);
        item.delete(transaction);
        if (fragment) draft.reread(fragment);
      }
    }
  });
}
