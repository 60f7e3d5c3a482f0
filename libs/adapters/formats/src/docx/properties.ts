import { childNamed, type XmlElement } from '../xml/xml-element.js';

/** The value of a property: `<w:start w:val="3"/>` → "3"; `undefined` when it is not given. */
export const valueOf = (properties: XmlElement | undefined, name: string): string | undefined =>
  childNamed(properties, name)?.attributes.get('w:val');

/** The same as a whole number. */
export function numberOf(properties: XmlElement | undefined, name: string): number | undefined {
  const value = valueOf(properties, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Whether a property that is on or off is on: `<w:b/>`, `<w:b w:val="0"/>`; `undefined` when it is not given. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childNamed(properties, name);
  return property && !['0', 'false', 'off'].includes(property.attributes.get('w:val') ?? '');
}
