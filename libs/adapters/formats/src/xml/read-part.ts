import type { Package } from '../package/open-package.js';
import { parseXml, type PrefixOf } from './parse-xml.js';
import type { XmlElement } from './xml-element.js';

/** Reads a part of a package as XML; `undefined` when there is no such part. */
export function readPart(source: Package, name: string, prefixOf: PrefixOf): XmlElement | undefined {
  const bytes = source.read(name);
  return bytes && parseXml(bytes, prefixOf);
}
