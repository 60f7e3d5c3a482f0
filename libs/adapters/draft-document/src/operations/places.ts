import type { ClauseId } from '@articulado/base';
import * as Y from 'yjs';
import type { DraftReader } from '../draft-reader.js';
import { type Gone, idOfToken, newToken } from '../format.js';
import { edit, piecesOf } from './edit.js';

/** Gives a clause its place behind another one (`undefined`: the first place). For a clause on show this is a move. */
export function moveClause(doc: Y.Doc, id: ClauseId, after: ClauseId | undefined): void {
  if (id === after) throw new RangeError(`A clause can't stand behind itself: ${id}`);
  edit(doc, (draft) => {
    takeTokens(draft, id);
    placeWithMembers(draft, id, after);
  });
}

/**
 * Takes a clause, and what was merged into it, from the text. Its words stay stored: whoever types in it at the same
 * moment loses nothing (`lostWords`), and it can be put back (`restoreClause`).
 */
export function deleteClause(doc: Y.Doc, id: ClauseId): void {
  edit(doc, (draft, transaction) => {
    const after = draft.layout.order[draft.layout.order.indexOf(id) - 1] ?? '';
    const members = new Set(piecesOf(draft, id).map((piece) => piece.id));
    unjoin(draft, transaction, members);
    for (const member of members) {
      const gone: Gone = { after, seen: wordsSeen(draft, member) };
      draft.entry(member)?.set('gone', gone);
      takeTokens(draft, member);
    }
    draft.relayout();
  });
}

/** Puts a deleted clause back, with the words that were written in it meanwhile, behind the one it stood behind. */
export function restoreClause(doc: Y.Doc, id: ClauseId): void {
  edit(doc, (draft) => {
    if (!draft.knows(id)) throw new RangeError(`The draft never had this clause: ${id}`);
    if (draft.layout.shownIn.has(id)) return;
    const { order } = draft.layout;
    const after = draft.gone(id)?.after as ClauseId | undefined;
    if (after === '') placeWithMembers(draft, id, undefined);
    else placeWithMembers(draft, id, order.includes(after!) ? after : order.at(-1));
  });
}

/** Places a clause; those that were merged into it, and lost their place when it was deleted, get one in reserve again. */
function placeWithMembers(draft: DraftReader, id: ClauseId, after: ClauseId | undefined): void {
  place(draft, id, after);
  for (const member of draft.layout.pieces.get(id) ?? []) {
    if (!draft.layout.placed.has(member.id)) place(draft, member.id, draft.layout.shownIn.get(id)); // two merged into each other: the other may show both now
  }
}

/** Clauses that others merged elsewhere at the same moment must not turn up there when they are deleted here. */
function unjoin(draft: DraftReader, transaction: Y.Transaction, members: ReadonlySet<ClauseId>): void {
  for (const segment of draft.segments) {
    if (members.has(segment.id)) continue;
    const stale = segment.joins.filter((join) => members.has(join.id));
    for (const join of stale) join.item.delete(transaction);
    if (stale.length > 0) draft.reread(segment);
  }
}

/** Adds a token behind that of another clause and makes it the clause's slot. */
export const place = (draft: DraftReader, id: ClauseId, after: ClauseId | undefined): void =>
  placeAll(draft, [id], after);

/** The same for several clauses, which stand one behind the other then. */
export function placeAll(draft: DraftReader, ids: readonly ClauseId[], after: ClauseId | undefined): void {
  const { order } = draft.roots;
  const slot = after && draft.entry(after)?.get('slot');
  if (after && !draft.layout.pieces.has(after)) throw new RangeError(`No such clause on show: ${after}`);
  const tokens = ids.map(newToken);
  order.insert(after ? order.toArray().indexOf(slot as string) + 1 : 0, tokens);
  for (const [index, id] of ids.entries()) {
    const entry = draft.entry(id)!;
    entry.set('slot', tokens[index]);
    entry.delete('gone'); // if somebody else's undo takes the place away again, all words are to be offered back
  }
  draft.relayout();
}

function takeTokens(draft: DraftReader, id: ClauseId): void {
  const { order } = draft.roots;
  const tokens = order.toArray();
  for (let i = tokens.length - 1; i >= 0; i--) if (idOfToken(tokens[i]) === id) order.delete(i);
}

/** Which words of each client stand in a clause now. */
function wordsSeen(draft: DraftReader, id: ClauseId): Gone['seen'] {
  const seen: Record<string, number[]> = {};
  for (const segment of draft.segments.of(id)) {
    for (const { id: start, length } of itemsOf(segment.embed)) {
      const ranges = (seen[start.client] ??= []);
      const follows = ranges.length > 0 && ranges.at(-2)! + ranges.at(-1)! === start.clock;
      if (follows) ranges[ranges.length - 1]! += length;
      else ranges.push(start.clock, length);
    }
  }
  return seen;
}

function* itemsOf(embed: Y.Item): Iterable<Y.Item> {
  for (let item = embed.right; item; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentEmbed && 'clause' in item.content.embed) return;
    if (item.content instanceof Y.ContentString) yield item;
  }
}
