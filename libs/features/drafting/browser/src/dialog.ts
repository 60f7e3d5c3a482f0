import { element } from './element.js';

/** A dialog over the page. */
export interface OpenDialog {
  readonly place: HTMLDialogElement;
  close(): void;
}

/**
 * Opens a dialog; Escape and the browser's own ways close it, too, and the focus goes back to where it was.
 * @param onClose - called at once: browsers tell of the closing with the next frame, and a key may come before
 */
export function openDialog(title: string, parts: readonly HTMLElement[], onClose: () => void = () => {}): OpenDialog {
  const heading = element('h2', { id: 'room-dialog-title' }, title);
  const place = element('dialog', { class: 'room-dialog', 'aria-labelledby': 'room-dialog-title' }, heading, ...parts);
  const ended = () => {
    if (!place.isConnected) return;
    place.remove();
    onClose();
  };
  const close = () => {
    place.close();
    ended();
  };
  place.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  place.addEventListener('close', ended);
  document.body.append(place);
  place.showModal();
  return { place, close };
}

const dialogs = () => document.querySelectorAll<HTMLDialogElement>('dialog.room-dialog');

export const hasDialog = (): boolean => dialogs().length > 0;

/** Closes what is open, as Escape does. */
export function closeDialogs(): void {
  for (const dialog of dialogs()) dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
}
