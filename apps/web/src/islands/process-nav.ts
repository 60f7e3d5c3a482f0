/** On a narrow screen the bar of a process is longer than the screen: the current part is brought into it, and the page stays where it is. */
export function mount(nav: HTMLElement): void {
  const list = nav.querySelector('ul')!;
  const current = nav.querySelector('[aria-current]');
  if (!current) return;
  const [around, own] = [list.getBoundingClientRect(), current.getBoundingClientRect()];
  list.scrollLeft += own.left - around.left - (around.width - own.width) / 2;
}
