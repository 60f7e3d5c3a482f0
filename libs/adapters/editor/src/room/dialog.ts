import type { EditorView } from 'prosemirror-view';
import { element } from './element.js';

/** A dialog over the page; Escape and the browser's own ways close it, and the focus goes back to where it was. */
export function openDialog(
  title: string,
  parts: readonly HTMLElement[],
  onClose: () => void = () => {},
): HTMLDialogElement {
  const heading = element('h2', { id: 'room-dialog-title' }, title);
  const dialog = element('dialog', { class: 'room-dialog', 'aria-labelledby': 'room-dialog-title' }, heading, ...parts);
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Brings the focus back to the text when a dialog was closed. Browsers do so by themselves, and tell of the closing later: then
 * somebody may have moved the caret already, and must find it where they moved it.
 */
export function backToText(view: EditorView): void {
  if (!view.hasFocus()) view.focus();
}
