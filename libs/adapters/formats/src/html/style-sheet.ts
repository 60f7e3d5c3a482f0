import { attributeOf, elementsWhere, type HtmlElement, type HtmlNode, tagOf, wordsOfNode } from './html-node.js';
import { type Declarations, readDeclarations } from './declarations.js';

/** What a page's `<style>` says of elements by their name and one class: the rules that word processors write. */
export interface StyleSheet {
  of(element: HtmlElement): Declarations;
  /** What is printed before the items of lists of a class: Google Docs has its numbers there. */
  readonly markers: ReadonlyMap<string, string>;
}

export function readStyleSheet(root: HtmlNode): StyleSheet {
  const source = elementsWhere(root, (element) => tagOf(element) === 'style')
    .map(wordsOfNode)
    .join('\n');
  // Merged here, by selector, so that an element costs no more where a page has a rule a hundred thousand times.
  const bySelector = new Map<string, Map<string, string>>();
  const markers = new Map<string, string>();
  for (const { selectors, body } of rulesIn(withoutAtRules(source))) {
    const declarations = readDeclarations(body);
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      const marker = /^\.([\w-]+)\s*>\s*li:before$/.exec(selector)?.[1];
      if (marker !== undefined) markers.set(marker, declarations.get('content') ?? '');
      if (isSimple.test(selector))
        merge(
          bySelector,
          selector.replace(/^[a-z0-9]+/i, (tag) => tag.toLowerCase()),
          declarations,
        );
    }
  }
  return { of: (element) => declarationsFor(element, bySelector), markers };
}

/** "p", ".c1", "p.MsoNormal". */
const isSimple = /^(?:[a-z][a-z0-9]*(?:\.[\w-]+)?|\.[\w-]+)$/i;

function merge(bySelector: Map<string, Map<string, string>>, selector: string, declarations: Declarations): void {
  const merged = bySelector.get(selector) ?? new Map<string, string>();
  for (const [property, value] of declarations) merged.set(property, value);
  bySelector.set(selector, merged);
}

/** Rules for a name come first, those for a class overrule them. */
function declarationsFor(element: HtmlElement, bySelector: ReadonlyMap<string, Declarations>): Declarations {
  const tag = tagOf(element);
  const classes = attributeOf(element, 'class')
    .split(/\s+/)
    .filter((name) => name !== '');
  const selectors = [tag, ...classes.map((name) => `.${name}`), ...classes.map((name) => `${tag}.${name}`)];
  return new Map(selectors.flatMap((selector) => [...(bySelector.get(selector) ?? [])]));
}

function rulesIn(source: string): { selectors: string; body: string }[] {
  const rules: { selectors: string; body: string }[] = [];
  let at = 0;
  for (let open = source.indexOf('{'); open >= 0; open = source.indexOf('{', at)) {
    const close = source.indexOf('}', open);
    if (close < 0) return rules;
    rules.push({ selectors: source.slice(at, open), body: source.slice(open + 1, close) });
    at = close + 1;
  }
  return rules;
}

/** Rules for print, for other screens, for pages and fonts say nothing of what was copied. */
function withoutAtRules(source: string): string {
  const plain = source.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replaceAll(/<!--|-->/g, '');
  let kept = '';
  let at = 0;
  while (at < plain.length) {
    const next = plain.indexOf('@', at);
    if (next < 0) return kept + plain.slice(at);
    kept += plain.slice(at, next);
    at = endOfAtRule(plain, next);
  }
  return kept;
}

function endOfAtRule(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === ';' && depth === 0) return at + 1;
    if (source[at] === '{') depth++;
    if (source[at] === '}' && --depth <= 0) return at + 1;
  }
  return source.length;
}
