import type { XmlElement } from '../xml/xml-element.js';

/** A count that an element tells of itself: repeated cells, spanned columns, a level; 1 when it tells none. */
export function countOf({ attributes }: XmlElement, name: string, most: number): number {
  const count = attributes.get(name) ?? '';
  return /^\d{1,9}$/.test(count) ? Math.min(Math.max(Number(count), 1), most) : 1;
}
