/** What a page needs to read its clipboard: the walker and the recogniser, without the parsers that the server has for files. */
export type { HtmlNode } from './html/html-node.js';
export { readHtmlNodes } from './html/read-html-nodes.js';
export { type FragmentPlace, type RecognisedFragment, recogniseFragment } from './recognise/recognise-fragment.js';
export { readPastedText } from './text/read-pasted-text.js';
export { type LeftOutKind } from './source/source-document.js';
