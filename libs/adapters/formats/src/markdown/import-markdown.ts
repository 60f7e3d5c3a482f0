import { type ClauseId, type Refusal, refuse } from '@articulado/base';
import { checkLawful, type PolicyText } from '@articulado/policy-text';
import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { maxFileBytes, maxFileMegabytes } from '../decode-text.js';
import { Outline } from './outline.js';
import { BlockReader } from './read-blocks.js';
import type { Addresses } from './read-runs.js';
import { checkSource } from './source-limits.js';

/**
 * Reads a policy written in Markdown as clauses. Each is recognised by how it begins ("Artículo 5.", "CAPÍTULO II",
 * "a)", "CONSIDERANDO:"), at whatever heading level; labels and numbers are not kept, since they follow from position.
 * Every other word is: what is not recognised becomes a paragraph (`content`), HTML is shown as it is written.
 * @param newId - called once a clause and once a table; must give lawful, unused ids
 * @returns a lawful text, or why the source can't become one
 * @see README.md of this library for the convention
 */
export function importMarkdown(source: string, newId: () => ClauseId): PolicyText | Refusal {
  if (source.length > maxFileBytes) return refuse('file-too-large', { limitMegabytes: maxFileMegabytes });
  const lines = withPlainBreaks(source);
  if (lines.trim() === '') return refuse('file-empty', {});
  const text = checkSource(lines) ?? read(lines, newId);
  if ('refused' in text) return text;
  return text.length === 0 ? refuse('file-empty', {}) : (checkLawful(text) ?? text);
}

function read(source: string, newId: () => ClauseId): PolicyText {
  const root = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const outline = new Outline(newId);
  const sourceOf = (node: Nodes) => source.slice(node.position?.start.offset, node.position?.end.offset);
  const reader = new BlockReader(outline, usedAddresses(root), newId, sourceOf);
  reader.read(root.children);
  reader.end();
  return outline.finish();
}

/** One kind of line break, also for those of other times and of page layouts; and no byte order mark. */
const withPlainBreaks = (source: string) =>
  source.replace(/^\uFEFF/, '').replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n');

/** Where references lead. A definition that nothing refers to is left out: its words are shown instead. */
function usedAddresses(root: Root): Addresses {
  const defined = new Map<string, Definition>();
  const used = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !defined.has(node.identifier)) defined.set(node.identifier, node);
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return new Map([...defined].filter(([identifier]) => used.has(identifier)));
}
