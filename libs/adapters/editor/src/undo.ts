import type { ClauseId } from '@articulado/base';
import {
  type DraftReader,
  isOptionalKey,
  keepFormatting,
  moveClause,
  noteRevivals,
  readerOf,
  currentTokenOf,
  trackFormatting,
  unitsOf,
} from '@articulado/draft-document';
import * as Y from 'yjs';

/** Takes back and repeats what one person did, and only that. */
export function createUndo(doc: Y.Doc, origin: object): Y.UndoManager {
  const draft = readerOf(doc);
  const { text, clauses, order } = draft.roots;
  /** Clauses whose slot this undo could not put back, since somebody else moved them meanwhile. */
  const notRestored = new Set<ClauseId>();
  const manager: Y.UndoManager = new Y.UndoManager([text, clauses, order], {
    trackedOrigins: new Set([origin]),
    deleteFilter: (item): boolean => mayGo(draft, manager, notRestored, item),
  });
  trackFormatting(manager);
  doc.on('afterTransaction', () => notRestored.clear());
  return manager;
}

/** Joins the next change to the last undo step, however long ago that was. Does nothing where a new step begins. */
export function joinLast(manager: Y.UndoManager): void {
  if (manager.lastChange > 0) manager.lastChange = Date.now();
}

/**
 * Runs an undo or a redo, then gives a place to clauses that it left without one, or with another one:
 * - A clause that others merged into another one meanwhile: if they undo the merge, it must stand somewhere.
 * - A clause that this person moved and somebody deleted at its old place concurrently: the deleter did not know the
 *   new place.
 * - A clause that follows a moved one because it is deeper, and whose depth is taken back: it stays where it stands.
 * @returns whether there was anything to undo or redo
 */
export function takeBack(draft: DraftReader, manager: Y.UndoManager, act: 'undo' | 'redo'): boolean {
  const { placed: before, order, following } = draft.layout;
  const currentTokens = new Map([...before].map((id) => [id, currentTokenOf(draft.entry(id))]));
  const deleted = new Set([...before].filter((id) => draft.gone(id)));
  const depths = new Map([...following.keys()].map((id) => [id, draft.entry(id)?.get('depth')]));
  let done = false;
  const run = () => {
    done = manager[act]() !== null;
  };
  keepFormatting(manager, () => noteRevivals(manager, run));
  const orphaned = [...before].filter((id) => !draft.layout.placed.has(id));
  draft.doc.transact(() => {
    for (const id of orphaned) {
      const shownIn = draft.layout.shownIn.get(id);
      if (shownIn !== undefined && shownIn !== id) moveClause(draft.doc, id, shownIn);
      else if (!deleted.has(id) && draft.gone(id))
        continue; // the undone step had restored it
      else if (currentTokenOf(draft.entry(id)) !== currentTokens.get(id) && !hasDeleted(manager, draft, id))
        moveClause(draft.doc, id, placeBefore(draft, order, id));
    }
    for (const [id, depth] of depths)
      if (isLeftBy(draft, id, depth) && currentTokenOf(draft.entry(id)) === currentTokens.get(id))
        moveClause(draft.doc, id, placeBefore(draft, order, id));
  });
  return done;
}

/** Whether a clause that followed another does so no more since its depth was taken back. */
const isLeftBy = (draft: DraftReader, id: ClauseId, depth: unknown): boolean =>
  draft.layout.shownFragments.has(id) && !draft.layout.following.has(id) && draft.entry(id)?.get('depth') !== depth;

/** Whether this person deleted the clause from the place to which it has returned. */
function hasDeleted(manager: Y.UndoManager, { doc, roots }: DraftReader, id: ClauseId): boolean {
  const currentToken = currentTokenOf(roots.clauses.get(id));
  let found = false;
  doc.transact((transaction) => {
    for (const { deletions } of manager.undoStack)
      Y.iterateDeletedStructs(transaction, deletions, (struct) => {
        if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny)
          found ||= (struct.parent as unknown) === roots.order && struct.content.arr.includes(currentToken);
      });
  });
  return found;
}

