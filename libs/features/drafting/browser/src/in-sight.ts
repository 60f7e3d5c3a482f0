/**
 * Scrolls to an element of the text, unless its beginning can be read without. The bar above the text takes some of the window, and the keyboard of
 * a phone some more.
 * @param where - at which height of what is left of the window it comes to stand
 */
export function bringIntoSight(element: HTMLElement, where: 'top' | 'middle'): void {
  const bar = document.querySelector('.room-top')?.getBoundingClientRect() ?? { bottom: 0, height: 0 };
  const end = window.visualViewport?.height ?? innerHeight;
  const { top } = element.getBoundingClientRect();
  if (top > bar.bottom + 16 && top < end - 64) return;
  const place = where === 'top' ? bar.height + 16 : (bar.height + end) / 2;
  scrollBy({ top: top - place, behavior: 'instant' });
}
