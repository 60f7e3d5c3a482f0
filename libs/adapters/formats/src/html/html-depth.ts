import { UnreadableFile } from '../package/unreadable-file.js';
import { childrenOf, type HtmlNode } from './html-node.js';

/** Deepest nesting of a page: walkers may recurse below it. Browsers themselves stop at 512. */
export const maxHtmlDepth = 512;

/** Turns down a tree that is too deep, without recursion. */
export function checkDepth(root: HtmlNode): void {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxHtmlDepth) throw new UnreadableFile('too-deep');
    level = level.flatMap(childrenOf);
  }
}
