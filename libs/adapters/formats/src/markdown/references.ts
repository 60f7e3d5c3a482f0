import type { FileLine } from '../text/file-lines.js';
import { definitionName, linkDefinition, type LinkDefinition, type LinkDefinitions } from './inline/link-target.js';

/** What the words of a source may refer to: addresses by name, and notes. */
export interface References {
  readonly definitions: LinkDefinitions;
  /** Keys of the notes that have both a mark and words. */
  readonly notes: ReadonlySet<string>;
  /** Whether a line only says where a name leads that some words bear. */
  isDefinition(line: FileLine): boolean;
}

/** Finds the definitions of links and notes, before any words are read. */
export function findReferences(lines: readonly FileLine[]): References {
  const definitions = new Map<string, LinkDefinition>();
  const [named, marked, explained] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const definitionLines = new Map<number, string>();
  lines.forEach((line, index) => {
    const found = linkDefinition(line.text);
    if (found && !definitions.has(found.name) && mayDefine(lines, index, definitionLines)) {
      definitions.set(found.name, { ...found, line: line.number });
      definitionLines.set(line.number, found.name);
    } else for (const [, name] of line.text.matchAll(/\[([^\][\n]{1,200})\]/g)) named.add(definitionName(name!));
    for (const [, key] of line.text.matchAll(/\[\^([^\]\s]{1,100})\](?!:)/g)) marked.add(key!);
    const explains = explainedNote.exec(line.text);
    if (explains) explained.add(explains[1] ?? explains[2]!);
  });
  for (const name of definitions.keys()) if (!named.has(name)) definitions.delete(name);
  return {
    definitions,
    notes: new Set([...explained].filter((key) => marked.has(key))),
    isDefinition: ({ number }) => definitions.has(definitionLines.get(number) ?? ''),
  };
}

const explainedNote = /^[ \t]{0,3}\[\^([^\]\s]{1,100})\]:|^<!-- articulado \{.*"note":"([^"\\]{1,100})"/;

/** A definition stands behind an empty line or another one: it can't interrupt a paragraph. */
const mayDefine = (lines: readonly FileLine[], index: number, found: ReadonlyMap<number, string>) => {
  const before = lines[index - 1];
  return before === undefined || before.text.trim() === '' || found.has(before.number);
};
