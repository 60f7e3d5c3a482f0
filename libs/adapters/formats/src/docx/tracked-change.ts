import type { SourceChange } from '../source/source-document.js';
import { elementsOf, type XmlElement } from '../xml/xml-element.js';

const changes: Readonly<Record<string, SourceChange['type'] | undefined>> = {
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:cellIns': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:cellDel': 'deleted',
};

/** The tracked change that an element is; a move is a deletion at one place and an insertion at another. */
export function changeOf({ name, attributes }: XmlElement): SourceChange | undefined {
  const type = changes[name];
  if (type === undefined) return undefined;
  const author = attributes.get('w:author');
  const at = attributes.get('w:date');
  return { type, ...(author && { author }), ...(at && { at }) };
}

/** The change that properties of a paragraph's end, a row or a cell tell of. */
export function changeIn(properties: XmlElement | undefined): SourceChange | undefined {
  const found = elementsOf(properties).map(changeOf);
  return both(...found);
}

/** What was inserted and then deleted is deleted. */
export const both = (...found: readonly (SourceChange | undefined)[]): SourceChange | undefined =>
  found.find((change) => change?.type === 'deleted') ?? found.find((change) => change !== undefined);
