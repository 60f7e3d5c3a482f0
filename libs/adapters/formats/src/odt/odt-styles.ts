import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';

/** How words look; what a style does not say is absent. */
export interface OdtMarks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly isHidden?: boolean;
}

/** A style with what it has from those that it is based on. */
interface OdtStyle extends OdtMarks {
  /** Its own name and those of the styles that it is based on, nearest first. */
  readonly names: readonly string[];
  /** The list its paragraphs are numbered by; "" takes the numbers off headings. */
  readonly listStyle?: string;
}

/** @param family - "paragraph" or "text" */
export type OdtStyles = (family: string, name: string | undefined) => OdtStyle;

const longestChain = 50;
const noStyle: OdtStyle = { names: [] };

/** @param containers - `office:automatic-styles` and `office:styles`, in this order: the styles that one part of a document uses */
export function readStyles(containers: readonly (XmlElement | undefined)[]): OdtStyles {
  const elements = new Map<string, XmlElement>();
  for (const style of containers.flatMap((container) => childrenNamed(container, 'style:style'))) {
    const key = `${style.attributes.get('style:family')} ${style.attributes.get('style:name')}`;
    if (!elements.has(key)) elements.set(key, style);
  }
  const known = new Map<string, OdtStyle>();
  const resolve = (family: string, name: string | undefined, hops = 0): OdtStyle => {
    if (name === undefined) return noStyle;
    const key = `${family} ${name}`;
    const element = elements.get(key);
    if (!element || hops > longestChain) return { names: [name] };
    const parent = known.get(key) ?? resolve(family, element.attributes.get('style:parent-style-name'), hops + 1);
    const style = known.get(key) ?? { ...parent, ...ownFormat(element), names: [name, ...parent.names] };
    known.set(key, style);
    return style;
  };
  return (family, name) => resolve(family, name);
}

function ownFormat(style: XmlElement): Partial<OdtStyle> {
  const listStyle = style.attributes.get('style:list-style-name');
  return { ...marksOf(childNamed(style, 'style:text-properties')), ...(listStyle !== undefined && { listStyle }) };
}

function marksOf(properties: XmlElement | undefined): OdtMarks {
  const of = (name: string) => properties?.attributes.get(name);
  const [weight, slant, display] = [of('fo:font-weight'), of('fo:font-style'), of('text:display')];
  const line = of('style:text-line-through-style') ?? of('style:text-line-through-type');
  return {
    ...(weight !== undefined && { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant !== undefined && { italic: slant !== 'normal' }),
    ...(line !== undefined && { struck: line !== 'none' }),
    ...(display !== undefined && { isHidden: display === 'none' }),
  };
}
