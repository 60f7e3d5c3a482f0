import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import { type DraftReader, readerOf } from '../draft-reader.js';
import {
  type FormerPlace,
  type Gone,
  idOfToken,
  mostFormerPlaces,
  newGroup,
  joinGroup,
  newToken,
  type Settled,
  type StayNote,
  currentTokenOf,
  stayKeyOf,
} from '../format.js';
import { elementsOf, formerPlaces, placementsOf, Tokens } from '../placements.js';
import { Predecessors } from '../predecessors.js';
import { inSameOrder } from '../same-order.js';
import type { Fragment } from '../fragment.js';
import { edit, shownFragmentsOf } from './edit.js';
import { dropIneffectiveJoins } from './ineffective-joins.js';
import { wordsSeen } from './seen-words.js';

/** Where a clause is to stand: after another one (`undefined`: the first place). */
export interface Move {
  readonly id: ClauseId;
  readonly after: ClauseId | undefined;
  /** The group of its token, shared with the clauses that it moves with; if absent, the group of the whole act. */
  readonly group?: string;
}

/** Gives a clause its place after another one (`undefined`: the first place). For a clause on show this is a move. */
export const moveClause = (doc: Y.Doc, id: ClauseId, after: ClauseId | undefined, together?: MovedTogether): void =>
  moveClauses(doc, [{ id, after }], together);

/** Clauses that one act moves, one call after the other. */
export interface MovedTogether {
  readonly group: string;
  readonly ids: ReadonlySet<ClauseId>;
}

export const movedTogether = (ids: Iterable<ClauseId>): MovedTogether => ({ group: newGroup(), ids: new Set(ids) });

/**
 * Moves several clauses in one act, one by one. A clause that another person puts into them concurrently goes along,
 * if it is deeper than one of the moved clauses before it. A clause that the mover knew of, and did not move, stays.
 */
export function moveClauses(
  doc: Y.Doc,
  moves: readonly Move[],
  { group, ids } = movedTogether(moves.map(({ id }) => id)),
): void {
  edit(doc, (draft, transaction) => {
    settle(draft);
    const going = moves.map(({ id }) => id);
    const restored = new Set(going.filter((id) => !draft.layout.placed.has(id)));
    const left = clausesAfter(draft, going);
    placeEach(draft, moves, group);
    for (const id of going) keepInReserve(draft, transaction, id);
    for (const { id, token } of [...left, ...clausesAfterFormer(draft, restored)])
      if (!ids.has(id)) stay(draft, id, token);
    pinFollowing(draft, ids);
  });
}

/**
 * Takes a clause, and the clauses merged into it, from the text. Its words stay stored: a person who types in it
 * concurrently loses nothing (`lostWords`), and it can be put back (`restoreClause`).
 */
export const deleteClause = (doc: Y.Doc, id: ClauseId): void => deleteClauses(doc, [id]);

/** The same for several clauses, in one act, at the cost of one. */
export function deleteClauses(doc: Y.Doc, ids: readonly ClauseId[]): void {
  if (ids.length === 0) return;
  edit(doc, (draft, transaction) => {
    settle(draft);
    const owners = new Map(
      ids.flatMap((id) => shownFragmentsOf(draft, id).map((fragment) => [fragment.id, id] as const)),
    );
    for (const id of owners.keys()) draft.entry(id)?.set('gone', { seen: wordsSeen(draft, id) } satisfies Gone);
    unjoin(draft, transaction, owners);
    takeTokens(draft, new Set(owners.keys()));
    draft.relayout();
    pinFollowing(draft);
  });
}

/** Marks the transactions of `settleDraft`: nobody's edits, and no undo takes them back. */
export const settleOrigin = { settles: true };

/** Settles a draft before somebody's next act, so that taking back the act does not take back this. */
export function settleDraft(doc: Y.Doc): void {
  if (readerOf(doc).layout.unsettled.size > 0) doc.transact(() => settle(readerOf(doc)), settleOrigin);
}

/**
 * Writes down the place of each clause that is read elsewhere than at its token. An operation that changes places
 * does this first, so that it cannot change the places of clauses it does not touch.
 */
export function settle(draft: DraftReader): void {
  const { order } = draft.layout;
  // What is written down may decide the places of others anew.
  for (let pass = 0; pass < mostPasses && order.some((id) => draft.layout.unsettled.has(id)); pass++) {
    const { unsettled, following } = draft.layout;
    for (const [i, id] of order.entries()) if (unsettled.has(id)) settleAt(draft, id, order[i - 1], following.get(id));
  }
}

