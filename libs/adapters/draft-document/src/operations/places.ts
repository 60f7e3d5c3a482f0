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
    place(draft, id, after);
  });
}

/**
 * Takes a clause, and what was merged into it, from the text. Its words stay stored: whoever types in it at the same
 * moment loses nothing (`lostWords`), and it can be put back (`restoreClause`).
 */
export function deleteClause(doc: Y.Doc, id: ClauseId): void {
  edit(doc, (draft) => {
    const after = draft.layout.order[draft.layout.order.indexOf(id) - 1] ?? '';
    for (const member of new Set(piecesOf(draft, id).map((piece) => piece.id))) {
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
    if (after === '') place(draft, id, undefined);
    else place(draft, id, order.includes(after!) ? after : order.at(-1));
  });
}

/** Adds a token behind that of another clause and makes it the clause's slot. */
export function place(draft: DraftReader, id: ClauseId, after: ClauseId | undefined): void {
  const { order } = draft.roots;
  const slot = after && draft.entry(after)?.get('slot');
  if (after && !draft.layout.pieces.has(after)) throw new RangeError(`No such clause on show: ${after}`);
  const token = newToken(id);
  order.insert(after ? order.toArray().indexOf(slot as string) + 1 : 0, [token]);
  draft.entry(id)!.set('slot', token);
  draft.relayout();
}

function takeTokens(draft: DraftReader, id: ClauseId): void {
  const { order } = draft.roots;
  const tokens = order.toArray();
  for (let i = tokens.length - 1; i >= 0; i--) if (idOfToken(tokens[i]) === id) order.delete(i);
}

/** Up to which clock the words of each client stand in a clause now. */
function wordsSeen(draft: DraftReader, id: ClauseId): Gone['seen'] {
  const seen: Record<string, number> = {};
  for (const segment of draft.segments.of(id)) {
    for (const item of itemsOf(segment.embed)) {
      seen[item.id.client] = Math.max(seen[item.id.client] ?? 0, item.id.clock + item.length);
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
