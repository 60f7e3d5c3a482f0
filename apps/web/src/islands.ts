import { mountQuotePicker } from '@articulado/consultation-browser';
import * as live from '@articulado/processes-browser';
import { mount as mountProcessNav } from './islands/process-nav.js';

/**
 * The parts of a page that gain something from a script: what stands in `data-island` says which. They come in one file, since Vite's
 * code for loading parts apart is larger than they are.
 */
const islands: Readonly<Record<string, { mount(place: HTMLElement): void }>> = {
  live,
  'process-nav': { mount: mountProcessNav },
  'quote-picker': { mount: mountQuotePicker },
};

for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) {
  islands[place.dataset.island ?? '']?.mount(place);
}

// A form that came back with problems: put the reader at their summary, as the browser does for an anchor.
document.querySelector<HTMLElement>('.error-summary')?.focus();
