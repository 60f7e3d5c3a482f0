import type { LeftOutKind } from '../source/source-document.js';
import { elementsOf, outermost, textOf, type XmlElement } from '../xml/xml-element.js';

/** Something in a drawing that is no part of the text. */
export interface EmbeddedPart {
  readonly what: LeftOutKind;
  readonly name?: string;
  /** The words of a text box are content of their own (`w:txbxContent`), others are given. */
  readonly content?: XmlElement;
  readonly words?: string;
}

/** What is in a `w:drawing`, `w:pict` or `w:object`: text boxes with their words, pictures and objects by their names. */
export function embeddedParts(drawing: XmlElement): EmbeddedPart[] {
  const boxes = outermost(drawing, 'w:txbxContent').map((content) => ({ what: 'text-box' as const, content }));
  const painted = [...wordArt(drawing), ...outermost(drawing, 'a:t').map(textOf)].filter(
    (words) => words.trim() !== '',
  );
  const words = painted.map((text) => ({ what: 'text-box' as const, words: text }));
  const name = nameOf(drawing);
  const what = name?.startsWith('Equation.') ? ('equation' as const) : ('image' as const);
  const picture = isPicture(drawing) ? [{ what, name }] : [];
  return [...boxes, ...words, ...picture];
}

/** A frame for words alone is no picture, nor is a line drawn between paragraphs. */
function isPicture(drawing: XmlElement): boolean {
  if (outermost(drawing, 'v:rect').some(({ attributes }) => attributes.has('o:hr'))) return false;
  if (outermost(drawing, 'a:blip', 'v:imagedata', 'o:OLEObject').length > 0) return true;
  return drawing.name === 'w:drawing' && outermost(drawing, 'w:txbxContent', 'a:t').length === 0;
}

/** Words drawn along a line: stamps and watermarks. */
const wordArt = (drawing: XmlElement): string[] =>
  outermost(drawing, 'v:textpath').map(({ attributes }) => attributes.get('string') ?? '');

/** The description that its author gave it, else the name that the program gave it. */
function nameOf(drawing: XmlElement): string | undefined {
  const names = outermost(drawing, 'wp:docPr', 'v:shape', 'v:imagedata', 'o:OLEObject').flatMap((element) => [
    element,
    ...elementsOf(element),
  ]);
  for (const attribute of ['descr', 'title', 'alt', 'o:title', 'name', 'ProgID', 'id']) {
    const name = names.map(({ attributes }) => attributes.get(attribute)?.trim()).find((value) => value);
    if (name) return name;
  }
  return undefined;
}
