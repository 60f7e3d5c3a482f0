import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { UnreadableFile } from '../package/unreadable-file.js';
import type { HtmlNode } from './html-node.js';
import { maxHtmlDepth } from './html-depth.js';

type Node = DefaultTreeAdapterTypes.Node;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Most nodes of one page: markup can make the parser open the same elements again and again. */
const maxNodes = 400_000;
/** Most comparisons of attributes: the parser compares each of a tag with all before it. */
const maxComparisons = 1_000_000_000;

/** Reads a page as browsers do, whatever is wrong with it. Nothing in it is run or fetched. */
export function parseHtml(html: string): HtmlNode {
  if (comparisonsIn(html) > maxComparisons) throw new UnreadableFile('too-large-unpacked');
  return nodeOf(parse(html, { treeAdapter: limitedAdapter(), scriptingEnabled: false }));
}

/** The parser's own tree, no deeper and no larger than a walker can take. It looks through the open elements at each tag. */
function limitedAdapter(): typeof defaultTreeAdapter {
  const depths = new Map<ParentNode, number>();
  let count = 0;
  const place = (parent: ParentNode, node: Node) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > maxHtmlDepth) throw new UnreadableFile('too-deep');
    if (++count > maxNodes) throw new UnreadableFile('too-large-unpacked');
    if ('childNodes' in node) depths.set(node, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      place(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, next) {
      place(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, next);
    },
  };
}

/** The square of each tag's attributes, which white space and slashes part; what looks like a tag in a script counts as well. */
function comparisonsIn(html: string): number {
  let comparisons = 0;
  for (const [tag] of html.matchAll(/<[a-z](?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*/gi)) {
    comparisons += (tag.replaceAll(/=\s*(?:"[^"]*"|'[^']*')/g, '=').match(/[\s/]+/g)?.length ?? 0) ** 2;
  }
  return comparisons;
}

const noChildren: readonly HtmlNode[] = [];
const none: ReadonlyMap<string, string> = new Map();

function nodeOf(node: Node, depth = 0): HtmlNode {
  if (depth > maxHtmlDepth) throw new UnreadableFile('too-deep');
  if ('value' in node) return { nodeType: 3, nodeName: '#text', nodeValue: node.value, childNodes: noChildren };
  if ('data' in node) return { nodeType: 8, nodeName: '#comment', nodeValue: node.data, childNodes: noChildren };
  const childNodes = 'childNodes' in node ? node.childNodes.map((child) => nodeOf(child, depth + 1)) : noChildren;
  if (!('attrs' in node)) return { nodeType: 9, nodeName: node.nodeName, nodeValue: null, childNodes };
  const attributes = node.attrs.length === 0 ? none : new Map(node.attrs.map(({ name, value }) => [name, value]));
  return {
    nodeType: 1,
    nodeName: node.tagName,
    nodeValue: null,
    childNodes,
    getAttribute: (name) => attributes.get(name) ?? null,
  };
}
