import type { ClauseId } from '@articulado/base';
import { type CellPlace, isValidWords, maxClauses, problemOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { type DraftChange, type DraftReader, readerOf } from './draft-reader.js';
import { problemOfCells } from './check-cells.js';
import {
  type DraftRoots,
  draftFormat,
  entryKeys,
  idOfToken,
  isStayKey,
  isStayNote,
  isToken,
  mostFormerPlaces,
  rootNames,
} from './format.js';
import { isFormerPlace } from './placements.js';
import { problemOfRevivals } from './revivals/check-revivals.js';

/** Why a document is not a valid draft. */
export interface DraftProblem {
  readonly problem: string;
  /** The clause in which it was found; absent for a problem of the whole draft. */
  readonly clauseId?: ClauseId;
}

/**
 * Checks a draft before an update from outside is stored. An update that fails must be refused whole.
 * @param change - what the update changed: only that is checked. Without it, everything is
 * @returns the first problem found, or `undefined` for a valid draft
 */
export function checkDraft(doc: Y.Doc, change?: DraftChange): DraftProblem | undefined {
  const draft = readerOf(doc);
  const ids = change ? change.touched : new Set([...draft.roots.clauses._map.keys(), ...idsOfFragments(draft)]);
  // If the new words are valid, the old ones still are, except that an insert can split a surrogate pair.
  const areValid = change?.words.every(isValidWords) ? (words: string) => words.isWellFormed() : isValidWords;
  return problemOfWhole(draft, change) ?? first(ids, (id) => problemOfEntry(draft, id as ClauseId, areValid));
}

function problemOfWhole(draft: DraftReader, change: DraftChange | undefined): DraftProblem | undefined {
  const { doc, roots, fragments } = draft;
  const is = (problem: string): DraftProblem => ({ problem });
  if (doc.store.pendingStructs || doc.store.pendingDs) return is('incomplete');
  for (const name of doc.share.keys()) if (!rootNames.some((known) => known === name)) return is('root');
  if ([roots.text, roots.order, roots.revivals].some(({ _map }) => _map.size > 0)) return is('root');
  if (roots.clauses._start || roots.meta._start) return is('root');
  if (roots.meta.size !== 1 || roots.meta.get('format') !== draftFormat) return is('format');
  if (fragments.headless > 0) return is('words-before-the-first-clause');
  if (draft.layout.order.length === 0) return is('empty');
  if (draft.layout.order.length > maxClauses) return is('too-many-clauses');
  return (
    (!change || touches(change, roots.order) ? problemOfOrder(draft) : undefined) ??
    (!change || touches(change, roots.revivals) ? problemOfRevivals(roots.revivals) : undefined) ??
    (change ? problemOfCells(draft, change) : undefined)
  );
}

const touches = (change: DraftChange, type: unknown) =>
  [...change.transaction.changed.keys()].some((changed) => (changed as unknown) === type);

function problemOfOrder({ roots }: DraftReader): DraftProblem | undefined {
  for (let item = roots.order._start; item; item = item.right) {
    if (item.deleted) continue;
    if (!(item.content instanceof Y.ContentAny)) return { problem: 'order' };
    for (const token of item.content.arr as unknown[])
      if (!isTokenOf(roots.clauses, token)) return { problem: 'order' };
  }
  return undefined;
}

const isTokenOf = (clauses: DraftRoots['clauses'], token: unknown): token is string =>
  isToken(token) && clauses._map.has(idOfToken(token));

function problemOfEntry(draft: DraftReader, id: ClauseId, areValid: typeof isValidWords): DraftProblem | undefined {
  const is = (problem: string): DraftProblem => ({ problem, clauseId: id });
  const item = draft.roots.clauses._map.get(id);
  if (!item) return is('entry');
  if (item.left || item.deleted) return is('entry-overwritten');
  const entry = draft.entry(id);
  if (!entry) return is('entry');
  for (const [key, value] of entry.entries())
    if (isStayKey(key) ? !isStayNote(value) : !entryKeys.some((known) => known === key)) return is('attribute');
  if (entry._start) return is('attribute');
  const slot: unknown = entry.get('slot');
  const isOwnToken = (token: unknown) => isTokenOf(draft.roots.clauses, token) && idOfToken(token) === id;
  if (!isOwnToken(slot)) return is('slot');
  if (entry.has('settled') && !isPairOf(entry.get('settled'), isOwnToken)) return is('settled');
  if (entry.has('header') && !entry.has('cell')) return is('header');
  if (entry.has('gone') && !isGone(entry.get('gone'))) return is('gone');
  if (entry.has('former') && !areFormerPlaces(entry.get('former'))) return is('former');
  if (entry._map.get('cell')?.left) return is('cell-moved');
  return problemOfWords(draft, id, entry, areValid);
}

function problemOfWords(
  draft: DraftReader,
  id: ClauseId,
  entry: Y.Map<unknown>,
  areValid: typeof isValidWords,
): DraftProblem | undefined {
  const fragments = draft.fragments.of(id);
  if (fragments.length > 1) return { problem: 'embed-twice', clauseId: id };
  const [fragment] = fragments;
  if (fragment?.fault) return { problem: fragment.fault, clauseId: id };
  const own = problemOf({ ...traitsOf(entry), id, content: fragment?.runs ?? [] }, areValid);
  if (own) return { problem: own, clauseId: id };
  if (fragment?.joins.some((join) => !draft.roots.clauses.has(join.id))) return { problem: 'join', clauseId: id };
  const shown = draft.clause(draft.layout.shownIn.get(id) ?? id);
  // A clause of one fragment was looked at just now.
  const whole = shown && shown.content !== fragment?.runs ? problemOf(shown, areValid) : undefined;
  return whole ? { problem: whole, clauseId: id } : undefined;
}

function traitsOf(entry: Y.Map<unknown>) {
  const header = entry.has('header') && { header: entry.get('header') as true };
  return {
    kind: entry.get('kind') as never,
    depth: entry.get('depth') as number,
    ...(entry.has('number') && { number: entry.get('number') as string }),
    ...(entry.has('cell') && { cell: { ...(entry.get('cell') as CellPlace), ...header } }),
  };
}

const areFormerPlaces = (former: unknown) =>
  Array.isArray(former) && former.length <= mostFormerPlaces && former.every(isFormerPlace);

const isPairOf = (value: unknown, isOne: (part: unknown) => boolean) =>
  Array.isArray(value) && value.length === 2 && value.every(isOne);

function isGone(gone: unknown): boolean {
  if (typeof gone !== 'object' || gone === null || Object.keys(gone).length !== 1) return false;
  const { seen } = gone as Record<string, unknown>;
  if (typeof seen !== 'object' || seen === null) return false;
  return Object.entries(seen).every(
    ([client, ranges]) =>
      /^\d{1,10}$/.test(client) &&
      Array.isArray(ranges) &&
      ranges.length % 2 === 0 &&
      ranges.every((clock) => Number.isSafeInteger(clock) && clock >= 0),
  );
}

function idsOfFragments(draft: DraftReader): ClauseId[] {
  return [...draft.fragments].map((fragment) => fragment.id);
}

function first<Value>(
  values: Iterable<Value>,
  check: (value: Value) => DraftProblem | undefined,
): DraftProblem | undefined {
  for (const value of values) {
    const problem = check(value);
    if (problem) return problem;
  }
  return undefined;
}
