import { type ComponentChild, options, render } from 'preact';

// What a signal is given is on the page when that returns, as with the DOM itself: whoever gives it may then lead the focus there,
// or measure it, before the next key comes.
options.debounceRendering = (renderAll) => renderAll();

/** Shows a part of the room in an element, in the place of what was shown in it before. */
export const mount = (part: ComponentChild, container: Element): void => render(part, container);
