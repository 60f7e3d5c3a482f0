import type { ClauseId } from '@articulado/base';
import { canJoin, isValidId, isValidLink, marksOf, type Marks, type Run } from '@articulado/policy-text';
import * as Y from 'yjs';
import { atomRun, isAtomItem } from './atom-item.js';

/** A stretch of the stored text: from the embed that names a clause up to the next such embed. */
export interface Fragment {
  readonly id: ClauseId;
  readonly embed: Y.Item;
  /** Its words, neighbours with the same marks in one run. */
  runs: readonly Run[];
  /** Number of UTF-16 units in `runs`; an atom is one. */
  size: number;
  /** Clauses whose words are shown behind these, in storage order. */
  joins: readonly Join[];
  /** How words look before anything in it says otherwise, and at its end. */
  opening: Marks;
  closing: Marks;
  /** What a valid draft would not hold. */
  fault: string | undefined;
}

export interface Join {
  readonly id: ClauseId;
  readonly item: Y.Item;
}

/** The clause that a living embed opens, or `undefined` for anything else. */
export const openedBy = (item: Y.Item): ClauseId | undefined => (item.deleted ? undefined : named(item, 'clause'));

/** The next live or dead item, up to but without the embed that opens the next fragment. */
export const nextIn = (item: Y.Item): Y.Item | null =>
  item.right && openedBy(item.right) === undefined ? item.right : null;

/** The embed that opens the fragment in which an item stands, `null` before the first. */
export function openingOf(item: Y.Item): Y.Item | null {
  let opening: Y.Item | null = item;
  while (opening && openedBy(opening) === undefined) opening = opening.left;
  return opening;
}

/** A fragment that is still to be read. */
export const newFragment = (embed: Y.Item): Fragment => ({
  id: openedBy(embed)!,
  embed,
  runs: [],
  size: 0,
  joins: [],
  opening: {},
  closing: {},
  fault: undefined,
});

/** Whether a clause was split from the one that is stored before it: new ones are stored in front of all others. */
export const isSplitOff = ({ embed }: Fragment): boolean => embed.origin !== null;

/** Reads a fragment anew from its items. @param opening - how its words look before anything in it says otherwise */
export function readFragment(fragment: Fragment, opening: Marks): void {
  const runs: Run[] = [];
  const joins: Join[] = [];
  let marks = opening;
  fragment.opening = opening;
  fragment.size = 0;
  fragment.fault = undefined;
  for (let item = nextIn(fragment.embed); item; item = nextIn(item)) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentString) {
      content.str.isWellFormed(); // reads it through: Yjs adds letter to letter, and a string of thousands of pieces is slow to read later
      addRun(runs, { text: content.str, ...marks });
      fragment.size += content.str.length;
    } else if (content instanceof Y.ContentFormat) {
      if (!isValidMark(content.key, content.value)) fragment.fault = 'mark';
      marks = withMark(marks, content.key, content.value);
    } else if (isAtomItem(item)) {
      addRun(runs, atomRun(item.content.embed, marks));
      fragment.size += 1;
    } else {
      const id = named(item, 'join');
      if (id === undefined) fragment.fault = 'embed';
      else joins.push({ id, item });
    }
  }
  fragment.closing = marks;
  fragment.runs = runs;
  fragment.joins = joins;
}

/** Adds words to runs; those with the marks of the last run are appended to it. */
export function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (run.text === '') return;
  if (last && canJoin(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

/** Marks after a formatting item; keys of a later format are passed over, not removed. */
export function withMark(marks: Marks, key: string, value: unknown): Marks {
  if (key === 'bold' || key === 'italic') return marksOf({ ...marks, [key]: value === true || undefined });
  if (key === 'link' || key === 'term')
    return marksOf({ ...marks, [key]: typeof value === 'string' ? value : undefined });
  return marks;
}

function isValidMark(key: string, value: unknown): boolean {
  if (key === 'bold' || key === 'italic') return value === true || value === null;
  if (key === 'term') return value === null || isValidId(value);
  return key === 'link' && (value === null || (typeof value === 'string' && isValidLink(value)));
}

function named(item: Y.Item, key: 'clause' | 'join'): ClauseId | undefined {
  if (!(item.content instanceof Y.ContentEmbed)) return undefined;
  const embed: unknown = item.content.embed;
  if (typeof embed !== 'object' || embed === null || Object.keys(embed).length !== 1) return undefined;
  const id = (embed as Record<string, unknown>)[key];
  return typeof id === 'string' && id !== '' ? (id as ClauseId) : undefined;
}
