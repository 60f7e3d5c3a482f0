/**
 * Does something that may take the element with the focus away. If it does, the focus goes on to a place that is there: browsers
 * would put it at the top of the page, and who has only a keyboard would have to find the way back.
 */
export function keepFocus(place: HTMLElement, act: () => void, goOn: () => void): void {
  const had = place.contains(document.activeElement);
  act();
  if (had && !place.contains(document.activeElement)) goOn();
}
