import type { XmlElement } from '../xml/xml-element.js';
import { isOn, valueOf } from './properties.js';
import type { DocxStyle, DocxStyles } from './styles.js';

/** How the words of a run look, as far as a policy keeps it or leaves them out for it. */
export interface RunMarks {
  readonly bold?: true;
  readonly italic?: true;
  readonly struck?: true;
  readonly isHidden: boolean;
}

/** What a paragraph says of its words. */
export interface ParagraphFormat {
  readonly chain: readonly DocxStyle[];
  /** Bold and italic of a heading's style are the look of all headings, not of these words. */
  readonly isHeading: boolean;
}

export function marksOf(properties: XmlElement | undefined, format: ParagraphFormat, styles: DocxStyles): RunMarks {
  const characters = styles.characterChain(valueOf(properties, 'w:rStyle'));
  const is = (name: string, paragraphs: readonly DocxStyle[]) =>
    isOn(properties, name) ?? toggled(name, characters, paragraphs, styles);
  const emphasised = format.isHeading ? [] : format.chain;
  return {
    ...(is('w:b', emphasised) && { bold: true }),
    ...(is('w:i', emphasised) && { italic: true }),
    ...((is('w:strike', format.chain) || is('w:dstrike', format.chain)) && { struck: true }),
    isHidden: is('w:vanish', format.chain),
  };
}

/** Properties that toggle: bold words in a bold paragraph's style stand out by not being bold (ISO 29500-1, 17.7.3). */
function toggled(
  name: string,
  characters: readonly DocxStyle[],
  paragraphs: readonly DocxStyle[],
  { defaults }: DocxStyles,
): boolean {
  return nearest(name, characters) !== nearest(name, paragraphs) || (isOn(defaults, name) ?? false);
}

function nearest(name: string, chain: readonly DocxStyle[]): boolean {
  for (const { run } of chain) {
    const value = isOn(run, name);
    if (value !== undefined) return value;
  }
  return false;
}
