import type { LeftOut, LeftOutKind, SourceBlock, SourceParagraph, SourcePlace } from '../source/source-document.js';
import { linkTo } from '../source/link-to.js';
import { wordsOfBlocks } from '../source/words-of-source.js';
import { commentOn } from './comment-index.js';
import { type Declarations, readDeclarations } from './declarations.js';
import { headingLevel, isBlock, isContents, isForPrograms, isNotText, isPageNavigation } from './element-kinds.js';
import type { LinkTargets } from './link-targets.js';
import {
  attributeOf,
  childrenOf,
  elementsWhere,
  type HtmlElement,
  type HtmlNode,
  isElementNode,
  isTextNode,
  lineOf,
  tagOf,
  wordsOfNode,
} from './html-node.js';
import { levelOfClass, ListMarker } from './list-marker.js';
import { isHiddenElement, type TextFormat, formatWithin } from './text-format.js';
import { isBackAddress, isCommentAddress, isNoteAddress } from './note-addresses.js';
import { ParagraphBuffer } from './paragraph-buffer.js';
import { readTable, rowsOf } from './read-table.js';
import type { StyleSheet } from './style-sheet.js';
import { conditionOf, isWordLabel, wordLabel, wordListLevel } from './word-lists.js';

/** What is known of a page before its text is read. */
export interface HtmlPage {
  readonly sheet: StyleSheet;
  readonly notes: LinkTargets;
  readonly comments: Pick<LinkTargets, 'keyIn' | 'targets'>;
  /** Numbers that the style sheet counts, by the names of their counters. */
  readonly counters: Map<string, number>;
}

/** Where a paragraph stands. */
interface Context {
  readonly heading?: number;
  /** How many lists it is in. */
  readonly depth: number;
  /** The item that it belongs to; the first of its paragraphs takes the label. */
  item?: { readonly level: number; label?: string };
}

/** Reads the blocks of a page, or of one note or comment of it. */
export class HtmlReader {
  readonly leftOut: LeftOut[] = [];
  private blocks: SourceBlock[] = [];
  private buffer = new ParagraphBuffer();
  private context: Context = { depth: 0 };
  private paragraphs = 0;

  /** @param place - where a note or a comment stands; the paragraphs of the text are counted */
  constructor(
    private readonly page: HtmlPage,
    private readonly place?: SourcePlace,
  ) {}

  read(node: HtmlNode, format: TextFormat = { space: 'collapsed' }): SourceBlock[] {
    const [outer, context] = [this.blocks, this.context];
    this.blocks = [];
    this.context = { depth: 0 };
    this.readChildren(node, format);
    this.flush();
    const { blocks } = this;
    this.blocks = outer;
    this.context = context;
    return blocks;
  }

  private readChildren(node: HtmlNode, format: TextFormat): void {
    let condition = '';
    for (const child of childrenOf(node)) {
      condition = conditionOf(child) ?? condition;
      if (condition === 'supportlists') this.readLabel(child, format);
      else if (condition !== 'supportlinebreaknewline') this.readNode(child, format);
    }
  }

  private readNode(node: HtmlNode, format: TextFormat): void {
    if (isTextNode(node)) return this.buffer.addText(node.nodeValue ?? '', format);
    if (!isElementNode(node) || isForPrograms(node)) return;
    const style = new Map([...this.page.sheet.of(node), ...readDeclarations(attributeOf(node, 'style'))]);
    if (this.leaveElementOut(node, style, format)) return;
    const read = this.inlineReaders[tagOf(node)];
    const within = formatWithin(node, style, format, headingLevel(node, style) !== undefined);
    if (read) read(node, style, within);
    else if (isWordLabel(style)) this.readLabel(node, within);
    else if (style.has('mso-tab-count')) this.buffer.addTab(within);
    else if (isBlock(node, style)) this.readBlock(node, style, within);
    else this.readChildren(node, within);
  }

