import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus in a part of the room, whatever is shown there anew. Where the element that had it is gone, the focus goes on to a
 * place that is there: browsers would put it at the top of the page, and who has only a keyboard would have to find the way back.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, goOn: () => void): void {
  // The page still shows what it did before this rendering.
  const { activeElement } = document;
  const had = place.current?.contains(activeElement) ? activeElement : null;
  useLayoutEffect(() => {
    if (had === null || place.current?.contains(document.activeElement)) return;
    // An element that was moved has lost the focus, too.
    if (had instanceof HTMLElement && place.current?.contains(had)) had.focus();
    else goOn();
  });
}
