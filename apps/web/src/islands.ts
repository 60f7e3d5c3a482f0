/** The parts of a page that gain something from a script. Each is loaded only where the page asks for it by `data-island`. */
const islands: Readonly<Record<string, () => Promise<{ mount(place: HTMLElement): void }>>> = {
  live: () => import('./islands/live.js'),
  'quote-picker': () => import('./islands/quote-picker.js'),
};

for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) {
  void islands[place.dataset.island ?? '']?.().then(({ mount }) => mount(place));
}

// A form that came back with problems: put the reader at their summary, as the browser does for an anchor.
document.querySelector<HTMLElement>('.error-summary')?.focus();