/** The nearest clause before it, in a former order, that is still on show. */
function placeBefore(draft: DraftReader, order: readonly ClauseId[], id: ClauseId): ClauseId | undefined {
  return order.slice(0, order.indexOf(id)).findLast((before) => draft.layout.shownFragments.has(before));
}

/**
 * Whether an undo may delete what its user once inserted. Yjs asks after it has restored what the undo restores.
 * - A value of a clause goes only if the value before it is back, or if its key is optional. So a clause keeps a
 *   kind, depth and place.
 * - A clause that holds other people's words stays.
 * - The boundary of a split stays if the words on one of its sides were deleted.
 */
function mayGo(draft: DraftReader, manager: Y.UndoManager, notRestored: Set<ClauseId>, item: unknown): boolean {
  if (!(item instanceof Y.Item)) return true;
  if (item.parentSub !== null) {
    if (!item.deleted && item.parentSub === 'slot' && !isFirstValue(draft, item)) notRestored.add(clauseOfEntry(item));
    return item.deleted || isOptionalKey(item.parentSub);
  }
  if ((item.parent as unknown) === draft.roots.order) return mayLeaveOrder(draft, manager, notRestored, item);
  if (!(item.content instanceof Y.ContentEmbed)) return true;
  const { clause, join } = item.content.embed as { clause?: ClauseId; join?: ClauseId };
  if (clause !== undefined) return maySplitGo(draft, item);
  return manager.redoing || join === undefined || draft.layout.placed.has(join);
}

/** Whether a value is the one its key began with, also if it was replaced and brought back meanwhile. */
function isFirstValue({ doc }: DraftReader, item: Y.Item): boolean {
  let first = item;
  while (first.left) first = first.left;
  while (first.redone) {
    const back: Y.Item | Y.GC = Y.getItem(doc.store, first.redone);
    if (!(back instanceof Y.Item)) return false;
    first = back;
  }
  return first === item;
}

function mayLeaveOrder(
  draft: DraftReader,
  manager: Y.UndoManager,
  notRestored: ReadonlySet<ClauseId>,
  item: Y.Item,
): boolean {
  const token = item.content.getContent()[0] as string;
  const id = token.slice(0, token.indexOf(':')) as ClauseId;
  if (currentTokenOf(draft.entry(id)) !== token) return true;
  if (notRestored.has(id)) return false;
  if (manager.redoing) return true;
  const embed = draft.fragments.of(id)[0]?.embed;
  if (!embed) return true;
  return isSplitOff(embed) ? maySplitGo(draft, embed) : !holdsOthersWords(draft, id);
}

const clauseOfEntry = (item: Y.Item) => (item.parent as Y.Map<unknown>)._item?.parentSub as ClauseId;

/** New clauses are stored in front of all others; only a split stands behind something. */
const isSplitOff = (embed: Y.Item) => embed.origin !== null;

/** A boundary goes if the words on both sides of it are on show: then they come together again, others' included. */
function maySplitGo(draft: DraftReader, embed: Y.Item): boolean {
  const before = embed.left && draft.fragments.containing(embed.left);
  const own = draft.fragments.containing(embed);
  const { shownIn } = draft.layout;
  return isSplitOff(embed) && !!before && !!own && shownIn.has(before.id) && shownIn.has(own.id);
}

function holdsOthersWords(draft: DraftReader, id: ClauseId): boolean {
  return (draft.layout.shownFragments.get(id) ?? []).some((fragment) => {
    for (let item = fragment.embed.right; item; item = item.right) {
      if (item.deleted) continue;
      if (item.content instanceof Y.ContentEmbed && 'clause' in item.content.embed) return false;
      if (unitsOf(item) > 0 && item.id.client !== draft.doc.clientID) return true;
    }
    return false;
  });
}
