import type { Marks, Run } from '@articulado/policy-text';
import * as Y from 'yjs';
import { atomEmbedOf, unitsOf } from './atom-item.js';
import { markKeys } from './format.js';
import { nextIn, type Fragment, withMark } from './fragment.js';

/*
 * Words are written by item, not by index: an insertion costs as much as its own clause is long, however long the text
 * is, and stands exactly behind the word it was typed behind. (Y.Text's own methods walk the text from its start as soon
 * as anything in it is bold.) Nothing in this library may write to the text by index.
 */

/** Where something is to be inserted: behind `left`, whose marks are `marks`. */
interface Spot {
  readonly left: Y.Item;
  readonly marks: Marks;
}

/**
 * The place behind the first `offset` units of a fragment's words; at 0 right behind its embed.
 * @throws RangeError if the fragment is shorter
 */
function spotIn(transaction: Y.Transaction, fragment: Fragment, offset: number): Spot {
  let left = fragment.embed;
  let marks = fragment.opening;
  let rest = offset;
  for (let item = nextIn(fragment.embed); item && rest > 0; item = nextIn(item)) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) marks = withMark(marks, item.content.key, item.content.value);
    if (unitsOf(item) === 0) continue;
    left = rest < item.length ? cutBehind(transaction, item, rest) : item;
    rest -= left.length;
    item = left;
  }
  if (rest > 0) throw new RangeError(`Beyond the end of ${fragment.id}: ${offset}`);
  return { left, marks };
}

/** Inserts words, or an atom, with their marks into a fragment. */
export function insertInto(tr: Y.Transaction, fragment: Fragment, offset: number, run: Run): void {
  const spot = spotIn(tr, fragment, offset);
  const atom = atomEmbedOf(run);
  insertBetween(tr, spot, run, atom ? new Y.ContentEmbed(atom) : new Y.ContentString(run.text));
}

/** Opens a new fragment within another one, behind `offset` units of its words; marks go on behind it as they were. */
export function openWithin(tr: Y.Transaction, fragment: Fragment, offset: number, id: string): Y.Item {
  const { left } = spotIn(tr, fragment, offset);
  return insertBehind(tr, left.parent as Y.Text, left, new Y.ContentEmbed({ clause: id }));
}

/** Opens a new fragment before all others. There it can't come between a clause and what is being typed at its end. */
export function openInFront(tr: Y.Transaction, text: Y.Text, id: string): Y.Item {
  return insertBehind(tr, text, null, new Y.ContentEmbed({ clause: id }));
}

/** Has another clause shown at the end of a fragment. */
export function joinInto(tr: Y.Transaction, fragment: Fragment, id: string): void {
  let left = fragment.embed;
  for (let item = nextIn(left); item; item = nextIn(item)) if (!item.deleted) left = item;
  insertBehind(tr, left.parent as Y.Text, left, new Y.ContentEmbed({ join: id }));
}

/** Deletes the units from `from` up to `to` of a fragment's words. */
export function deleteFrom(tr: Y.Transaction, fragment: Fragment, from: number, to: number): void {
  let offset = 0;
  for (let item = nextIn(fragment.embed); item && offset < to; item = nextIn(item)) {
    if (unitsOf(item) === 0) continue;
    const end = offset + item.length;
    if (offset < from && end > from) {
      item = cutBehind(tr, item, from - offset);
      offset = from;
      continue;
    }
    if (end > from) {
      if (end > to) item = cutBehind(tr, item, to - offset);
      item.delete(tr);
    }
    offset = end;
  }
}

function insertBetween(tr: Y.Transaction, { left, marks }: Spot, wanted: Marks, content: Y.Item['content']): Y.Item {
  const text = left.parent as Y.Text;
  const keys = markKeys.filter((key) => marks[key] !== wanted[key]);
  let last = left;
  for (const key of keys) last = insertMark(tr, last, key, wanted[key]);
  const item = insertBehind(tr, text, last, content);
  last = item;
  for (const key of keys) last = insertMark(tr, last, key, marks[key]);
  return item;
}

/** Inserts a mark right behind an item. @param value - nothing ends it */
export function insertMark(tr: Y.Transaction, left: Y.Item, key: string, value: unknown): Y.Item {
  // Yjs types a format's value as an object, and stores any JSON.
  return insertBehind(tr, left.parent as Y.Text, left, new Y.ContentFormat(key, (value ?? null) as object));
}

/** Adds an item right behind another one, living or dead (`null`: in front of all). */
export function insertBehind(
  tr: Y.Transaction,
  parent: Y.Text | Y.Array<string>,
  left: Y.Item | null,
  content: Y.Item['content'],
): Y.Item {
  const { clientID, store } = tr.doc;
  const right = left ? left.right : parent._start;
  const id = Y.createID(clientID, Y.getState(store, clientID));
  const item = new Y.Item(id, left, left && left.lastId, right, right && right.id, parent, null, content);
  item.integrate(tr, 0);
  return item;
}

/** Splits an item so that its first `length` units stand alone, and gives those. */
export function cutBehind(tr: Y.Transaction, item: Y.Item, length: number): Y.Item {
  return Y.getItemCleanStart(tr, Y.createID(item.id.client, item.id.clock + length)).left!;
}
