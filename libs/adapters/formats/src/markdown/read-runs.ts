import { isLawfulLink, joinRuns, type Run } from '@articulado/policy-text';
import type { Definition, PhrasingContent } from 'mdast';

type Look = Omit<Run, 'text'>;
/** Where the references of a source lead, by identifier. */
export type Addresses = ReadonlyMap<string, Definition>;

/**
 * Reads the words of a Markdown paragraph with their looks. What has no look here keeps its words: code, images (their
 * description), HTML (as it is written), links to where no link may lead.
 * @returns runs with their line breaks, not yet tidy
 */
export const readRuns = (nodes: readonly PhrasingContent[], addresses: Addresses): Run[] =>
  joinRuns(nodes.flatMap((node) => read(node, {}, addresses)));

/** Words without looks, as a content. */
export const plainRuns = (words: string): Run[] => tidy([{ text: words }]);

/** Makes white space single, line breaks included, and leaves none at the ends. A no-break space is a letter of its own and stays. */
export function tidy(runs: readonly Run[]): Run[] {
  let spaced = true;
  const single = runs.map((run) => {
    const text = run.text.replaceAll(/[ \t\r\n]+/g, ' ');
    const kept = spaced && text.startsWith(' ') ? text.slice(1) : text;
    spaced = kept === '' ? spaced : kept.endsWith(' ');
    return { ...run, text: kept };
  });
  const joined = joinRuns(single);
  const last = joined.at(-1);
  return last?.text.endsWith(' ')
    ? joinRuns([...joined.slice(0, -1), { ...last, text: last.text.slice(0, -1) }])
    : joined;
}

function read(node: PhrasingContent, look: Look, addresses: Addresses): Run[] {
  const inside = (children: readonly PhrasingContent[], added: Look) =>
    children.flatMap((child) => read(child, { ...look, ...added }, addresses));
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return [{ ...look, text: node.value }];
    case 'strong':
      return inside(node.children, { bold: true });
    case 'emphasis':
      return inside(node.children, { italic: true });
    case 'link':
      return inside(node.children, linkTo(node.url));
    case 'linkReference':
      return inside(node.children, linkTo(addresses.get(node.identifier)?.url));
    case 'image':
    case 'imageReference':
      return [{ ...look, text: node.alt ?? '' }];
    case 'break':
      return [{ ...look, text: '\n' }];
    case 'delete':
      return inside(node.children, {});
    case 'footnoteReference':
      return [{ ...look, text: `[^${node.label ?? node.identifier}]` }];
  }
}

const linkTo = (address: string | undefined): Look => (address && isLawfulLink(address) ? { link: address } : {});
