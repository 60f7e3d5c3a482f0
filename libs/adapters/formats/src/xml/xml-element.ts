/** An element of an XML document, its names written with the prefixes that the reader gave to the namespaces it knows. */
export interface XmlElement {
  /** "w:p"; "?p" in a namespace that the reader does not know. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const elementsOf = (element: XmlElement | undefined): XmlElement[] => element?.children.filter(isElement) ?? [];

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name);

/** All words in an element, however deep. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');

/** The outermost elements of some names within an element: what stands in one of them is not looked at. */
export function outermost(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return elementsOf(element).flatMap((child) => (names.includes(child.name) ? [child] : outermost(child, ...names)));
}
