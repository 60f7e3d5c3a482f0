import { readDeclarations } from './declarations.js';
import { attributeOf, childrenOf, type HtmlElement, type HtmlNode, isElementNode, tagOf } from './html-node.js';

/** Elements that hold what links of a page lead to: its notes, its comments. */
export interface HolderIndex {
  /** The key of what an address leads to: "#_ftn1" → "note-1". */
  keyOf(address: string): string | undefined;
  keyIn(element: HtmlNode): string | undefined;
  readonly holders: ReadonlyMap<string, HtmlElement>;
}

/** The links of a page and what they may lead to. */
export interface PageLinks {
  readonly parents: ReadonlyMap<HtmlNode, HtmlNode>;
  readonly byName: ReadonlyMap<string, HtmlElement>;
  readonly addresses: ReadonlySet<string>;
}

export function linksOf(root: HtmlNode): PageLinks {
  const parents = new Map<HtmlNode, HtmlNode>();
  const byName = new Map<string, HtmlElement>();
  const addresses = new Set<string>();
  const visit = (element: HtmlNode): void => {
    for (const child of childrenOf(element)) {
      if (!isElementNode(child)) continue;
      parents.set(child, element);
      for (const own of [attributeOf(child, 'id'), attributeOf(child, 'name')])
        if (own !== '' && !byName.has(own)) byName.set(own, child);
      if (attributeOf(child, 'href').startsWith('#')) addresses.add(attributeOf(child, 'href'));
      visit(child);
    }
  };
  visit(root);
  return { parents, byName, addresses };
}

/** @param isAddress - whether a link's address leads to a note; @param name - what its keys begin with */
export function indexHolders(
  { parents, byName, addresses }: PageLinks,
  isAddress: (address: string) => boolean,
  name: string,
): HolderIndex {
  const targets = [...addresses].filter(isAddress).flatMap((address) => {
    const target = byName.get(address.slice(1));
    return target ? [[address, target] as const] : [];
  });
  return indexOf(new Map(targets), parents, name);
}

function indexOf(
  targets: ReadonlyMap<string, HtmlElement>,
  parents: ReadonlyMap<HtmlNode, HtmlNode>,
  name: string,
): HolderIndex {
  const within = countsWithin(targets.values(), parents);
  const keys = new Map<string, string>();
  const holders = new Map<string, HtmlElement>();
  for (const [address, target] of targets) {
    const holder = holderOf(target, parents, within);
    if (!holder) continue;
    const key = `${name}-${/\d+/.exec(address)?.[0] ?? ''}`;
    const unique = key.endsWith('-') || holders.has(key) ? `${name}-${address.slice(1)}` : key;
    keys.set(address, unique);
    holders.set(unique, holder);
  }
  const byHolder = new Map<HtmlNode, string>([...holders].map(([key, holder]) => [holder, key]));
  return { keyOf: (address) => keys.get(address), keyIn: (element) => byHolder.get(element), holders };
}

/** How many targets stand within an element. */
function countsWithin(
  targets: Iterable<HtmlElement>,
  parents: ReadonlyMap<HtmlNode, HtmlNode>,
): ReadonlyMap<HtmlNode, number> {
  const counts = new Map<HtmlNode, number>();
  for (const target of targets) {
    for (let node: HtmlNode | undefined = target; node; node = parents.get(node))
      counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return counts;
}

/** The element that holds one target and no other: what Word marks as such, else the item, division or paragraph. */
function holderOf(
  target: HtmlElement,
  parents: ReadonlyMap<HtmlNode, HtmlNode>,
  within: ReadonlyMap<HtmlNode, number>,
): HtmlElement | undefined {
  let best: HtmlElement | undefined;
  for (let node: HtmlNode | undefined = target; node && within.get(node) === 1; node = parents.get(node)) {
    if (!isElementNode(node) || ['body', 'html', 'td', 'th', 'table'].includes(tagOf(node))) return best;
    const isWide = ['li', 'div', 'aside', 'dd'].includes(tagOf(node)) || isMarked(node);
    if (isWide || tagOf(node) === 'p') best = node;
    if (isWide) return best;
  }
  return best;
}

const isMarked = (element: HtmlElement): boolean =>
  /^(?:foot|end)note$/.test(readDeclarations(attributeOf(element, 'style')).get('mso-element') ?? '');
