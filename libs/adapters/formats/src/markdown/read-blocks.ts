import { type ClauseKind, type Run, sliceRuns, wordsOf } from '@articulado/policy-text';
import type { Code, Definition, Heading, List, ListItem, RootContent, Table } from 'mdast';
import {
  isCapitals,
  isClosing,
  isRecitalsHeading,
  labelOf,
  numeralMarker,
  pointMarker,
  recitalLabelLength,
  type Standing,
} from './labels.js';
import type { Level, Outline } from './outline.js';
import { type Addresses, plainRuns, readRuns, tidy } from './read-runs.js';
import { splitEpigraph, withoutBold } from './split-epigraph.js';
import { splitLines } from './split-lines.js';

/** Numbers from here on are years and the like, and words of the text. */
const maxNumeral = 1_000;
const partsNamedBelow: readonly ClauseKind[] = ['title', 'chapter', 'section', 'annex'];

/** Reads the blocks of a Markdown source, one after the other, into an outline. Nothing it doesn't recognise is left out. */
export class BlockReader {
  /** A "CONSIDERANDO" on a line of its own, whose recital is still to come. */
  private recitalAnnounced: readonly Run[] | undefined;

  constructor(
    private readonly outline: Outline,
    private readonly addresses: Addresses,
    private readonly newTable: () => string,
    private readonly sourceOf: (node: RootContent) => string,
  ) {}

  /** @param level - inside an item of a list: where it stands; outside, what is read may begin a part of the text */
  read(nodes: readonly RootContent[], level?: Level): void {
    for (const node of nodes) this.readBlock(node, level);
  }

  /** Says that nothing more comes. */
  end(): void {
    if (this.recitalAnnounced) this.outline.add('formula', this.recitalAnnounced, 0);
    this.recitalAnnounced = undefined;
  }

  private readBlock(node: RootContent, level: Level | undefined): void {
    switch (node.type) {
      case 'heading':
        return this.readHeading(node, level);
      case 'paragraph':
        return splitLines(readRuns(node.children, this.addresses)).forEach((line) => this.readLine(tidy(line), level));
      case 'list':
        return node.children.forEach((item, index) => this.readItem(item, node, index, level));
      case 'table':
        return this.readTable(node, level ?? this.outline.level);
      case 'blockquote':
        return this.read(node.children, level);
      case 'code':
        return this.readCode(node, level);
      case 'html':
        return this.addWords(plainRuns(node.value), level);
      case 'definition':
        return this.readDefinition(node, level);
      default:
        return node.type === 'thematicBreak' ? undefined : this.addWords(plainRuns(this.sourceOf(node)), level);
    }
  }

  private readHeading(node: Heading, level: Level | undefined): void {
    const runs = withoutBold(tidy(readRuns(node.children, this.addresses)));
    const text = wordsOf({ content: runs });
    if (text === '') return;
    if (level) return this.readLine(runs, level);
    if (this.beginsPart(runs, text, 'heading', node.depth)) return;
    if (node.depth === 1 && this.outline.part === 'front' && !this.outline.has('docTitle'))
      return this.outline.add('docTitle', runs, 0);
    if (this.outline.nameLast([...partsNamedBelow, 'article'], runs)) return;
    this.outline.closeFrom(node.depth);
    this.addWords(runs, undefined);
  }

  private readLine(runs: readonly Run[], level: Level | undefined): void {
    const text = wordsOf({ content: runs });
    if (text === '') return;
    if (!level && this.beginsPart(runs, text, runs[0]?.bold ? 'bold' : 'plain')) return;
    if (!level && this.namesPart(runs, text)) return;
    if (!this.addMarked(runs, text, level)) this.addWords(runs, level);
  }

  /** Parts of the text, recitals, and the closing words: what is recognised by how it begins. */
  private beginsPart(runs: readonly Run[], text: string, standing: Standing, headingLevel?: number): boolean {
    return (
      this.isRecital(runs, text, standing, headingLevel) ||
      this.isPart(runs, text, standing, headingLevel) ||
      this.isEnd(runs, text)
    );
  }

  private isPart(runs: readonly Run[], text: string, standing: Standing, headingLevel?: number): boolean {
    const label = labelOf(text, standing, this.outline.isIn('transitionals'));
    if (!label) return false;
    this.end();
    const isLeaf = label.kind === 'article' || label.kind === 'transitional';
    if (standing === 'heading' || !isLeaf) {
      this.outline.openPart(label.kind, withoutBold(tidy(sliceRuns(runs, label.length))), headingLevel);
      return true;
    }
    const { epigraph, body } = splitEpigraph(runs, label.length);
    this.outline.openPart(label.kind, epigraph);
    const words = wordsOf({ content: body });
    if (words !== '' && !this.addMarked(body, words, undefined)) this.addWords(body, undefined);
    return true;
  }

  private isRecital(runs: readonly Run[], text: string, standing: Standing, headingLevel?: number): boolean {
    if (this.outline.part !== 'front') return false;
    if (isRecitalsHeading(text) && (standing !== 'plain' || isCapitals(text))) {
      this.end();
      if (this.outline.has('recitals')) this.recitalAnnounced = runs;
      else this.outline.openPart('recitals', withoutBold(runs), headingLevel);
      return true;
    }
    const labelLength = recitalLabelLength(text);
    const goesOn =
      this.recitalAnnounced !== undefined ||
      (this.outline.isIn('recitals') && /^(?:que\s|.{1,8}?\sque\s)/iu.test(text));
    if (!goesOn && !/^considerando/iu.test(text)) return false;
    if (!goesOn && labelLength === 0) return false;
    this.recitalAnnounced = undefined;
    this.addRecital(tidy(sliceRuns(runs, labelLength)));
    return true;
  }

