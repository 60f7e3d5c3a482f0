/** Where a link leads, as "(address "title")" or "[name]" behind its words says. */
export interface LinkTarget {
  readonly address: string;
  readonly title?: string;
  readonly length: number;
}

export interface LinkDefinition {
  readonly address: string;
  readonly title?: string;
  readonly line: number;
}
/** Addresses of links by the name that stands in their brackets (`definitionName`). */
export type LinkDefinitions = ReadonlyMap<string, LinkDefinition>;

/** Longest address and title that are read. */
const maxTarget = 2_500;

const address = String.raw`(?:<((?:[^<>\n\\]|\\.)*)>|((?:[^\s()<>\\]|\\.|\([^\s()]*\))*))`;
const title = String.raw`(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\(((?:[^()\\]|\\.)*)\))`;
const target = new RegExp(String.raw`^\(\s*${address}(?:\s+${title})?\s*\)`, 'u');
const definition = new RegExp(String.raw`^\s{0,3}\[([^\]\n]{1,200})\]:\s*${address}(?:\s+${title})?\s*$`, 'u');

/** Reads "(address)" behind the bracket that closes the words of a link. */
export function linkTargetAt(text: string, index: number): LinkTarget | undefined {
  const found = text[index] === '(' ? target.exec(text.slice(index, index + maxTarget)) : undefined;
  return found ? { ...targetOf(found, 1), length: found[0].length } : undefined;
}

/** Reads "[name]" behind the words of a link, or takes the words for the name. */
export function namedTargetAt(
  text: string,
  index: number,
  words: string,
  definitions: LinkDefinitions,
): (LinkTarget & { readonly name: string }) | undefined {
  if (definitions.size === 0) return undefined;
  const written = text[index] === '[' ? /^\[([^\][\n]{0,200})\]/.exec(text.slice(index, index + maxTarget)) : undefined;
  const name = definitionName(written?.[1] || words);
  const known = definitions.get(name);
  return known && { ...known, length: written?.[0].length ?? 0, name };
}

/** Reads a line like `[name]: address "title"`. */
export function linkDefinition(line: string): (Omit<LinkTarget, 'length'> & { readonly name: string }) | undefined {
  const found = line.length <= maxTarget ? definition.exec(line) : undefined;
  if (!found || found[1]!.startsWith('^')) return undefined;
  const read = targetOf(found, 2);
  return read.address === '' ? undefined : { ...read, name: definitionName(found[1]!) };
}

export const definitionName = (words: string): string => words.trim().replaceAll(/\s+/g, ' ').toLowerCase();

function targetOf(found: RegExpExecArray, first: number): Omit<LinkTarget, 'length'> {
  const [pointed, plain, ...titles] = found.slice(first, first + 5);
  const words = titles.find((one) => one !== undefined);
  const read = { address: unescape(pointed ?? plain ?? '') };
  return words === undefined ? read : { ...read, title: unescape(words) };
}

const unescape = (text: string) => text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
