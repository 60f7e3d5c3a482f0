import type { ClauseId } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import { maxDepth } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { madeClauses } from '../clause-ids.js';
import { clausesOf } from '../clause-nodes.js';
import { type ClauseAttrs, draftSchema } from '../schema.js';

/** Puts the mark of a new note at the caret, and goes to the note: behind the clause, or behind the table for a mark in a cell. */
export const insertNote: Command = ({ doc, selection: { $to, to }, tr }, dispatch) => {
  if ($to.depth === 0) return false;
  const id = newClauseId();
  const { depth } = $to.parent.attrs as ClauseAttrs;
  const note = draftSchema.node('clause', { id, kind: 'note', depth: Math.min(maxDepth, depth + 1) });
  const place = placeBehind(doc, $to.index(0));
  tr.insert(place, note).insert(to, draftSchema.node('note', { note: id }));
  // The mark stands before the note, and is one unit.
  tr.setSelection(TextSelection.create(tr.doc, place + 2)).setMeta(madeClauses, [id]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Behind a clause, the rest of its table, and the notes that stand there already. */
function placeBehind(doc: Node, index: number): number {
  const clauses = clausesOf(doc).map(({ attrs }) => attrs as ClauseAttrs);
  const table = clauses[index]!.cell?.table;
  let last = index;
  while (table !== undefined && clauses[last + 1]?.cell?.table === table) last++;
  while (clauses[last + 1]?.kind === 'note') last++;
  return clausesOf(doc)
    .slice(0, last + 1)
    .reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

/** The note whose mark is selected, or stands at the caret. */
export function noteAtCaret({ selection: { $from, $to } }: EditorState): ClauseId | undefined {
  const mark = [$from.nodeAfter, $to.nodeBefore].find((node) => node?.type === draftSchema.nodes['note']);
  return mark?.attrs['note'] as ClauseId | undefined;
}

/** Where the first mark of a note stands. */
export function markOf(doc: Node, note: ClauseId): number | undefined {
  let found: number | undefined;
  doc.descendants((node, position) => {
    if (node.type === draftSchema.nodes['note'] && node.attrs['note'] === note) found ??= position;
    return found === undefined;
  });
  return found;
}
