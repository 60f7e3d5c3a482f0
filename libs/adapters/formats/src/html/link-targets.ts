import { readDeclarations } from './declarations.js';
import { attributeOf, childrenOf, type HtmlElement, type HtmlNode, isElementNode, tagOf } from './html-node.js';

/** What links of a page lead to: the elements of its notes, of its comments. */
export interface LinkTargets {
  /** The key of what an address leads to: "#_ftn1" → "note-1". */
  keyOf(address: string): string | undefined;
  keyIn(element: HtmlNode): string | undefined;
  readonly targets: ReadonlyMap<string, HtmlElement>;
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
export function indexLinkTargets(
  { parents, byName, addresses }: PageLinks,
  isAddress: (address: string) => boolean,
  name: string,
): LinkTargets {
  const found = [...addresses].filter(isAddress).flatMap((address) => {
    const target = byName.get(address.slice(1));
    return target ? [[address, target] as const] : [];
  });
  return indexOf(new Map(found), parents, name);
}

function indexOf(
  named: ReadonlyMap<string, HtmlElement>,
  parents: ReadonlyMap<HtmlNode, HtmlNode>,
  name: string,
): LinkTargets {
  const within = countsWithin(named.values(), parents);
  const keys = new Map<string, string>();
  const targets = new Map<string, HtmlElement>();
  for (const [address, element] of named) {
    const target = targetOf(element, parents, within);
    if (!target) continue;
    const key = `${name}-${/\d+/.exec(address)?.[0] ?? ''}`;
    const unique = key.endsWith('-') || targets.has(key) ? `${name}-${address.slice(1)}` : key;
    keys.set(address, unique);
    targets.set(unique, target);
  }
  const byTarget = new Map<HtmlNode, string>([...targets].map(([key, target]) => [target, key]));
  return { keyOf: (address) => keys.get(address), keyIn: (element) => byTarget.get(element), targets };
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
function targetOf(
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
