import { formatNumber } from '../list-numbers/number-formats.js';
import { printedLabel } from '../list-numbers/printed-label.js';
import { attributeOf, childrenOf, type HtmlElement, isElementNode, tagOf } from './html-node.js';
import type { Declarations } from './declarations.js';
import type { StyleSheet } from './style-sheet.js';

/** Counts the items of one `<ol>` or `<ul>` and writes the label that a browser prints before each. */
export class ListMarker {
  private next: number;
  private readonly step: number;

  /** @param counters - the numbers of all lists that style sheets count, by the names of their counters */
  constructor(
    private readonly list: HtmlElement,
    private readonly style: Declarations,
    private readonly sheet: StyleSheet,
    private readonly counters: Map<string, number>,
  ) {
    const isReversed = list.getAttribute('reversed') !== null;
    const items = childrenOf(list).filter((child) => isElementNode(child) && tagOf(child) === 'li').length;
    this.step = isReversed ? -1 : 1;
    this.next = numberIn(list, 'start') ?? (isReversed ? items : 1);
  }

  label(item: HtmlElement, itemStyle: Declarations): string | undefined {
    const count = numberIn(item, 'value') ?? this.next;
    this.next = count + this.step;
    const marker = this.markerClass();
    if (marker !== undefined) return this.countedLabel(marker, count);
    const type = this.typeOf(item, itemStyle);
    const format = formats[type];
    return format ? printedLabel(`${formatNumber(count, format, 'es')}.`) : undefined;
  }

  /** By style, which Google Docs gives to each item, else by the attribute of the item or the list. */
  private typeOf(item: HtmlElement, itemStyle: Declarations): string {
    const byStyle = listType(itemStyle) ?? listType(this.style);
    return byStyle ?? (attributeOf(item, 'type') || attributeOf(this.list, 'type') || this.usualType);
  }

  private get usualType(): string {
    return tagOf(this.list) === 'ol' ? 'decimal' : 'disc';
  }

  /** The class whose items the style sheet numbers. */
  private markerClass(): string | undefined {
    return attributeOf(this.list, 'class')
      .split(/\s+/)
      .find((name) => this.sheet.markers.has(name));
  }

  /** `"(" counter(lst-ctn-kix_x-1,lower-latin) ") "` → "(b)". */
  private countedLabel(marker: string, count: number): string | undefined {
    this.counters.set(marker.replace(/^lst-/, 'lst-ctn-'), count);
    const content = this.sheet.markers.get(marker) ?? '';
    const parts = content.match(/"[^"]*"|counter\([^)]*\)/g) ?? [];
    return printedLabel(parts.map((part) => this.markerPart(part)).join(''));
  }

  private markerPart(part: string): string {
    if (part.startsWith('"')) return part.slice(1, -1);
    const [name = '', type = 'decimal'] = part
      .slice('counter('.length, -1)
      .split(',')
      .map((word) => word.trim());
    const format = formats[type.toLowerCase()];
    return format === undefined ? '' : formatNumber(this.counters.get(name) ?? 1, format, 'es');
  }
}

/** The depth that the name of a list's class tells, where lists within lists stand beside them: "lst-kix_x-1" → 1. */
export function levelOfClass(list: HtmlElement): number | undefined {
  const level = /(?:^|\s)lst-kix_\S+-(\d)(?:\s|$)/.exec(attributeOf(list, 'class'))?.[1];
  return level === undefined ? undefined : Number(level);
}

const formats: Readonly<Record<string, string | undefined>> = {
  '1': 'decimal',
  a: 'letterNumber',
  A: 'upperLetterNumber',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'letterNumber',
  'lower-latin': 'letterNumber',
  'upper-alpha': 'upperLetterNumber',
  'upper-latin': 'upperLetterNumber',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

const listType = (style: Declarations): string | undefined => {
  const type = style.get('list-style-type') ?? style.get('list-style')?.split(/\s+/)[0];
  return type === 'inherit' || type === 'initial' ? undefined : type;
};

function numberIn(element: HtmlElement, name: string): number | undefined {
  const written = attributeOf(element, name).trim();
  return /^-?\d{1,9}$/.test(written) ? Number(written) : undefined;
}
