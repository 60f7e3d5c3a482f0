import type { ClauseId } from '@articulado/base';
import type { Clause, ClauseKind, PolicyText } from '@articulado/policy-text';
import * as Y from 'yjs';
import type { DraftReader } from '../draft-reader.js';
import { newClauseId } from '../format.js';
import type { Fragment } from '../fragment.js';
import { insertInto, joinInto, openInFront, openWithin } from '../write-items.js';
import { edit, shownFragmentsOf, storedPlace } from './edit.js';
import { dropIneffectiveJoins } from './ineffective-joins.js';
import { keepOrder, pinFollowing, placeClause, placeClauses, settle } from './places.js';

/** What a clause is, apart from its words. */
export type ClauseTraits = Pick<Clause, 'kind' | 'depth' | 'number' | 'cell'>;

/** Adds a clause after another one (`undefined`: as the first). @throws RangeError if the draft already knows its id */
export function insertClause(doc: Y.Doc, clause: Clause, after: ClauseId | undefined): void {
  edit(doc, (draft, transaction) => {
    settle(draft);
    store(draft, transaction, clause);
    draft.relayout();
    placeClause(draft, clause.id, after);
  });
}

/**
 * Adds many clauses after another one (`undefined`: as the first), in their order. The cost is linear in their
 * length; adding them one by one would cost the whole text each time. @throws RangeError if the draft already knows
 * one of their ids
 */
export function insertClauses(doc: Y.Doc, clauses: PolicyText, after: ClauseId | undefined): void {
  edit(doc, (draft, transaction) => {
    settle(draft);
    storeClauses(draft, transaction, clauses);
    const ids = clauses.map(({ id }) => id);
    placeClauses(draft, ids, after);
  });
}

/** Writes what clauses are and what they say; they have no places yet. */
export function storeClauses(draft: DraftReader, transaction: Y.Transaction, clauses: PolicyText): void {
  // From the last to the first: each goes in front of all that is stored, so storage ends up in reading order.
  for (const clause of clauses.toReversed()) store(draft, transaction, clause);
}

function store(draft: DraftReader, transaction: Y.Transaction, clause: Clause): void {
  addEntry(draft, clause.id, clause);
  const fragment = draft.fragments.adopt(openInFront(transaction, draft.roots.text, clause.id));
  let offset = 0;
  for (const run of clause.content) {
    insertInto(transaction, fragment, offset, run);
    offset += run.text.length;
  }
  draft.reread(fragment);
}

/** Adds a copy of a clause, with an id of its own, after another one. */
export function copyClause(doc: Y.Doc, id: ClauseId, after: ClauseId | undefined, newId = newClauseId()): ClauseId {
  edit(doc, (draft) => {
    shownFragmentsOf(draft, id);
    insertClause(doc, { ...draft.clause(id)!, id: newId }, after);
  });
  return newId;
}

/**
 * Makes two clauses of one: the words after `offset` units become a new clause, right after it. Words that others
 * type concurrently stay with the words beside which they were typed.
 * @returns the new clause's id
 */
export function splitClause(
  doc: Y.Doc,
  id: ClauseId,
  offset: number,
  newId = newClauseId(),
  traits: Partial<ClauseTraits> = {},
): ClauseId {
  edit(doc, (draft, transaction) => {
    settle(draft);
    dropIneffectiveJoins(draft, transaction, id);
    const { order } = draft.layout;
    const { fragment, offset: within } = storedPlace(draft, id, offset);
    const joins = joinsAfter(draft, id, fragment);
    addEntry(draft, newId, { ...draft.clause(id)!, number: undefined, ...traits });
    const opened = draft.fragments.adopt(openWithin(transaction, fragment, within, newId));
    // All joins from the first one left before the cut are made again in the new clause, to keep their order.
    const stayed = joins.findIndex((join) => draft.fragments.containing(join.item) !== opened);
    for (const join of stayed < 0 ? [] : joins.slice(stayed)) {
      const ancestor = draft.fragments.containing(join.item);
      join.item.delete(transaction);
      if (ancestor) draft.reread(ancestor);
      joinInto(transaction, opened, join.id);
    }
    draft.reread(fragment);
    draft.reread(opened);
    draft.relayout();
    placeClause(draft, newId, id);
    keepOrder(
      draft,
      order.flatMap((each) => (each === id ? [id, newId] : [each])),
    );
  });
  return newId;
}

