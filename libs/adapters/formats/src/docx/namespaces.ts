import type { PrefixOf } from '../xml/parse-xml.js';

/** Office Open XML has two namespaces for everything: the transitional one that Word writes, and that of the strict standard. */
const vocabularies = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['w', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['r', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['m', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['wp', 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['a', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['rel', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ['ct', 'http://schemas.openxmlformats.org/package/2006/content-types'],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
] as const;

const prefixes: ReadonlyMap<string, string> = new Map(vocabularies.map(([prefix, namespace]) => [namespace, prefix]));

export const ooxmlPrefix: PrefixOf = (namespace) => prefixes.get(namespace);
