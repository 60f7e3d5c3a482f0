import { childNamed, type XmlElement } from '../xml/xml-element.js';
import { deepestLevel, type Lists } from './numbering.js';
import { numberOf, valueOf } from './properties.js';
import type { DocxStyle } from './styles.js';

/** Which list a paragraph is in, and how deep. */
export interface ListPosition {
  readonly numId: string;
  readonly level: number;
}

const noList = '0';

/** The paragraph's own numbering, or that of its styles; `undefined` for a paragraph outside of lists. */
export function listPosition(
  properties: XmlElement | undefined,
  chain: readonly DocxStyle[],
  lists: Lists,
): ListPosition | undefined {
  const found = findPosition(properties, chain, lists);
  return found && { ...found, level: Math.min(Math.max(found.level, 0), deepestLevel) };
}

function findPosition(
  properties: XmlElement | undefined,
  chain: readonly DocxStyle[],
  lists: Lists,
): ListPosition | undefined {
  const own = childNamed(properties, 'w:numPr');
  const numId = valueOf(own, 'w:numId') ?? chain.find((style) => style.numId !== undefined)?.numId;
  if (numId === undefined || numId === noList || lists(numId) === undefined) return undefined;
  const level = numberOf(own, 'w:ilvl');
  if (valueOf(own, 'w:numId') !== undefined) return { numId, level: level ?? chainLevel(chain) ?? 0 };
  return level === undefined ? positionByStyle(numId, chain, lists) : { numId, level };
}

const chainLevel = (chain: readonly DocxStyle[]) => chain.find(({ listLevel }) => listLevel !== undefined)?.listLevel;

/**
 * Numbering that comes by a style uses the level that names the style, whatever level the style itself names. A level
 * that names another style numbers nothing (measured in Word by the docx4j project, CR-014 and its
 * StyleLinkedLevelTest).
 */
function positionByStyle(numId: string, chain: readonly DocxStyle[], lists: Lists): ListPosition | undefined {
  const levels = lists(numId)!.levels;
  const bearer = chain.findIndex((style) => style.numId !== undefined);
  const leveled = chain.findIndex(({ listLevel }) => listLevel !== undefined);
  const family = chain.slice(0, bearer + 1).map(({ id }) => id);
  const linked = [...levels].find(([, { style }]) => style !== undefined && style === chain[bearer]!.id)?.[0];
  const named = leveled >= 0 ? chain[leveled]!.listLevel : undefined;
  const level = leveled >= 0 && leveled < bearer ? named! : (linked ?? named ?? 0);
  const only = levels.get(level)?.style;
  return only === undefined || family.includes(only) ? { numId, level } : undefined;
}
