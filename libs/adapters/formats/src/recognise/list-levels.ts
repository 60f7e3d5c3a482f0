import { type Before, endsSentence, isInSentence } from './sentences.js';
import type { MarkersAhead } from './markers-ahead.js';
import { listOf, type Marker, type MarkerStyle } from './markers.js';

/** A line that begins with what may be the marker of an item. */
export interface MarkedLine {
  /** Among all lines. */
  readonly place: number;
  readonly text: string;
  readonly begins: boolean;
  readonly indent: number;
  readonly isBold: boolean;
}

/** An item as it is to be written down. */
export interface Item {
  readonly marker: Marker;
  readonly depth: number;
  /** Whether its number is not the one that was to be expected. */
  readonly isOutOfSequence?: true;
}

interface Level {
  marker: Marker;
  readonly depth: number;
  readonly indent: number;
  /** Where the words of its items begin: what is as far in belongs to the item. */
  readonly inner: number;
  readonly isBold: boolean;
  /** Whether its last item is a heading, "**8. Lineamientos**": the words below it are its own. */
  isHeading: boolean;
}

/** Words that stand so much further in than the marker of an item belong to it. */
const minInner = 2;
/** So many items may be missing from a list, because they were repealed. */
const maxGap = 5;
const everyday: readonly MarkerStyle[] = ['decimal', 'lowerLetters'];

/** The lists that are open in an article, one in the other, and which of them a line goes on. */
export class ListLevels {
  private levels: Level[] = [];
  private base = 0;
  private baseIndent = 0;
  private articleNumber: string | undefined;
  /** Depth of the words behind the last item; a new list stands beside them. */
  private wordsDepth: number | undefined;

  constructor(private readonly ahead: MarkersAhead) {}

  /** An article or a part begins: its lists stand at this depth. */
  reset(base: number, indent = 0, articleNumber?: string): void {
    this.levels = [];
    this.base = base;
    this.baseIndent = indent;
    this.articleNumber = articleNumber;
    this.wordsDepth = undefined;
  }

  get isOpen(): boolean {
    return this.levels.length > 0;
  }

  /** Whether a list of this kind is open. */
  knows(marker: Marker): boolean {
    return this.levels.some((level) => listOf(level.marker) === listOf(marker));
  }

  /** Whether a line stands inside an item, by how far in it is. */
  holds(indent: number): boolean {
    return indent > this.baseIndent && this.levels.some(({ inner }) => inner <= indent);
  }

  /** The item that a line is; `undefined` where its marker is words. */
  place(line: MarkedLine, before: Before, markers = this.ahead.at(line.place)): Item | undefined {
    if (markers.length === 0) return undefined;
    return (
      this.next(line, before, markers) ??
      this.first(line, before, markers) ??
      this.below(line, before, markers) ??
      this.skipping(line, before, markers)
    );
  }

  /** Takes a marker for an item although nothing says so but a person. */
  force(line: MarkedLine, marker: Marker): Item {
    const level = this.levels.findLast((one) => listOf(one.marker) === listOf(marker));
    return level ? this.goOn(line, level, marker) : this.open(line, marker);
  }

  /** Words or an item stand at a depth that the file itself says. */
  stand(depth: number, marker?: Marker): void {
    this.levels = this.levels.filter((level) => level.depth < depth || (!marker && level.depth === depth));
    if (marker) {
      const indent = this.levels.at(-1)?.indent ?? this.baseIndent;
      this.levels.push({ marker, depth, indent, inner: indent + minInner, isBold: false, isHeading: false });
    }
    this.wordsDepth = marker ? undefined : depth;
  }

