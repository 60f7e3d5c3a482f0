import type { XmlElement } from '../xml/xml-element.js';
import { numberOf } from './properties.js';
import type { DocxStyle } from './styles.js';

/** Names of Word's own headings in the languages of the region; documents of other programs have no outline levels. */
const headingName = /^(?:heading|t[ií]?tulo|encabezado|cap[cç]alera|titre|überschrift)\s*([1-9])$/i;
const titleName = /^(?:title|t[ií]tulo|puesto)$/i;
const bodyText = 9;

/** Level of a heading, 1 the highest: by the level of the outline, on the paragraph or its styles, else by the style's name. */
export function headingLevel(properties: XmlElement | undefined, chain: readonly DocxStyle[]): number | undefined {
  const direct = numberOf(properties, 'w:outlineLvl');
  if (direct !== undefined) return levelOf(direct);
  for (const { outlineLevel, name } of chain) {
    if (outlineLevel !== undefined) return levelOf(outlineLevel);
    const named = headingName.exec(name)?.[1];
    if (named !== undefined) return Number(named);
    if (titleName.test(name)) return 1;
  }
  return undefined;
}

/** Whether a paragraph belongs to a table of contents, by the names of Word's own styles for them. */
export const isContentsStyle = (chain: readonly DocxStyle[]): boolean =>
  chain.some(({ name }) => /^(?:toc \d|toc heading|table of figures|index \d|index heading)$/i.test(name));

const levelOf = (outline: number) => (outline >= 0 && outline < bodyText ? outline + 1 : undefined);
