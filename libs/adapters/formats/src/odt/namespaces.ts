import type { PrefixOf } from '../xml/parse-xml.js';

const base = 'urn:oasis:names:tc:opendocument:xmlns:';
const vocabularies = [
  ['office', `${base}office:1.0`],
  ['style', `${base}style:1.0`],
  ['text', `${base}text:1.0`],
  ['table', `${base}table:1.0`],
  ['draw', `${base}drawing:1.0`],
  ['fo', `${base}xsl-fo-compatible:1.0`],
  ['svg', `${base}svg-compatible:1.0`],
  ['form', `${base}form:1.0`],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
] as const;

const prefixes: ReadonlyMap<string, string> = new Map(vocabularies.map(([prefix, namespace]) => [namespace, prefix]));

/** The prefixes of OpenDocument 1.0 to 1.4, which kept its namespaces. */
export const odfPrefix: PrefixOf = (namespace) => prefixes.get(namespace);