  /** @returns whether the element is no part of the text; what it says is listed, or read elsewhere */
  private leaveElementOut(element: HtmlElement, style: Declarations, format: TextFormat): boolean {
    const { notes, comments } = this.page;
    if (notes.keyIn(element) ?? comments.keyIn(element)) return true;
    if (/(?:^|\s)MsoCommentReference(?:\s|$)/i.test(attributeOf(element, 'class'))) return true;
    if (isHiddenElement(element, style)) return this.list('hidden-words', lineOf(element));
    if (isNotText(element)) return this.list('other', lineOf(element));
    if (tagOf(element).startsWith('v:')) return this.list('text-box', lineOf(element));
    if (isContents(element)) return this.listBlocks('contents', element, format);
    return isPageNavigation(element, style) && this.listBlocks('header-or-footer', element, format);
  }

  private readonly inlineReaders: Readonly<
    Record<string, ((element: HtmlElement, style: Declarations, format: TextFormat) => void) | undefined>
  > = {
    br: (_element, _style, format) => this.buffer.addBreak(format),
    hr: () => this.flush(),
    a: (element, _style, format) => this.readLink(element, format),
    img: (element) => this.leaveOut('image', '', nameOfImage(element)),
    svg: (element) =>
      this.leaveOut('image', '', elementsWhere(element, (inner) => tagOf(inner) === 'title').map(lineOf)[0]),
    math: (element) => this.leaveOut('equation', wordsOfFormula(element).replaceAll(/\s+/g, ' ').trim()),
    rt: (element) => void this.list('other', lineOf(element)),
    q: (element, _style, format) => this.readQuotation(element, format),
    'o:p': (element, _style, format) => (lineOf(element) === '' ? undefined : this.readChildren(element, format)),
    table: (element, _style, format) => this.readTable(element, format),
    ol: (element, style, format) => this.readList(element, style, format),
    ul: (element, style, format) => this.readList(element, style, format),
    menu: (element, style, format) => this.readList(element, style, format),
  };

  private readBlock(element: HtmlElement, style: Declarations, format: TextFormat): void {
    const level = wordListLevel(style);
    const heading = headingLevel(element, style) ?? this.context.heading;
    this.within({ ...this.context, heading, ...(level !== undefined && { item: { level } }) }, () =>
      this.readChildren(element, format),
    );
  }

  /** Reads what stands in paragraphs of its own. */
  private within(context: Context, read: () => void): void {
    this.flush();
    const outer = this.context;
    this.context = context;
    read();
    this.flush();
    this.context = outer;
  }

  private readList(list: HtmlElement, style: Declarations, format: TextFormat): void {
    const marker = new ListMarker(list, style, this.page.sheet, this.page.counters);
    const { depth } = this.context;
    this.within({ ...this.context, depth: depth + 1 }, () => {
      for (const child of childrenOf(list)) {
        if (isElementNode(child) && tagOf(child) === 'li')
          this.readItem(child, marker, levelOfClass(list) ?? depth, format);
        else this.readNode(child, format);
      }
    });
  }

  private readItem(item: HtmlElement, marker: ListMarker, depth: number, format: TextFormat): void {
    const style = new Map([...this.page.sheet.of(item), ...readDeclarations(attributeOf(item, 'style'))]);
    if (this.leaveElementOut(item, style, format)) return;
    const spoken = Number(attributeOf(item, 'aria-level') || attributeOf(item, 'data-aria-level'));
    const level = spoken >= 1 && spoken <= 20 ? Math.trunc(spoken) - 1 : (wordListLevel(style) ?? depth);
    const label = marker.label(item, style);
    this.within({ ...this.context, item: { level, label } }, () =>
      this.readChildren(item, formatWithin(item, style, format, false)),
    );
  }

  /** The marker of a paragraph that Word has in a list. */
  private readLabel(node: HtmlNode, format: TextFormat): void {
    const words = wordsOfNode(node);
    if (words.trim() === '') return;
    const inSigns = isElementNode(node)
      ? formatWithin(node, readDeclarations(attributeOf(node, 'style')), format, false).inSigns
      : format.inSigns;
    this.context.item = { level: this.context.item?.level ?? 0, label: wordLabel(words, inSigns ?? false) };
  }

  private readTable(table: HtmlElement, format: TextFormat): void {
    this.flush();
    const captions = childrenOf(table).filter((child) => tagOf(child) === 'caption');
    for (const caption of captions) this.within(this.context, () => this.readChildren(caption, format));
    if (['presentation', 'none'].includes(attributeOf(table, 'role'))) return this.readLayout(table, format);
    const heads = childrenOf(table)
      .filter(isElementNode)
      .filter((child) => tagOf(child) === 'thead')
      .flatMap(rowsOf);
    const place = this.currentPlace;
    const rows = readTable(
      rowsOf(table),
      (cell) => this.readCell(cell, format),
      (row) => heads.includes(row),
    );
    if (rows.length > 0) this.blocks.push({ type: 'table', place, rows });
  }

