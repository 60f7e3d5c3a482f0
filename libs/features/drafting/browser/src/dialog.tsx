import type { ComponentChild } from 'preact';
import { mount } from './mount.js';

/**
 * Opens a dialog over the page; Escape and the browser's own ways close it, too, and the focus goes back to where it was.
 * @param content - what is below the title; its first effect may bring the focus where it belongs
 * @param onClose - called at once: browsers tell of the closing with the next frame, and a key may come before
 */
export function openDialog(
  title: string,
  content: (close: () => void) => ComponentChild,
  onClose: () => void = () => {},
): void {
  const place = document.createElement('dialog');
  place.className = 'room-dialog';
  place.setAttribute('aria-labelledby', 'room-dialog-title');
  const ended = () => {
    if (!place.isConnected) return;
    place.remove();
    mount(null, place);
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
  mount(
    <>
      <h2 id="room-dialog-title">{title}</h2>
      {content(close)}
    </>,
    place,
  );
}

const dialogs = () => document.querySelectorAll<HTMLDialogElement>('dialog.room-dialog');

export const hasDialog = (): boolean => dialogs().length > 0;

/** Closes what is open, as Escape does. */
export function closeDialogs(): void {
  for (const dialog of dialogs()) dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
}