/**
 * Makes one clause of two: the second is shown at the end of the first, wherever its words are stored, and keeps its
 * own place in reserve. So nothing is copied, and nothing lost whatever others do to either meanwhile.
 */
export function mergeClauses(doc: Y.Doc, first: ClauseId, second: ClauseId): void {
  if (first === second) throw new RangeError(`A clause can't be merged with itself: ${first}`);
  edit(doc, (draft, transaction) => {
    settle(draft);
    for (const id of [first, second]) dropIneffectiveJoins(draft, transaction, id);
    const last = shownFragmentsOf(draft, first).at(-1)!;
    joinInto(transaction, last, second);
    draft.reread(last);
    draft.relayout();
    pinFollowing(draft);
  });
}

export const setKind = (doc: Y.Doc, id: ClauseId, kind: ClauseKind): void => setTraits(doc, [{ id, kind }]);

/** @param depth - 0 to `maxDepth` */
export const setDepth = (doc: Y.Doc, id: ClauseId, depth: number): void => setTraits(doc, [{ id, depth }]);

/** Gives a clause a number of its own, or takes it away. */
export const setNumber = (doc: Y.Doc, id: ClauseId, number: string | undefined): void =>
  setTraits(doc, [{ id, number }]);

/** Makes a cell head its row or column, or no longer. */
export const setHeader = (doc: Y.Doc, id: ClauseId, header: boolean): void =>
  setTraits(doc, [{ id, header: header || undefined }]);

/** What of a clause is to be otherwise; what isn't named stays. */
export interface TraitChanges extends Partial<Pick<Clause, 'kind' | 'depth'>> {
  readonly id: ClauseId;
  /** `undefined` takes it away. */
  readonly number?: string | undefined;
  readonly header?: true | undefined;
}

/** Makes clauses something else, in one act. @throws RangeError for a clause that the draft never had */
export function setTraits(doc: Y.Doc, changes: readonly TraitChanges[]): void {
  edit(doc, (draft) => {
    const changesDepth = changes.some((change) => 'depth' in change);
    if (changesDepth) settle(draft);
    for (const { id, ...traits } of changes) {
      const entry = draft.entry(id);
      if (!entry) throw new RangeError(`No such clause: ${id}`);
      for (const [key, value] of Object.entries(traits)) {
        if (value === undefined) entry.delete(key);
        else if (entry.get(key) !== value) entry.set(key, value);
      }
      draft.entryChanged(id);
    }
    if (!changesDepth) return;
    draft.relayout();
    pinFollowing(draft);
  });
}

/** A clause that its author split off and took back left its entry behind: it may be made again, and is as new. */
function addEntry(draft: DraftReader, id: ClauseId, { kind, depth, number, cell }: ClauseTraits): void {
  if (draft.knows(id)) throw new RangeError(`The draft already knows this clause: ${id}`);
  const { header, ...place } = cell ?? {};
  const traits = {
    kind,
    depth,
    ...(number !== undefined && { number }),
    ...(cell && { cell: place }),
    ...(header && { header }),
  };
  draft.roots.clauses.set(id, new Y.Map<unknown>(Object.entries(traits)));
}

/** The joins in a clause's fragments up to this one that show what stands after it, in the order they are shown. */
function joinsAfter(draft: DraftReader, id: ClauseId, fragment: Fragment) {
  const fragments = shownFragmentsOf(draft, id);
  const cut = fragments.indexOf(fragment) + 1;
  const shownAfter = new Set(fragments.slice(cut).map((each) => each.id));
  const ancestors = fragments.slice(0, cut).reverse();
  return ancestors.flatMap((ancestor) => ancestor.joins.filter((join) => shownAfter.has(join.id)));
}
