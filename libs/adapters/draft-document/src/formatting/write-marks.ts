import type { Marks } from '@articulado/policy-text';
import * as Y from 'yjs';
import { unitsOf } from '../atom-item.js';
import { nextIn, openedBy, type Fragment, withMark } from '../fragment.js';
import { cutBehind, insertMark } from '../write-items.js';
import { type MarkKey, type MarkValue, noteFormatted } from './formatted-characters.js';

/*
 * Formatting is written by item too, and computed from what a reader shows: there each new clause begins plain. Y.Text.format
 * computes it from the start of the text: a mark whose end was lost goes on into the clauses behind, where it then writes nothing.
 */

/** Units of a fragment's words. */
export interface FragmentRange {
  readonly fragment: Fragment;
  readonly from: number;
  readonly to: number;
}

/** The embed of a fragment, an item of its words, or one of its marks of one key. */
interface Part {
  readonly item: Y.Item;
  /** Units of the fragment's words; none for the embed and for marks. */
  readonly from: number;
  readonly to: number;
  /** What the key is in it, and behind it up to the next mark. */
  readonly value: MarkValue;
}

/**
 * Gives the units of a stretch a mark, or takes it away (`null`). Where the mark is set it
 * has a start and an end of its own, also where the words beside it have the same: others may take theirs back.
 */
export function formatWithin(
  tr: Y.Transaction,
  { fragment, from, to }: FragmentRange,
  key: MarkKey,
  value: MarkValue,
): void {
  const toChange = partsOf(fragment, key).filter(
    (part) => !isMark(part) && part.value !== value && part.from < to && part.to > from,
  );
  if (toChange.length === 0) return;
  const [start, end] = [Math.max(from, toChange[0]!.from), Math.min(to, toChange.at(-1)!.to)];
  for (const offset of [start, end]) cutAt(tr, fragment, offset);
  const parts = partsOf(fragment, key);
  const first = parts.findIndex((part) => part.from === start && part.to > start);
  const last = parts.findIndex((part) => part.to === end && part.from < end);
  noteFormatted(
    tr,
    parts
      .slice(first, last + 1)
      .filter((part) => !isMark(part) && part.value !== value)
      .map(({ item: { id, length }, value: from }) => ({ ...id, length, key, from, to: value })),
  );
  // What stands behind goes on as it was. If a mark says there what that is, this one needs no more than an end.
  const next = isMarkedBehind(parts[last]!.item, key) ? null : parts[last]!.value;
  const current = clearBefore(tr, parts.slice(0, first), value);
  for (const part of parts.slice(first, last)) if (isMark(part) && part.value !== value) part.item.delete(tr);
  if (value === null) dropDoubledEnds(tr, parts.slice(last + 1));
  if (current !== value) insertMark(tr, parts[first]!.item.left!, key, value);
  if (next !== value) insertMark(tr, parts[last]!.item, key, next);
  if (next !== null && next !== value) endBefore(tr, parts.slice(last + 1), key);
}

function partsOf(fragment: Fragment, key: MarkKey): Part[] {
  let [offset, value] = [0, valueIn(fragment.opening, key)];
  const parts: Part[] = [{ item: fragment.embed, from: 0, to: 0, value }];
  for (let item = nextIn(fragment.embed); item; item = nextIn(item)) {
    const units = unitsOf(item);
    const { content } = item;
    const isOfKey = !item.deleted && content instanceof Y.ContentFormat && content.key === key;
    if (isOfKey) value = valueIn(withMark({}, key, content.value), key);
    if (isOfKey || units > 0) parts.push({ item, from: offset, to: offset + units, value });
    offset += units;
  }
  return parts;
}

const valueIn = (marks: Marks, key: MarkKey): MarkValue => marks[key] ?? null;

const isMark = ({ item }: Part): boolean => item.content instanceof Y.ContentFormat;

const isEnd = (part: Part | undefined): boolean => part !== undefined && isMark(part) && part.value === null;

/** Has an item of the fragment's words begin at `offset`, or all of them end there. */
function cutAt(tr: Y.Transaction, fragment: Fragment, offset: number): void {
  let rest = offset;
  for (let item = nextIn(fragment.embed); item && rest > 0; item = nextIn(item)) {
    const units = unitsOf(item);
    if (rest < units) cutBehind(tr, item, rest);
    rest -= units;
  }
}

/** Whether a mark of the key comes before the next words, also if the clause was split there. */
function isMarkedBehind(words: Y.Item, key: MarkKey): boolean {
  for (let item = words.right; item; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat && item.content.key === key) return true;
    if (unitsOf(item) > 0 || (openedBy(item) !== undefined && item.origin === null)) return false;
  }
  return false;
}

/** Of the ends that these parts begin with, the last one stays: with each that is set and taken away, one more would be left. */
function dropDoubledEnds(tr: Y.Transaction, parts: readonly Part[]): void {
  for (let i = 0; isEnd(parts[i]) && isEnd(parts[i + 1]); i++) parts[i]!.item.delete(tr);
}

/**
 * Gives a mark that begins anew in front of these parts an end of its own: whoever set what it goes on with may take their end back. Where
 * two ends stand there, one of them is another's already.
 */
function endBefore(tr: Y.Transaction, parts: readonly Part[], key: MarkKey): void {
  const place = parts.findIndex(isMark);
  const [end, more] = [parts[place], parts[place + 1]];
  if (end && !(isEnd(end) && isEnd(more))) insertMark(tr, end.item.left!, key, null);
}

/**
 * Deletes the marks at the end of these parts that set another value; those that end one stay, for what is in front of them.
 * @returns the value that holds behind the parts then
 */
function clearBefore(tr: Y.Transaction, parts: readonly Part[], value: MarkValue): MarkValue {
  const marks = parts.slice(parts.findLastIndex((part) => !isMark(part)) + 1);
  for (const mark of marks) if (mark.value !== null && mark.value !== value) mark.item.delete(tr);
  return parts.findLast(({ item }) => !item.deleted)!.value;
}
