import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { numberOf, valueOf } from './properties.js';

/** A style of a document: how its paragraphs or words look, if not said otherwise. */
export interface DocxStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly paragraph?: XmlElement;
  readonly run?: XmlElement;
  /** Level of the outline, 0 the highest; 9 means body text. */
  readonly outlineLevel?: number;
  readonly numId?: string;
  readonly listLevel?: number;
}

export interface DocxStyles {
  /** A paragraph's style and those that it is based on, nearest first; the default style for one that names none. */
  paragraphChain(id: string | undefined): readonly DocxStyle[];
  characterChain(id: string | undefined): readonly DocxStyle[];
  /** The list that a numbering style stands for. */
  numberingOf(id: string): string | undefined;
  /** How words look where no style says anything. */
  readonly defaults?: XmlElement;
}

const longestChain = 50;

export function readStyles(root: XmlElement | undefined): DocxStyles {
  const styles = new Map<string, DocxStyle>();
  let defaultParagraph: string | undefined;
  for (const style of childrenNamed(root, 'w:style')) {
    const id = style.attributes.get('w:styleId') ?? '';
    styles.set(id, styleOf(style, id));
    if (style.attributes.get('w:type') === 'paragraph' && isDefault(style)) defaultParagraph = id;
  }
  const chains = new Map<string, readonly DocxStyle[]>();
  const chainOf = (id: string | undefined): readonly DocxStyle[] => {
    if (id === undefined) return [];
    const known = chains.get(id) ?? followBase(styles, id);
    chains.set(id, known);
    return known;
  };
  return {
    paragraphChain: (id) => chainOf(id ?? defaultParagraph),
    characterChain: chainOf,
    numberingOf: (id) => styles.get(id)?.numId,
    defaults: childNamed(childNamed(childNamed(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
  };
}

/** A style that a file names but does not have keeps its name: "Heading1" says what it is. */
function followBase(styles: ReadonlyMap<string, DocxStyle>, first: string): DocxStyle[] {
  const chain: DocxStyle[] = [];
  let id: string | undefined = first;
  while (id !== undefined && chain.length < longestChain && !chain.some((style) => style.id === id)) {
    const style: DocxStyle = styles.get(id) ?? { id, name: id };
    chain.push(style);
    id = style.basedOn;
  }
  return chain;
}

function styleOf(style: XmlElement, id: string): DocxStyle {
  const paragraph = childNamed(style, 'w:pPr');
  const numbering = childNamed(paragraph, 'w:numPr');
  return {
    id,
    name: valueOf(style, 'w:name') ?? id,
    basedOn: valueOf(style, 'w:basedOn'),
    paragraph,
    run: childNamed(style, 'w:rPr'),
    outlineLevel: numberOf(paragraph, 'w:outlineLvl'),
    numId: valueOf(numbering, 'w:numId'),
    listLevel: numberOf(numbering, 'w:ilvl'),
  };
}

const isDefault = (style: XmlElement): boolean => ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