/** Enough for every random draft that was tried. What is unsettled after these is read as before, and written down by the next act that changes places. */
const mostPasses = 5;

/**
 * Writes down the places of clauses that an operation would put elsewhere without meaning to, such as parts that the order of words
 * decides on.
 * @param wanted - the order that the author of the operation expects
 */
export function keepOrder(draft: DraftReader, wanted: readonly ClauseId[]): void {
  const shown = wanted.filter((id) => draft.layout.shownFragments.has(id));
  const unmoved = inSameOrder(shown, draft.layout.order);
  for (const [i, id] of shown.entries()) if (!unmoved.has(id)) settleAt(draft, id, shown[i - 1]);
}

/** @param moved - the clause whose move took `id` along. Clauses that others put after `id` concurrently go along as well, if they are deeper than `moved`. */
function settleAt(draft: DraftReader, id: ClauseId, after: ClauseId | undefined, moved?: ClauseId): void {
  const entry = draft.entry(id)!;
  const currentToken = moved && currentTokenOf(draft.entry(moved));
  const token = addToken(draft, id, after, typeof currentToken === 'string' ? joinGroup(currentToken) : undefined);
  entry.set('settled', [entry.get('slot') as string, token] satisfies Settled);
  draft.relayout();
}

/**
 * Gives a reserve place again to clauses that were merged into this one and lost theirs when it was deleted. Of two
 * clauses merged into each other, the one on show stays: the other's join is dropped.
 */
export function keepInReserve(draft: DraftReader, transaction: Y.Transaction, id: ClauseId): void {
  const isWithout = (fragment: Fragment) => !draft.layout.placed.has(fragment.id);
  if (!draft.layout.shownFragments.get(id)?.some(isWithout)) return;
  dropIneffectiveJoins(draft, transaction, id);
  for (const fragment of draft.layout.shownFragments.get(id) ?? [])
    if (isWithout(fragment)) placeClause(draft, fragment.id, id);
}

/**
 * Drops joins that would show deleted clauses elsewhere: another person may have merged them into another clause
 * concurrently.
 * @param owners - deleted clause → the clause that it is shown in
 */
function unjoin(draft: DraftReader, transaction: Y.Transaction, owners: ReadonlyMap<ClauseId, ClauseId>): void {
  for (const fragment of draft.fragments) {
    const stale = fragment.joins.filter(
      (join) => owners.has(join.id) && owners.get(join.id) !== owners.get(fragment.id),
    );
    for (const join of stale) join.item.delete(transaction);
    if (stale.length > 0) draft.reread(fragment);
  }
}

/** Adds a token after that of another clause and makes it the clause's slot. */
export const placeClause = (draft: DraftReader, id: ClauseId, after: ClauseId | undefined): void =>
  placeClauses(draft, [id], after);

/** The same for several clauses, one after the other. */
export function placeClauses(draft: DraftReader, ids: readonly ClauseId[], after: ClauseId | undefined): void {
  placeEach(
    draft,
    ids.map((id, index) => ({ id, after: index === 0 ? after : ids[index - 1] })),
  );
}

/**
 * Gives clauses their places in turn, each after a clause that is on show or was placed just before. Tokens of former
 * places stay in the order: they tell which clauses were put after the clause there.
 * @param usual - the group of moves that name none; without it, each clause gets its own
 */
function placeEach(draft: DraftReader, moves: readonly Move[], usual?: string): void {
  const { order } = draft.roots;
  const tokens = order.toArray();
  const placed = new Set<ClauseId>();
  for (const { ids, after, group = usual } of runsOf(moves)) {
    if (after && !placed.has(after) && !draft.layout.shownFragments.has(after))
      throw new RangeError(`No such clause on show: ${after}`);
    const added = ids.map((id) => newToken(id, group));
    const index = after ? tokens.indexOf(currentTokenOf(draft.entry(after)) as string) + 1 : 0;
    order.insert(index, added);
    tokens.splice(index, 0, ...added);
    for (const [i, id] of ids.entries()) {
      const entry = draft.entry(id)!;
      entry.set('slot', added[i]);
      entry.delete('gone'); // if another person's undo removes the place again, all words must be offered back
      placed.add(id);
    }
  }
  draft.relayout();
}

