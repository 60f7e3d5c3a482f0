import type { ClauseId } from '@articulado/base';
import {
  deleteText,
  type DraftReader,
  formatWords,
  insertText,
  restoreClause,
  sameRuns,
  setDepth,
  setKind,
} from '@articulado/draft-document';
import type { ClauseKind, Run } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { runsOf } from './clause-nodes.js';
import type { ComposedClause } from './composed-clause.js';
import type { ClauseAttrs } from './schema.js';
import { leftAlone, lookChanges, shifted, slice, wordChange, wordsIn } from './word-changes.js';

/** Writes a clause's kind and depth where they changed against the former node. */
export function writeTraits(draft: DraftReader, id: ClauseId, former: Node | undefined, node: Node): void {
  const { kind, depth } = node.attrs as ClauseAttrs;
  const was = former?.attrs as ClauseAttrs | undefined;
  if (was?.kind !== kind) setKind(draft.doc, id, kind as ClauseKind);
  if (was?.depth !== depth) setDepth(draft.doc, id, depth);
}

/**
 * Writes the words of a clause as an editor shows them now.
 * @param base - the words the editor started from. If the draft holds others meanwhile, only what the editor itself
 *   changed is written, and nothing that came from elsewhere is taken away
 */
export function writeWords(draft: DraftReader, id: ClauseId, base: readonly Run[], wanted: readonly Run[]): void {
  const current = draft.clause(id)?.content;
  if (!current || sameRuns(current, wanted)) return;
  const moved = sameRuns(current, base) ? undefined : wordChange(wordsIn(base), wordsIn(current));
  const change = wordChange(wordsIn(base), wordsIn(wanted));
  if (change) {
    for (const [from, to] of leftAlone(change.from, change.to, moved).reverse()) deleteText(draft.doc, id, from, to);
    let at = shifted(change.from, moved);
    for (const { text, ...looks } of slice(wanted, change.from, change.from + change.words.length)) {
      insertText(draft.doc, id, at, text, looks);
      at += text.length;
    }
  }
  writeLooks(draft, id, wanted);
}

/** Writes how words look, if they are the same words. */
function writeLooks(draft: DraftReader, id: ClauseId, wanted: readonly Run[]): void {
  const current = draft.clause(id)!.content;
  if (sameRuns(current, wanted) || wordsIn(current) !== wordsIn(wanted)) return;
  for (const { from, to, looks } of lookChanges(current, wanted)) formatWords(draft.doc, id, from, to, looks);
}

/** Writes what changed in a clause between two nodes. A clause that others deleted meanwhile comes back: someone is writing in it. */
export function writeNode(
  draft: DraftReader,
  id: ClauseId,
  former: Node,
  node: Node,
  composed: ComposedClause | undefined,
): void {
  if (!draft.layout.shownIn.has(id)) restoreClause(draft.doc, id);
  writeTraits(draft, id, former, node);
  if (former.content.eq(node.content)) return;
  if (composed?.id === id) composed.write(runsOf(former), runsOf(node));
  else writeWords(draft, id, runsOf(former), runsOf(node));
}
