import type { ClauseId } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { madeClauses } from './clause-ids.js';
import { noteBehind, placeOfNotes } from './note-places.js';
import { draftSchema } from './schema.js';

/** Puts the mark of a new note at the caret, and goes to the note: behind the clause, or behind the table for a mark in a cell. */
export const insertNote: Command = ({ doc, selection: { $to, to }, tr }, dispatch) => {
  if ($to.depth === 0) return false;
  const id = newClauseId();
  const place = placeOfNotes(doc, $to.index(0));
  tr.insert(place, noteBehind($to.parent, id)).insert(to, draftSchema.node('note', { note: id }));
  // The mark stands before the note, and is one unit.
  tr.setSelection(TextSelection.create(tr.doc, place + 2)).setMeta(madeClauses, [id]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

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
