import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableFile } from '../package/unreadable-file.js';
import type { XmlElement, XmlNode } from './xml-element.js';

/** Part of every platform this runs on, but not of the ECMAScript types. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** Deepest nesting of elements: walkers may recurse below it. Ten tables within each other make some 60. */
const maxDepth = 256;
/** Most elements of one document, which take some 300 bytes each. */
const maxElements = 750_000;

/** The prefix that a reader writes for a namespace; `undefined` for one it does not know. */
export type PrefixOf = (namespace: string) => string | undefined;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Reads an XML document. Document type declarations are refused, and with them entities of one's own, their expansion
 * without end and files fetched from elsewhere: no word processor writes any.
 */
export function parseXml(bytes: Uint8Array, prefixOf: PrefixOf): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw new UnreadableFile('declares-entities');
  });
  parser.on('error', () => {
    throw new UnreadableFile('damaged');
  });
  parser.on('opentag', (tag) => {
    if (open.length > maxDepth) throw new UnreadableFile('too-deep');
    if (++count > maxElements) throw new UnreadableFile('too-large-unpacked');
    const element = elementOf(tag, prefixOf);
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => void open.at(-1)!.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();
  return root.children.find((node) => typeof node !== 'string')!;
}

/** XML is UTF-8, or UTF-16 with a byte order mark; the declaration can say something else, but these files never do. */
function decodeXml(bytes: Uint8Array): string {
  const mark = bytes.length > 1 ? bytes[0]! * 256 + bytes[1]! : 0;
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('damaged'); // the only thing a fatal decoder throws for
  }
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function elementOf({ uri, local, attributes }: SaxesTagNS, prefixOf: PrefixOf): OpenElement {
  const read = Object.values(attributes).filter(({ prefix }) => prefix !== 'xmlns');
  return {
    name: nameOf(uri, local, prefixOf),
    attributes:
      read.length === 0 ? noAttributes : new Map(read.map((own) => [nameOf(own.uri, own.local, prefixOf), own.value])),
    children: [],
  };
}

/** A name in no namespace, as most attributes have, is written without a prefix. */
function nameOf(namespace: string, local: string, prefixOf: PrefixOf): string {
  if (namespace === '') return local;
  const prefix = prefixOf(namespace);
  return prefix === undefined ? `?${local}` : `${prefix}:${local}`;
}
