import { childrenNamed, elementsOf, type XmlElement } from '../xml/xml-element.js';
import { countOf } from './count-of.js';

/** One level of a list style. */
interface OdtListLevel {
  readonly start: number;
  /** Name of a number format as Word has them; "none" for a bullet and for a level without numbers. */
  readonly format: string;
  /** "Artículo %2%.": %2% is the number of the second level. */
  readonly text: string;
}

/** The levels of a list style by their numbers, from 1. */
export type OdtListStyle = ReadonlyMap<number, OdtListLevel>;

export interface OdtListStyles {
  byName(name: string): OdtListStyle | undefined;
  /** The numbering of headings, which stand in no list. */
  readonly outline: OdtListStyle;
}

const outlineName = 'Outline';
const deepestLevel = 10;

export function readListStyles(containers: readonly (XmlElement | undefined)[]): OdtListStyles {
  const styles = containers.flatMap((container) => childrenNamed(container, 'text:list-style'));
  const byName = new Map(
    styles.toReversed().map((style) => [style.attributes.get('style:name') ?? '', levelsOf(style)]),
  );
  const outline = containers.flatMap((container) => childrenNamed(container, 'text:outline-style')).map(levelsOf)[0];
  return {
    byName: (name) => byName.get(name) ?? (name === outlineName ? outline : undefined),
    outline: outline ?? new Map(),
  };
}

const levelsOf = (style: XmlElement): OdtListStyle =>
  new Map(elementsOf(style).map((level) => [countOf(level, 'text:level', deepestLevel), levelOf(level)]));

function levelOf(element: XmlElement): OdtListLevel {
  const { name, attributes } = element;
  const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
  const written = attributes.get('style:num-format') ?? '';
  const isSynchronous = attributes.get('style:num-letter-sync') === 'true';
  const format =
    written === '' || !isNumber ? 'none' : (formats[isSynchronous ? `${written}${written}` : written] ?? 'decimal');
  return {
    start: startOf(element) ?? 1,
    format,
    text: isNumber ? (attributes.get('loext:num-list-format') ?? labelText(element, format)) : '',
  };
}

/** The number at which a level or an item starts. */
export function startOf({ attributes }: XmlElement): number | undefined {
  const start = attributes.get('text:start-value') ?? '';
  return /^\d{1,9}$/.test(start) ? Number(start) : undefined;
}

/** Before LibreOffice 7 a label was only its beginning, the numbers of some levels with dots between, and its end. */
function labelText(element: XmlElement, format: string): string {
  const { attributes } = element;
  const level = countOf(element, 'text:level', deepestLevel);
  const shown = Math.min(countOf(element, 'text:display-levels', deepestLevel), level);
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + 1 + index}%`);
  const [prefix, suffix] = [attributes.get('style:num-prefix') ?? '', attributes.get('style:num-suffix') ?? ''];
  return format === 'none' ? prefix + suffix : prefix + numbers.join('.') + suffix;
}

const formats: Readonly<Record<string, string | undefined>> = {
  '1': 'decimal',
  a: 'letterNumber',
  A: 'upperLetterNumber',
  aa: 'lowerLetter',
  AA: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '01, 02, 03, ...': 'decimalZero',
  '1st': 'ordinal',
  First: 'ordinalText',
  One: 'cardinalText',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '*, †, ‡, §, **, ††, ...': 'chicago',
};
