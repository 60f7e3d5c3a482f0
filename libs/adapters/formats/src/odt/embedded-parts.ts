import type { LeftOutKind } from '../source/source-document.js';
import { childNamed, elementsOf, isElement, outermost, textOf, type XmlElement } from '../xml/xml-element.js';

/** A frame or a shape, and what it holds that is no part of the text. */
export interface EmbeddedPart {
  readonly what: LeftOutKind;
  readonly name?: string;
  /** Holds the paragraphs of a text box. */
  readonly content?: XmlElement;
  readonly words?: string;
}

/** @param openObject - the root of a document within the document: a formula, a chart */
export function embeddedParts(
  frame: XmlElement,
  openObject: (address: string) => XmlElement | undefined,
): EmbeddedPart[] {
  const box = childNamed(frame, 'draw:text-box');
  if (box) return [{ what: 'text-box', content: box }];
  if (frame.name === 'draw:g' || frame.name === 'draw:a')
    return elementsOf(frame).flatMap((child) => embeddedParts(child, openObject));
  if (!frame.name.startsWith('draw:')) return [];
  if (frame.name !== 'draw:frame')
    return outermost(frame, 'text:p', 'text:h').length > 0 ? [{ what: 'text-box', content: frame }] : [];
  const object = childNamed(frame, 'draw:object');
  const formula = object && (childNamed(object, 'math:math') ?? openObject(object.attributes.get('xlink:href') ?? ''));
  if (formula?.name === 'math:math') return [{ what: 'equation', words: wordsOfFormula(formula) }];
  return elementsOf(frame).length > 0 ? [{ what: 'image', name: nameOf(frame) }] : [];
}

/** A formula's signs; its source in the language of its editor says the same again. */
const wordsOfFormula = (formula: XmlElement): string =>
  formula.children
    .map((child) => (isElement(child) ? (child.name === 'math:annotation' ? '' : wordsOfFormula(child)) : child))
    .join('')
    .replaceAll(/\s+/g, ' ');

/** The title or description that its author gave it, else the name that the program gave it. */
function nameOf(frame: XmlElement): string | undefined {
  const given = ['svg:title', 'svg:desc']
    .map((name) => childNamed(frame, name))
    .find((element) => element && textOf(element).trim());
  return given ? textOf(given).trim() : frame.attributes.get('draw:name');
}
