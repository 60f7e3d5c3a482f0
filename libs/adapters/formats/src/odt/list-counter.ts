import { formatNumber } from '../list-numbers/number-formats.js';
import { printedLabel } from '../list-numbers/printed-label.js';
import type { OdtListStyle } from './list-styles.js';

/** Counts the items of one list, level by level. */
export class ListCounter {
  private readonly counts: (number | undefined)[] = [];

  constructor(private readonly language: string) {}

  /** Counts an item with words of its own. @param level - from 1; @param start - the number that it is given */
  next(level: number, style: OdtListStyle, start?: number): string | undefined {
    const before = this.counts[level];
    this.counts[level] = start ?? (before === undefined ? startOf(style, level) : before + 1);
    this.pass(level, style);
    this.restart(level + 1);
    return this.labelOf(level, style);
  }

  /** Levels above that have no item yet show their first number, and have used it by that. */
  pass(level: number, style: OdtListStyle): void {
    for (let above = 1; above < level; above++) this.counts[above] ??= startOf(style, above);
  }

  /** Lets a level and all below it start anew. */
  restart(level: number): void {
    this.counts.length = Math.min(this.counts.length, level);
  }

  private labelOf(level: number, style: OdtListStyle): string | undefined {
    const definition = style.get(level);
    if (!definition) return undefined;
    const numberOf = (other: number) => {
      const count = this.counts[other] ?? startOf(style, other);
      return formatNumber(count, style.get(other)?.format ?? 'none', this.language);
    };
    return printedLabel(definition.text.replaceAll(/%(\d+)%/g, (_, other: string) => numberOf(Number(other))));
  }
}

const startOf = (style: OdtListStyle, level: number): number => style.get(level)?.start ?? 1;
