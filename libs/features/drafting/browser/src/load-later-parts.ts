import { LazyPart } from './lazy-part.js';

/** The search, the help, the readers behind the clipboard, and the drawing of suggestions: a fifth of all that the page would load, and not needed for the first key. */
export const laterParts = new LazyPart(
  () => import('./later-parts.js'),
  () => document.querySelector<HTMLElement>('script[data-later]')?.dataset['later'],
);

/** What comes later. */
export type LaterParts = typeof import('./later-parts.js');
