import { childNamed, childrenNamed, isElement, type XmlElement, type XmlNode } from '../xml/xml-element.js';

/** Extensions whose content is read here like any other: drawings and text boxes, and what newer versions of Word add. */
const understood = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|a14|pic14|m|aink|am3d|cx\d*|o|v|c)$/;

/**
 * Replaces every mc:AlternateContent by one of its branches, the first that this reader understands, else the fallback:
 * all of them say the same, so that reading two would double it.
 */
export function withoutAlternates(element: XmlElement): XmlElement {
  const children = element.children.flatMap(branchOf).map((node) => (isElement(node) ? withoutAlternates(node) : node));
  const isSame =
    children.length === element.children.length && children.every((node, i) => node === element.children[i]);
  return isSame ? element : { ...element, children };
}

function branchOf(node: XmlNode): readonly XmlNode[] {
  if (!isElement(node) || node.name !== 'mc:AlternateContent') return [node];
  const choice = childrenNamed(node, 'mc:Choice').find(isUnderstood);
  const branch = choice ?? childNamed(node, 'mc:Fallback');
  return (branch?.children ?? []).flatMap(branchOf);
}

const isUnderstood = (choice: XmlElement): boolean =>
  (choice.attributes.get('Requires') ?? '').split(/\s+/).every((prefix) => understood.test(prefix));