  /** Where words stand that are no item; ends the lists that they end. */
  wordsAt(place: number, indent: number, isBold = false): number {
    const last = this.levels.at(-1);
    const level = last?.isHeading && !isBold ? last : this.levelOfWords(indent);
    const continued = level ? undefined : this.continuedLevel(place);
    const depth = level ? level.depth + 1 : (continued?.depth ?? this.base);
    const kept = level ?? continued;
    if (kept) this.levels = this.levels.slice(0, this.levels.indexOf(kept) + 1);
    else this.levels = this.levels.filter((one) => one.depth === this.base).slice(0, 1);
    if (this.levels.length === 0) this.baseIndent = indent;
    this.wordsDepth = depth;
    return depth;
  }

  /** Where an item stands that has a bullet instead of a number. */
  bulletAt(place: number, indent: number): number {
    const same = this.levels.findLast(({ marker, indent: own }) => marker === bullet && Math.abs(own - indent) <= 1);
    if (same) this.levels = this.levels.slice(0, this.levels.indexOf(same) + 1);
    const depth = same?.depth ?? this.wordsAt(place, indent);
    if (!same)
      this.levels.push({
        marker: bullet,
        depth,
        indent,
        inner: indent + bullet.length,
        isBold: false,
        isHeading: false,
      });
    this.wordsDepth = depth;
    return depth;
  }

  private levelOfWords(indent: number): Level | undefined {
    if (indent <= this.baseIndent) return undefined;
    return this.levels.findLast(({ inner }) => inner <= indent);
  }

  /** The innermost list that goes on later, before those around it do. */
  private continuedLevel(place: number): Level | undefined {
    const found = this.levels.map((level) => ({ level, next: this.nextPlace(place, level) }));
    const inner = found.findLast(({ next }, index) => {
      const outer = found.slice(0, index).flatMap((one) => one.next ?? []);
      return next !== undefined && outer.every((one) => one > next);
    });
    return inner?.level;
  }

  private nextPlace = (place: number, { marker }: Level): number | undefined =>
    this.ahead.goesOn(place, listOf(marker), marker.count + 1);

  private next(line: MarkedLine, before: Before, markers: readonly Marker[]): Item | undefined {
    if (!line.begins && isInSentence(before)) return undefined;
    const found = this.levels.flatMap((level, index) =>
      markers.filter((marker) => isNext(level.marker, marker)).map((marker) => ({ level, marker, index })),
    );
    const rank = ({ level, marker, index }: (typeof found)[number]) =>
      (level.marker.form === marker.form ? 1_000 : 0) + (Math.abs(level.indent - line.indent) <= 1 ? 100 : 0) + index;
    const best = found.sort((one, other) => rank(other) - rank(one))[0];
    if (!best) return undefined;
    const isOfOtherForm = best.level.marker.form !== best.marker.form;
    if (isOfOtherForm && (!line.begins || !endsSentence(before.text) || isFirst(best.marker))) return undefined;
    return this.goOn(line, best.level, best.marker);
  }

  private goOn(line: MarkedLine, level: Level, marker: Marker): Item {
    level.marker = marker;
    level.isHeading = isHeading(line);
    this.levels = this.levels.slice(0, this.levels.indexOf(level) + 1);
    this.wordsDepth = undefined;
    return { marker, depth: level.depth };
  }

  private first(line: MarkedLine, before: Before, markers: readonly Marker[]): Item | undefined {
    const marker = markers.find((one) => isFirst(one) && one.style !== 'dotted' && this.mayBegin(line, before, one));
    if (!marker) return undefined;
    const same = this.levels.findLast((level) => listOf(level.marker) === listOf(marker));
    return same && !this.isNested(line, before, same) ? this.goOn(line, same, marker) : this.open(line, marker);
  }

  private mayBegin({ begins, place, indent }: MarkedLine, before: Before, marker: Marker): boolean {
    const last = this.levels.at(-1);
    const isFurtherIn = last !== undefined && indent > last.indent && indent >= last.inner;
    if (isFurtherIn && everyday.includes(marker.style)) return true;
    if (isInSentence(before)) return false;
    if (!begins && before.what !== 'heading' && !endsSentence(before.text)) return false;
    return everyday.includes(marker.style) || this.ahead.goesOn(place, listOf(marker), 2) !== undefined;
  }

