import { printedLabel } from '../list-numbers/printed-label.js';
import { type HtmlNode, isCommentNode } from './html-node.js';
import type { Declarations } from './declarations.js';

/** The depth of a paragraph that Word has in a list: "mso-list:l0 level2 lfo1" → 1. */
export function wordListLevel(style: Declarations): number | undefined {
  const level = /\blevel([1-9])\b/.exec(style.get('mso-list') ?? '')?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

/** Whether an element is the label of such a paragraph, which only programs without lists are to show. */
export const isWordLabel = (style: Declarations): boolean => style.get('mso-list') === 'ignore';

/**
 * What Word says of the nodes between two comments: `[if !supportLists]` … `[endif]` is for programs without lists.
 * @returns the feature that a comment opens a condition for, "" for the end of one, `undefined` for another comment
 */
export function conditionOf(node: HtmlNode): string | undefined {
  if (!isCommentNode(node)) return undefined;
  const words = node.nodeValue ?? '';
  if (/^\s*\[endif\]/i.test(words)) return '';
  return /^\s*\[if !(\w+)\]/i.exec(words)?.[1]?.toLowerCase();
}

/** The label in a marker of Word's: in a font of signs one letter is a bullet ("§" and "o" are a square and a circle). */
export function wordLabel(words: string, inSigns: boolean): string | undefined {
  const label = printedLabel(words.replaceAll('\u00A0', ' '));
  return label !== undefined && inSigns && label.length === 1 ? undefined : label;
}