  /** A table that is there for its looks alone. */
  private readLayout(table: HtmlElement, format: TextFormat): void {
    for (const child of childrenOf(table)) if (tagOf(child) !== 'caption') this.readNode(child, format);
  }

  private readCell(cell: HtmlElement, format: TextFormat): readonly SourceBlock[] {
    const style = new Map([...this.page.sheet.of(cell), ...readDeclarations(attributeOf(cell, 'style'))]);
    if (this.leaveElementOut(cell, style, format)) return [];
    const blocks = this.read(cell, formatWithin(cell, style, format, tagOf(cell) === 'th'));
    for (const block of blocks) if (block.type === 'table') this.leaveOut('nested-table', '');
    return blocks;
  }

  private readLink(link: HtmlElement, format: TextFormat): void {
    const address = attributeOf(link, 'href').trim();
    const note = this.page.notes.keyOf(address);
    if (note !== undefined) return this.buffer.addNote(note, format);
    if (isCommentAddress(address)) return this.buffer.addComment(`comment-${/\d+/.exec(address)?.[0]}`);
    if (this.place && isBackAddress(address)) return;
    if (isNoteAddress(address) && lineOf(link).length < 8) return void this.list('other', lineOf(link));
    const valid = linkTo(address);
    if (valid === undefined && address !== '' && !address.startsWith('#'))
      this.leaveOut('link-address', '', address.slice(0, 200));
    const comment = commentOn(link);
    this.readChildren(link, {
      ...format,
      ...(valid && { link: valid }),
      ...(comment && { comments: [...(format.comments ?? []), comment] }),
    });
  }

  private readQuotation(element: HtmlElement, format: TextFormat): void {
    this.buffer.addText('“', format);
    this.readChildren(element, format);
    this.buffer.addText('”', format);
  }

  /** Ends a paragraph. */
  private flush(): void {
    const runs = this.buffer.finish();
    this.buffer = new ParagraphBuffer();
    if (runs.length === 0) return;
    const { heading, item } = this.context;
    const label = item?.label;
    if (item) item.label = undefined;
    const place = this.currentPlace;
    this.paragraphs++;
    this.blocks.push({
      type: 'paragraph',
      runs,
      place,
      ...(heading !== undefined && { heading }),
      ...(label !== undefined && { label }),
      ...(item && { listLevel: item.level }),
    } satisfies SourceParagraph);
  }

  private get currentPlace(): SourcePlace {
    return this.place ?? { paragraph: this.paragraphs + 1 };
  }

  /** A part of the page that is listed as one: where its links lead is not. */
  private listBlocks(what: LeftOutKind, element: HtmlElement, format: TextFormat): true {
    this.flush();
    const inner = new HtmlReader(this.page, this.currentPlace);
    const words = wordsOfBlocks(inner.read(element, format));
    this.list(what, words);
    this.leftOut.push(...inner.leftOut.filter((item) => item.what !== 'link-address'));
    return true;
  }

  private list(what: LeftOutKind, words: string): true {
    if (words.trim() !== '') this.leaveOut(what, words);
    return true;
  }

  private leaveOut(what: LeftOutKind, words: string, name?: string): void {
    this.leftOut.push({ what, place: this.currentPlace, words, ...(name && { name }) });
  }
}

/** The description, or the name of the file without its folders; a picture that is written into the page has none. */
function nameOfImage(image: HtmlElement): string | undefined {
  const described = attributeOf(image, 'alt').trim() || attributeOf(image, 'title').trim();
  const address = attributeOf(image, 'src');
  return (
    described || (address.startsWith('data:') ? undefined : address.split(/[?#]/)[0]!.split('/').at(-1)!.slice(0, 100))
  );
}

/** A formula's signs; its source in another language says the same again. */
const wordsOfFormula = (node: HtmlNode): string => {
  if (isTextNode(node)) return node.nodeValue ?? '';
  return /^annotation/.test(tagOf(node)) ? '' : childrenOf(node).map(wordsOfFormula).join('');
};