  /** Whether a first item begins a list inside one of the same kind, or the same list anew. */
  private isNested(line: MarkedLine, before: Before, same: Level): boolean {
    if (line.indent >= same.inner && line.indent > same.indent) return true;
    if (line.isBold !== same.isBold) return true;
    const follows = before.what === 'item' && this.levels.at(-1) === same;
    return follows && (/:\s*$/u.test(before.text) || this.nextPlace(line.place, same) !== undefined);
  }

  /** "2.1" below numeral 2, or in article 2. */
  private below(line: MarkedLine, before: Before, markers: readonly Marker[]): Item | undefined {
    const marker = markers.find(({ style }) => style === 'dotted');
    if (!marker || isInSentence(before)) return undefined;
    if (!line.begins && !(endsSentence(before.text) && /^\P{Ll}/u.test(line.text.slice(marker.length))))
      return undefined;
    const parent = this.levels.findLast((level) => pathOf(level.marker) === marker.prefix);
    const isInArticle = marker.prefix === `${this.articleNumber}.`;
    if (
      !parent &&
      !isInArticle &&
      (marker.count !== 1 || this.ahead.goesOn(line.place, listOf(marker), 2) === undefined)
    )
      return undefined;
    if (parent) this.levels = this.levels.slice(0, this.levels.indexOf(parent) + 1);
    else if (isInArticle) this.levels = [];
    const item = this.open(line, marker);
    return marker.count === 1 ? item : { ...item, isOutOfSequence: true };
  }

  /** A list with items left out or doubled, or one that begins in its middle. */
  private skipping(line: MarkedLine, before: Before, markers: readonly Marker[]): Item | undefined {
    if (before.what !== 'nothing' && before.what !== 'heading' && !endsSentence(before.text)) return undefined;
    for (const marker of markers) {
      const goesOn = this.ahead.goesOn(line.place, listOf(marker), marker.count + 1) !== undefined;
      const level = this.levels.findLast((one) => listOf(one.marker) === listOf(marker));
      const gap = level ? marker.count - level.marker.count : 0;
      if (level && ((gap > 1 && gap <= maxGap) || goesOn))
        return { ...this.goOn(line, level, marker), isOutOfSequence: true };
      if (!level && goesOn && marker.count > 1 && line.begins)
        return { ...this.open(line, marker), isOutOfSequence: true };
    }
    return undefined;
  }

  private open(line: MarkedLine, marker: Marker): Item {
    this.levels = this.levels.filter(
      (one) => one.indent <= line.indent + 1 && (one.marker !== bullet || one.inner <= line.indent),
    );
    const deepest = this.levels.at(-1);
    const depth = this.wordsDepth ?? (deepest ? deepest.depth + 1 : this.base);
    const { indent, isBold } = line;
    this.levels.push({ marker, depth, indent, inner: indent + minInner, isBold, isHeading: isHeading(line) });
    this.wordsDepth = undefined;
    return { marker, depth };
  }
}

/** Bold as a whole, short and no sentence. */
const isHeading = ({ isBold, text }: MarkedLine) => isBold && text.length <= 200 && !/[.;,]$/u.test(text);

const bullet: Marker = { style: 'decimal', count: 0, prefix: '', form: '•', number: '', length: 2 };

const isFirst = ({ count, isExtra }: Marker) => count === 1 && !isExtra;

const isNext = (last: Marker, next: Marker): boolean =>
  last.style === next.style &&
  last.prefix === next.prefix &&
  next.count === (next.isExtra ? last.count : last.count + 1);

/** "1." of numeral 1, "1.2." of "1.2": what stands before the numbers below it. */
const pathOf = ({ prefix, count, style, number }: Marker): string =>
  style === 'decimal' || style === 'dotted' ? `${prefix}${count}.` : `${number}.`;
