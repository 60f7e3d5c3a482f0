import type { ClauseId } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { madeClauses } from './clause-ids.js';
import { newNoteFor, placeOfNotes } from './note-places.js';
import { draftSchema, isNoteMark } from './schema.js';

/** Puts the mark of a new note at the caret, and goes to the note: behind the clause, or behind the table for a mark in a cell. */
export const insertNote: Command = ({ doc, selection: { $to, to }, tr }, dispatch) => {
  if ($to.depth === 0) return false;
  const id = newClauseId();
  const position = placeOfNotes(doc, $to.index(0));
  tr.insert(position, newNoteFor($to.parent, id)).insert(to, draftSchema.node('note', { note: id }));
  // The mark stands before the note, and is one unit.
  tr.setSelection(TextSelection.create(tr.doc, position + 2)).setMeta(madeClauses, [id]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** The note whose mark is selected, or stands at the caret. */
export function noteAtCaret({ selection: { $from, $to } }: EditorState): ClauseId | undefined {
  const noteMark = [$from.nodeAfter, $to.nodeBefore].find((node) => node && isNoteMark(node));
  return noteMark?.attrs['note'] as ClauseId | undefined;
}

/** The position of the first mark of a note. */
export function noteMarkPosition(doc: Node, note: ClauseId): number | undefined {
  let found: number | undefined;
  doc.descendants((node, position) => {
    if (isNoteMark(node) && node.attrs['note'] === note) found ??= position;
    return found === undefined;
  });
  return found;
}
