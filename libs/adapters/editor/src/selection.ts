import { type CharacterPlace, characterPlaceAt, type DraftReader, placeOf } from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { clausesOf, idOf } from './clause-nodes.js';
import type { ShownWords } from './shown-words.js';

/** A selection tied to characters instead of positions. */
export interface SavedSelection {
  readonly anchor: CharacterPlace;
  readonly head: CharacterPlace;
}

/** Ties the ends of a selection of words to the characters they stand behind; other selections need no saving. */
export function saveSelection(
  draft: DraftReader,
  { selection }: Pick<EditorState, 'selection'>,
): SavedSelection | undefined {
  if (!(selection instanceof TextSelection)) return undefined;
  const { $anchor, $head } = selection;
  const anchor = characterPlaceAt(draft, { id: idOf($anchor.parent), offset: $anchor.parentOffset });
  const head = selection.empty
    ? anchor
    : characterPlaceAt(draft, { id: idOf($head.parent), offset: $head.parentOffset });
  return anchor && head && { anchor, head };
}

/** The same while the draft is ahead of the view. */
export function shownSelection(shown: ShownWords, { selection }: EditorState): SavedSelection | undefined {
  const { $anchor, $head } = selection;
  if ($anchor.depth === 0 || $head.depth === 0) return undefined;
  const anchor = shown.characterPlaceAt({ id: idOf($anchor.parent), offset: $anchor.parentOffset });
  const head = selection.empty
    ? anchor
    : shown.characterPlaceAt({ id: idOf($head.parent), offset: $head.parentOffset });
  return anchor && head && { anchor, head };
}

/** Sets a saved selection where its characters are now; left as it is if they are gone. */
export function setSelection(tr: Transaction, draft: DraftReader, { anchor, head }: SavedSelection): Transaction {
  const from = positionOfPlace(tr.doc, draft, anchor);
  const to = head === anchor ? from : positionOfPlace(tr.doc, draft, head);
  if (from === undefined || to === undefined) return tr;
  if (from === tr.selection.anchor && to === tr.selection.head) return tr;
  return tr.setSelection(TextSelection.create(tr.doc, from, to));
}

/** Position in a document that shows the draft, `undefined` for what isn't on show. */
export function positionOfPlace(doc: Node, draft: DraftReader, character: CharacterPlace): number | undefined {
  const place = placeOf(draft, character);
  if (!place) return undefined;
  let position = 0;
  for (const node of clausesOf(doc)) {
    if (idOf(node) === place.id) return position + 1 + Math.min(place.offset, node.content.size);
    position += node.nodeSize;
  }
  return undefined;
}
