import { type DraftReader, isThere } from '@articulado/draft-document';
import { type EditorState, type Selection, TextSelection } from 'prosemirror-state';
import { positionOfPlace, type SavedSelection, saveSelection } from '@articulado/editor';

/** What was selected at a moment, tied to its characters; without them, where the text had none, whatever is selected later. */
export interface KeptPlace {
  saved: SavedSelection | undefined;
}

export function keepPlace(draft: DraftReader, state: EditorState): KeptPlace {
  const { from, to } = state.selection;
  const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to), 1);
  return { saved: saveSelection(draft, { selection }) };
}

/** Whether two places are one by now. */
export function isSame(state: EditorState, draft: DraftReader, one: KeptPlace, other: KeptPlace): boolean {
  const place = placeIn(state, draft, other);
  return place !== undefined && placeIn(state, draft, one)?.eq(place) === true;
}

/** What is left of it: nothing but its start where its end was written over. `undefined` where its clause is gone. */
export function placeIn(state: EditorState, draft: DraftReader, { saved }: KeptPlace): Selection | undefined {
  if (!saved) return state.selection;
  const end = isThere(draft, saved.head) ? saved.head : saved.anchor;
  const [from, to] = [saved.anchor, end].map((place) => positionOfPlace(state.doc, draft, place));
  if (from === undefined || to === undefined) return undefined;
  return TextSelection.create(state.doc, from, Math.max(from, to));
}
