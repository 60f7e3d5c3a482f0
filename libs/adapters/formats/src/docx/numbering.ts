import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { isOn, numberOf, valueOf } from './properties.js';
import type { DocxStyles } from './styles.js';

/** Lists have nine levels, from 0. */
export const deepestLevel = 8;

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  /** Name of a format (ST_NumberFormat), or the first numbers of one's own: "001, 002, 003, ...". */
  readonly format: string;
  readonly customFormat?: string;
  /** "Artículo %1.": %1 is the number of the first level. */
  readonly text: string;
  /** 0 = never starts anew; n = starts anew only after one of the first n levels; absent = after any level above. */
  readonly restart?: number;
  /** Whether its label shows the numbers of all levels in digits. */
  readonly isLegal: boolean;
  /** The only style whose paragraphs it numbers, where the numbering comes by style. */
  readonly style?: string;
  readonly isHidden: boolean;
}

/** What a paragraph names by its numId. Lists on one abstract list count together. */
export interface NumberedList {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that start at a number of this list's own, the first time that it is met. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

export type Lists = (numId: string) => NumberedList | undefined;

/** Reads numbering.xml. A list may borrow its levels from a numbering style, which names another list. */
export function readNumbering(root: XmlElement | undefined, styles: DocxStyles): Lists {
  const abstract = indexBy(childrenNamed(root, 'w:abstractNum'), 'w:abstractNumId');
  const instances = indexBy(childrenNamed(root, 'w:num'), 'w:numId');
  const known = new Map<string, NumberedList | undefined>();

  function list(numId: string, hops = 0): NumberedList | undefined {
    const instance = instances.get(numId);
    const abstractId = valueOf(instance, 'w:abstractNumId');
    if (instance === undefined || abstractId === undefined || hops > 5) return undefined;
    const definition = abstract.get(abstractId);
    const linked = styles.numberingOf(valueOf(definition, 'w:numStyleLink') ?? '');
    const borrowed = linked === undefined ? undefined : list(linked, hops + 1)?.levels;
    return { abstractId, ...overridden(instance, borrowed ?? levelsOf(definition)) };
  }
  return (numId) => {
    if (!known.has(numId)) known.set(numId, list(numId));
    return known.get(numId);
  };
}

function overridden(instance: XmlElement, levels: ReadonlyMap<number, ListLevel>) {
  const own = new Map(levels);
  const startOverrides = new Map<number, number>();
  for (const override of childrenNamed(instance, 'w:lvlOverride')) {
    const level = levelNumber(override);
    const definition = childNamed(override, 'w:lvl');
    const start = numberOf(override, 'w:startOverride');
    if (level > deepestLevel) continue;
    if (definition) own.set(level, levelOf(definition));
    if (start !== undefined) startOverrides.set(level, start);
  }
  return { levels: own, startOverrides };
}

const levelsOf = (list: XmlElement | undefined): ReadonlyMap<number, ListLevel> =>
  new Map(
    childrenNamed(list, 'w:lvl')
      .filter((level) => levelNumber(level) <= deepestLevel)
      .map((level) => [levelNumber(level), levelOf(level)]),
  );

function levelOf(level: XmlElement): ListLevel {
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    customFormat: childNamed(level, 'w:numFmt')?.attributes.get('w:format'),
    text: valueOf(level, 'w:lvlText') ?? '',
    restart: numberOf(level, 'w:lvlRestart'),
    isLegal: isOn(level, 'w:isLgl') ?? false,
    style: valueOf(level, 'w:pStyle'),
    isHidden: isOn(childNamed(level, 'w:rPr'), 'w:vanish') ?? false,
  };
}

/** A level that is not a number counts as deeper than any there is. */
const levelNumber = ({ attributes }: XmlElement): number =>
  /^\d$/.test(attributes.get('w:ilvl') ?? '0') ? Number(attributes.get('w:ilvl') ?? 0) : deepestLevel + 1;

const indexBy = (elements: readonly XmlElement[], attribute: string): Map<string, XmlElement> =>
  new Map(elements.map((element) => [element.attributes.get(attribute) ?? '', element]));
