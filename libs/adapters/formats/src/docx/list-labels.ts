import type { ListPosition } from './list-position.js';
import { formatNumber } from '../list-numbers/number-formats.js';
import { printedLabel } from '../list-numbers/printed-label.js';
import type { ListLevel, Lists, NumberedList } from './numbering.js';

/**
 * Counts the lists of one story (the body, the footnotes, a text box …) and writes the labels that Word prints. Counters
 * belong to the abstract list, which several lists may share.
 */
export class ListLabels {
  private readonly counters = new Map<string, (number | undefined)[]>();
  /** Lists and levels whose own start has been used. */
  private readonly started = new Set<string>();

  constructor(
    private readonly lists: Lists,
    private readonly language: string,
  ) {}

  /** Counts a paragraph. @returns its label; `undefined` for bullets and for lists that print nothing */
  next({ numId, level }: ListPosition): string | undefined {
    const list = this.lists(numId);
    const definition = list?.levels.get(level);
    if (!list || !definition) return undefined;
    const counters = this.countersOf(list.abstractId);
    this.count(counters, list, numId, level);
    return labelOf(definition, level, (other) => this.numberOf(list, counters, other, definition));
  }

  private countersOf(abstractId: string): (number | undefined)[] {
    const counters = this.counters.get(abstractId) ?? [];
    this.counters.set(abstractId, counters);
    return counters;
  }

  private count(counters: (number | undefined)[], list: NumberedList, numId: string, level: number): void {
    const before = counters[level];
    const override = list.startOverrides.get(level);
    const key = `${numId}/${level}`;
    const isFirst = override !== undefined && !this.started.has(key);
    this.started.add(key);
    counters[level] = before === undefined || isFirst ? startOf(list, level) : before + 1;
    // A level that is passed over shows its first number in this label ("2.1.1" right after "2."), and has used it by that.
    for (let above = 0; above < level; above++) counters[above] ??= startOf(list, above);
    for (let deeper = level + 1; deeper < counters.length; deeper++) {
      if (restartsAfter(list.levels.get(deeper), level)) counters[deeper] = undefined;
    }
  }

  private numberOf(
    list: NumberedList,
    counters: readonly (number | undefined)[],
    level: number,
    label: ListLevel,
  ): string {
    const definition = list.levels.get(level);
    if (!definition) return '';
    const count = counters[level] ?? startOf(list, level);
    const width = /^0*1(?=,)/.exec(definition.customFormat ?? '')?.[0].length ?? 0;
    if (definition.format === 'custom') return String(count).padStart(width, '0');
    const format = label.isLegal && definition.format !== 'decimalZero' ? 'decimal' : definition.format;
    return formatNumber(count, format, this.language);
  }
}

const startOf = (list: NumberedList, level: number): number =>
  list.startOverrides.get(level) ?? list.levels.get(level)?.start ?? 1;

const restartsAfter = (level: ListLevel | undefined, above: number): boolean =>
  level?.restart === undefined || above < level.restart;

/** Word prints no label that names a level below its own. */
function labelOf(definition: ListLevel, level: number, numberOf: (level: number) => string): string | undefined {
  const { format, text, isHidden } = definition;
  const isBullet = format === 'bullet' && text.length < 3;
  if (isHidden || isBullet || [...text.matchAll(/%([1-9])/g)].some(([, digit]) => Number(digit) > level + 1)) {
    return undefined;
  }
  return printedLabel(text.replaceAll(/%([1-9])/g, (_, digit: string) => numberOf(Number(digit) - 1)));
}