/** Clauses put one after the other: their tokens are inserted at once. */
interface MoveRun extends Pick<Move, 'after' | 'group'> {
  readonly ids: readonly ClauseId[];
}

function runsOf(moves: readonly Move[]): MoveRun[] {
  const runs: (MoveRun & { ids: ClauseId[] })[] = [];
  for (const { id, after, group } of moves) {
    if (id === after) throw new RangeError(`A clause can't stand after itself: ${id}`);
    const run = runs.at(-1);
    if (run && after === run.ids.at(-1) && group === run.group) run.ids.push(id);
    else runs.push({ ids: [id], after, group });
  }
  return runs;
}

/** Adds a token of a clause after that of another clause, which is on show. */
function addToken(draft: DraftReader, id: ClauseId, after: ClauseId | undefined, group?: string): string {
  const { order } = draft.roots;
  const token = newToken(id, group);
  order.insert(after ? order.toArray().indexOf(currentTokenOf(draft.entry(after)) as string) + 1 : 0, [token]);
  return token;
}

/** A clause, and the token after which it was put. */
interface Left {
  readonly id: ClauseId;
  readonly token: string;
}

/** The clauses that were put after the present tokens of these: they would go with them. */
function clausesAfter(draft: DraftReader, ids: readonly ClauseId[]): Left[] {
  const currentTokens = new Set(ids.map((id) => currentTokenOf(draft.entry(id))));
  return predecessorsIn(draft).flatMap(({ id, predecessor }) =>
    predecessor && currentTokens.has(predecessor.token) ? [{ id, token: predecessor.token }] : [],
  );
}

/** The same for clauses that were deleted, and have a place again: what was put after the tokens that they had then. */
function clausesAfterFormer(draft: DraftReader, restored: ReadonlySet<ClauseId>): Left[] {
  if (restored.size === 0) return [];
  return predecessorsIn(draft).flatMap(({ id, predecessor }) =>
    predecessor?.hasMovedAway && restored.has(predecessor.clause.id) ? [{ id, token: predecessor.token }] : [],
  );
}

/**
 * Leaves in place every following clause that the mover sees and does not move. A clause that stops following one
 * clause may begin to follow the clause before that, hence the loop.
 */
export function pinFollowing(draft: DraftReader, moved: ReadonlySet<ClauseId> = new Set()): void {
  for (;;) {
    const { following } = draft.layout;
    const left = [...following.keys()].some((id) => !moved.has(id))
      ? predecessorsIn(draft).filter(({ id }) => following.has(id) && !moved.has(id))
      : [];
    if (left.length === 0) return;
    for (const { id, predecessor } of left) stay(draft, id, predecessor!.token);
  }
}

/** All clauses that have a place, each with its predecessor. */
function predecessorsIn(draft: DraftReader) {
  const placements = placementsOf(draft.roots, draft.fragments);
  const predecessors = new Predecessors(placements, new Tokens(draft.roots), draft.fragments);
  return placements.map((placement) => ({ id: placement.id, predecessor: predecessors.of(placement) }));
}

function stay(draft: DraftReader, id: ClauseId, token: string): void {
  const [to, at] = [idOfToken(token), id].map((each) => currentTokenOf(draft.entry(each)) as string);
  draft.entry(id)!.set(stayKeyOf(token), [to!, at!] satisfies StayNote);
  draft.relayout();
}

/** Takes the tokens of clauses away, and notes in the entry of each where they stood. */
function takeTokens(draft: DraftReader, ids: ReadonlySet<ClauseId>): void {
  const { order } = draft.roots;
  const taken = Map.groupBy(elementsOf(order), ({ token }) => idOfToken(token));
  for (const id of ids) {
    const entry = draft.entry(id);
    const places = (taken.get(id) ?? []).map(
      ({ element: { client, clock }, token }): FormerPlace => [client, clock, token],
    );
    entry?.set('former', [...formerPlaces(entry), ...places].slice(-mostFormerPlaces));
  }
  const tokens = order.toArray();
  for (let end = tokens.length; end > 0; end -= 1) {
    let start = end;
    while (start > 0 && ids.has(idOfToken(tokens[start - 1]))) start -= 1;
    if (start < end) order.delete(start, end - start);
    if (start < end) end = start + 1;
  }
}
