/** What a page needs to read its clipboard: the walker alone, without the parsers that the server has for files. */
export type { HtmlNode } from './html/html-node.js';
export * from './html/read-html-nodes.js';
export type * from './source/source-document.js';