  private isEnd(runs: readonly Run[], text: string): boolean {
    if (this.outline.part !== 'body' || !isClosing(text)) return false;
    this.outline.closeAll();
    this.outline.part = 'back';
    this.outline.add('formula', runs, 0);
    return true;
  }

  private namesPart(runs: readonly Run[], text: string): boolean {
    const standsOut = isCapitals(text) || runs.every((run) => run.bold);
    return standsOut && this.outline.nameLast(partsNamedBelow, withoutBold(runs));
  }

  /** Points and numerals that Markdown knows nothing of. The first must be "a" or "1": an "i)" alone is nobody's ninth. */
  private addMarked(runs: readonly Run[], text: string, inner: Level | undefined): boolean {
    const level = inner ?? this.outline.level;
    const point = pointMarker(text);
    if (point && (point.letter === 'a' || level.hasPoints)) {
      level.hasPoints = true;
      this.outline.add(
        'point',
        tidy(sliceRuns(runs, point.length)),
        level.numeral === undefined ? level.depth : level.numeral + 1,
      );
      return true;
    }
    const numeral = this.outline.part === 'body' ? numeralMarker(text) : undefined;
    if (!numeral || (numeral.number !== 1 && !level.hasNumerals)) return false;
    this.addNumeral(tidy(sliceRuns(runs, numeral.length)), inner);
    return true;
  }

  private addNumeral(runs: readonly Run[], inner: Level | undefined): void {
    const level = inner ?? this.outline.level;
    if (!inner && this.outline.isIn('recitals')) return this.addRecital(runs);
    const defines = !inner && this.outline.holder === 'article' && isDefinition(runs);
    this.outline.add(defines ? 'definition' : 'paragraph', runs, level.depth);
    level.numeral = level.depth;
    level.hasNumerals = true;
    delete level.hasPoints;
  }

  private addRecital(runs: readonly Run[]): void {
    this.outline.add('recital', runs, this.outline.isIn('recitals') ? 1 : 0);
  }

  /** What is not recognised: formulas around the parts of the text, paragraphs within them. */
  private addWords(runs: readonly Run[], inner: Level | undefined): void {
    if (runs.length === 0) return;
    this.end();
    if (!inner && this.outline.part === 'front') this.outline.closeAll();
    const level = inner ?? this.outline.level;
    if (!inner && this.outline.part !== 'body') return this.outline.add('formula', runs, 0);
    this.outline.add('content', runs, level.depth);
    delete level.numeral;
    delete level.hasPoints;
  }

  private readItem(item: ListItem, list: List, index: number, level: Level | undefined): void {
    const number = (list.start ?? 1) + index;
    if (!list.ordered) return this.readBullet(item, level);
    if (number >= maxNumeral) return this.readBullet(withWords(`${number}. `, item), level);
    const [first, ...others] = item.children;
    const lines = first?.type === 'paragraph' ? splitLines(readRuns(first.children, this.addresses)) : [];
    this.addNumeral(tidy(lines[0] ?? []), level);
    const inner: Level = { depth: (level ?? this.outline.level).depth + 1 };
    for (const line of lines.slice(1)) this.readLine(tidy(line), inner);
    this.read(first?.type === 'paragraph' ? others : item.children, inner);
  }

  private readBullet({ children: [first, ...others] }: ListItem, level: Level | undefined): void {
    if (first) this.readBlock(first, level);
    this.read(others, { depth: (level ?? this.outline.level).depth + 1 });
  }

  private readTable(table: Table, level: Level): void {
    this.end();
    const name = this.newTable();
    table.children.forEach((line, row) =>
      line.children.forEach((cell, column) => {
        this.outline.add('cell', tidy(readRuns(cell.children, this.addresses)), level.depth, {
          table: name,
          row: `r${row}`,
          column: `c${column}`,
          ...(row === 0 && { header: true }),
        });
      }),
    );
  }

  private readCode(code: Code, level: Level | undefined): void {
    for (const line of code.value.split('\n')) this.readLine(plainRuns(line), level);
  }

  private readDefinition(definition: Definition, level: Level | undefined): void {
    if (this.addresses.get(definition.identifier) !== definition)
      this.addWords(plainRuns(this.sourceOf(definition)), level);
  }
}

function isDefinition(runs: readonly Run[]): boolean {
  const [term, rest] = runs;
  return (
    term?.bold === true && rest !== undefined && (term.text.endsWith(':') || (!rest.bold && rest.text.startsWith(':')))
  );
}

/** An item whose first words are these, as they stand in the source. */
function withWords(words: string, item: ListItem): ListItem {
  const [first, ...others] = item.children;
  const text = { type: 'text' as const, value: words };
  if (first?.type === 'paragraph')
    return { ...item, children: [{ ...first, children: [text, ...first.children] }, ...others] };
  return { ...item, children: [{ type: 'paragraph', children: [text] }, ...item.children] };
}
