/** What a page needs to read its clipboard: the walker and the recogniser, without the parsers that the server has for files. */
export type { HtmlNode } from './html/html-node.js';
export * from './html/read-html-nodes.js';
export * from './recognise/recognise-fragment.js';
export * from './text/read-pasted-text.js';
export type * from './source/source-document.js';
