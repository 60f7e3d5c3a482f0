const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  nbsp: '\u00a0',
};
const decoded = (text: string) => text.replaceAll(/&([a-z]+|#x27);/g, (whole, name: string) => entities[name] ?? whole);
const attribute = (attributes: string, name: string) => {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decoded(value);
};

/** A link of a page, by its accessible name: its label, or else its words without what is hidden from screen readers. */
interface Link {
  readonly name: string;
  readonly target: string;
}

/** The links of a page, as they stand in its HTML. @param address - of the page, which relative addresses start from */
export function linksOf(html: string, address: string): Link[] {
  return [...html.matchAll(/<a(?=\s)([^>]*)>(.*?)<\/a>/gs)].flatMap(([, attributes = '', inner = '']) => {
    const href = attribute(attributes, 'href');
    if (href === undefined) return [];
    const seen = inner.replaceAll(/<(\w+)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/gs, '').replaceAll(/<[^>]+>/g, '');
    const name = (attribute(attributes, 'aria-label') ?? decoded(seen)).replaceAll(/\s+/g, ' ').trim();
    return [{ name, target: new URL(href, address).href }];
  });
}

/** Links of a page that are called the same and lead elsewhere (WCAG 2.4.9), each name with where its links lead. */
export function ambiguousLinks(html: string, address: string): string[] {
  return [...Map.groupBy(linksOf(html, address), ({ name }) => name)].flatMap(([name, links]) => {
    const targets = [...new Set(links.map(({ target }) => target))];
    return targets.length > 1 ? [`${name}: ${targets.join(' ')}`] : [];
  });
}
