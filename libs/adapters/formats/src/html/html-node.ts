/**
 * What the reader needs of a node: a node of the browser's DOM is one as it is, so that a page reads its clipboard without
 * a parser of its own; on the server parse5 makes them.
 */
export interface HtmlNode {
  /** 1 = element, 3 = text, 8 = comment. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
}

/** An element, with its name in small letters. */
export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
}

export const isElementNode = (node: HtmlNode): node is HtmlElement =>
  node.nodeType === 1 && node.getAttribute !== undefined;
export const isTextNode = (node: HtmlNode): boolean => node.nodeType === 3;
export const isCommentNode = (node: HtmlNode): boolean => node.nodeType === 8;

export const tagOf = (node: HtmlNode): string => node.nodeName.toLowerCase();
export const attributeOf = (node: HtmlNode, name: string): string => node.getAttribute?.(name) ?? '';
export const childrenOf = (node: HtmlNode): HtmlNode[] => Array.from(node.childNodes);

/** All words in a node, however deep. */
export const wordsOfNode = (node: HtmlNode): string =>
  isTextNode(node) ? (node.nodeValue ?? '') : childrenOf(node).map(wordsOfNode).join('');

/** Words on one line, as a page shows them. */
export const lineOf = (node: HtmlNode): string => wordsOfNode(node).replaceAll(/\s+/g, ' ').trim();

/** The elements within a node that something is true of; what stands in one of them is not looked at. */
export function elementsWhere(node: HtmlNode, is: (element: HtmlElement) => boolean): HtmlElement[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElementNode(child)) return [];
    return is(child) ? [child] : elementsWhere(child, is);
  });
}
