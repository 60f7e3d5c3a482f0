import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { bindingKey } from '@articulado/editor';

/**
 * Browsers move the caret at once and tell of it later. What comes in between must not act on the place before: a colleague's change
 * would put the caret back there, and a key would work on the clause that one has just left.
 */
interface Unread {
  readonly anchor: number;
  readonly head: number;
}

/** Where the browser has the selection, if the editor was not told yet. */
function unreadSelection(view: EditorView): Unread | undefined {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || view.composing || !view.hasFocus()) return undefined;
  const shown = view.dom.ownerDocument.getSelection();
  if (!shown?.anchorNode || !shown.focusNode) return undefined;
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return undefined;
  // The bias is ProseMirror's own, when it reads a selection.
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset, 1);
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset, 1);
  return anchor === selection.anchor && head === selection.head ? undefined : { anchor, head };
}

/** Lets what others do, and what is only drawn, leave an unread selection where it is. To be called before the transaction is applied. */
export function keepUnread(view: EditorView, tr: Transaction): void {
  const isFromOthers = tr.getMeta(bindingKey) === true && !tr.scrolledIntoView;
  const isOnlyDrawn = !tr.docChanged && !tr.selectionSet;
  const unread = isFromOthers || isOnlyDrawn ? unreadSelection(view) : undefined;
  if (!unread) return;
  const [anchor, head] = [tr.mapping.map(unread.anchor), tr.mapping.map(unread.head)];
  tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
}

/**
 * Tells the editor of an unread selection, before a key is read, and before a composition begins, to which no key need belong: what is
 * dictated, or picked from a list.
 */
export const readsUnread = { keydown: readUnread, compositionstart: readUnread };

/** Tells the editor of an unread selection, before something acts on the one it knows. */
export function readUnread(view: EditorView): void {
  const unread = unreadSelection(view);
  if (!unread) return;
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(unread.anchor), doc.resolve(unread.head))));
}
