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
