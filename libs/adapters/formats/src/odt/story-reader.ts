import type {
  LeftOut,
  LeftOutKind,
  SourceBlock,
  SourceComment,
  SourceNote,
  SourceParagraph,
  SourcePlace,
} from '../source/source-document.js';
import { joinSourceRuns } from '../source/join-source-runs.js';
import { trimBreaks } from '../source/trim-breaks.js';
import { withoutIndent } from '../source/without-indent.js';
import { paragraphsOf, wordsOfBlocks } from '../source/words-of-source.js';
import { childNamed, elementsOf, outermost, textOf, type XmlElement } from '../xml/xml-element.js';
import { countOf } from './count-of.js';
import { embeddedParts } from './embedded-parts.js';
import { ListCounter } from './list-counter.js';
import { type OdtListStyle, startOf } from './list-styles.js';
import type { OdtDocument, PartStyles } from './odt-document.js';
import { readTable } from './read-table.js';
import { insertionIn, RunReader, type StoryState, wordsOfChild } from './run-reader.js';

/** The notes and comments of a document, filled while its text is read: they stand where their marks stand. */
export interface Margin {
  readonly notes: Map<string, SourceNote>;
  readonly comments: Map<string, SourceComment>;
}

/** Where a paragraph stands in a list. */
interface ListItem {
  readonly counter: ListCounter;
  readonly level: number;
  readonly style: OdtListStyle | undefined;
  /** The first paragraph of a numbered item bears its label; further ones and headers of lists have none. */
  takesLabel: boolean;
  readonly start?: number;
}

const contents = new Set(
  ['table-of-content', 'alphabetical-index', 'illustration-index', 'table-index', 'object-index', 'user-index'].map(
    (name) => `text:${name}`,
  ),
);
/** Declarations and controls of forms, which hold no words of the text. */
const skipped = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'text:dde-connection-decls',
  'table:shapes',
]);

/** Reads the blocks of one story: the body, a note, a comment, a header, a text box. */
export class StoryReader {
  readonly leftOut: LeftOut[] = [];
  private readonly state: StoryState;
  private readonly headings: ListCounter;
  private readonly lists = new Map<string, ListCounter>();
  private paragraphs = 0;

  /** @param place - where the whole story stands; without one its paragraphs are counted */
  constructor(
    private readonly document: OdtDocument,
    private readonly part: PartStyles,
    private readonly margin: Margin,
    story: XmlElement,
    private readonly place?: SourcePlace,
  ) {
    this.headings = new ListCounter(document.language);
    this.state = {
      styles: part.styles,
      changes: document.changes,
      openChanges: new Set(),
      openComments: new Set(),
      rangedComments: new Set(
        outermost(story, 'office:annotation-end').map(({ attributes }) => attributes.get('office:name') ?? ''),
      ),
      addNote: (note) => this.addNote(note),
      addComment: (annotation) => this.addComment(annotation),
      leaveOut: (what, words, name) => this.leaveOut(what, words, name),
      leaveOutFrame: (frame) => this.leaveOutFrame(frame),
    };
  }

  read(container: XmlElement, item?: ListItem): SourceBlock[] {
    return elementsOf(container).flatMap((element) => this.readBlock(element, item));
  }

  private readBlock(element: XmlElement, item: ListItem | undefined): SourceBlock[] {
    const { attributes, name } = element;
    if (name === 'text:p' || name === 'text:h') return this.readParagraph(element, item);
    if (name === 'text:list') return this.readRootList(element);
    if (name === 'text:numbered-paragraph') return this.readNumbered(element);
    if (name === 'table:table') return this.readTable(element);
    if (contents.has(name)) return this.listAs('contents', childNamed(element, 'text:index-body') ?? element);
    if (name === 'text:section' && attributes.get('text:display') === 'none')
      return this.listAs('hidden-words', element);
    if (name === 'text:change-start') this.state.openChanges.add(attributes.get('text:change-id') ?? '');
    if (name === 'text:change-end') this.state.openChanges.delete(attributes.get('text:change-id') ?? '');
    if (name.startsWith('draw:')) this.leaveOutFrame(element);
    return name.startsWith('draw:') || skipped.has(name) ? [] : this.read(element, item);
  }

  /** A part of the story that is listed and not read into the text. */
  private listAs(what: LeftOutKind, element: XmlElement): SourceBlock[] {
    const words = wordsOfBlocks(this.read(element));
    if (words !== '') this.leaveOut(what, words);
    return [];
  }

  private readTable(table: XmlElement): SourceBlock[] {
    const place = this.place ?? { paragraph: this.paragraphs + 1 };
    const rows = readTable(table, { readBlocks: (cell) => this.read(cell), leaveOut: this.state.leaveOut });
    return rows.length > 0 ? [{ type: 'table', place, rows }] : [];
  }

  /** A list may go on with the count of an earlier one, which it names, or of the last of its style. */
  private readRootList(list: XmlElement): SourceBlock[] {
    const { attributes } = list;
    const style = attributes.get('text:style-name') ?? '';
    const earlier = this.lists.get(`id ${attributes.get('text:continue-list')}`) ?? this.lists.get(`style ${style}`);
    const continues = attributes.has('text:continue-list') || attributes.get('text:continue-numbering') === 'true';
    const counter = (continues ? earlier : undefined) ?? new ListCounter(this.document.language);
    this.lists.set(`style ${style}`, counter);
    this.lists.set(`id ${attributes.get('xml:id')}`, counter);
    return this.readList(list, counter, 1, style);
  }

  private readList(list: XmlElement, counter: ListCounter, level: number, inherited: string): SourceBlock[] {
    const styleName = list.attributes.get('text:style-name') ?? inherited;
    return elementsOf(list).flatMap((element) => this.readItem(element, counter, level, styleName));
  }

  private readItem(element: XmlElement, counter: ListCounter, level: number, styleName: string): SourceBlock[] {
    const style = this.part.lists.byName(element.attributes.get('text:style-override') ?? styleName);
    const isItem = element.name === 'text:list-item';
    const item: ListItem = { counter, level, style, takesLabel: isItem, start: startOf(element) };
    let lists = 0;
    return elementsOf(element).flatMap((child) => {
      if (child.name !== 'text:list') return this.readBlock(child, item);
      const continues = lists++ === 0 || child.attributes.get('text:continue-numbering') === 'true';
      if (!continues) counter.restart(level + 1);
      return this.readList(child, counter, level + 1, styleName);
    });
  }

  private readNumbered(element: XmlElement): SourceBlock[] {
    const { attributes } = element;
    const styleName = attributes.get('text:style-name') ?? '';
    const key = `id ${attributes.get('text:list-id') ?? styleName}`;
    const counter = this.lists.get(key) ?? new ListCounter(this.document.language);
    this.lists.set(key, counter);
    const style = this.part.lists.byName(styleName);
    return this.read(element, {
      counter,
      level: countOf(element, 'text:level', 10),
      style,
      takesLabel: true,
      start: startOf(element),
    });
  }

  private readParagraph(paragraph: XmlElement, item: ListItem | undefined): SourceBlock[] {
    this.paragraphs++;
    const style = this.part.styles('paragraph', paragraph.attributes.get('text:style-name'));
    const heading = headingLevel(paragraph, style.names);
    const reader = new RunReader(this.state);
    const { bold, italic, ...others } = style;
    const isHidden =
      style.isHidden || childNamed(paragraph, 'text:hidden-paragraph')?.attributes.get('text:is-hidden') === 'true';
    reader.read(paragraph, { ...others, ...(heading === undefined && { bold, italic }), isHidden });
    const runs = joinSourceRuns(trimBreaks(reader.runs));
    const label = this.labelOf(paragraph, heading, style.listStyle, item);
    const end = insertionIn(this.state);
    return runs.length === 0 && label === undefined
      ? []
      : [
          {
            type: 'paragraph',
            runs,
            place: this.currentPlace,
            ...(heading !== undefined && { heading }),
            ...(label !== undefined && { label }),
            ...(item?.style && { listLevel: item.level - 1 }),
            ...(end && { end }),
          } satisfies SourceParagraph,
        ];
  }

  /** Headings count by the outline of the document, unless they stand in a list or their style takes the numbers off. */
  private labelOf(
    paragraph: XmlElement,
    heading: number | undefined,
    listStyle: string | undefined,
    item: ListItem | undefined,
  ): string | undefined {
    const written = childNamed(paragraph, 'text:number');
    if (item?.style) {
      if (!item.takesLabel) return undefined;
      item.takesLabel = false;
      const label = item.counter.next(item.level, item.style, item.start);
      return written ? textOf(written).trim() || undefined : label;
    }
    if (heading === undefined || paragraph.name !== 'text:h' || listStyle === '') return undefined;
    if (paragraph.attributes.get('text:is-list-header') === 'true') return undefined;
    if (paragraph.attributes.get('text:restart-numbering') === 'true') this.headings.restart(heading);
    return this.headings.next(heading, this.part.lists.outline, startOf(paragraph));
  }

  private addNote(note: XmlElement): string {
    const kind = note.attributes.get('text:note-class') === 'endnote' ? 'endnote' : 'footnote';
    const key = `${kind}-${this.margin.notes.size + 1}`;
    // Its place in the order of notes is that of its mark, before those of notes within it.
    this.margin.notes.set(key, { paragraphs: [], place: this.currentPlace });
    const paragraphs = withoutIndent(this.readAside(childNamed(note, 'text:note-body') ?? note));
    this.margin.notes.set(key, { paragraphs, place: this.currentPlace });
    return key;
  }

  private addComment(annotation: XmlElement): string {
    const key = annotation.attributes.get('office:name') || `comment-${this.margin.comments.size + 1}`;
    const [author, at] = [wordsOfChild(annotation, 'dc:creator'), wordsOfChild(annotation, 'dc:date')];
    const said = { ...annotation, children: elementsOf(annotation).filter(({ name }) => name.startsWith('text:')) };
    const paragraphs = this.readAside(said);
    const resolved = annotation.attributes.get('loext:resolved') === 'true';
    const comment: SourceComment = {
      paragraphs,
      place: this.currentPlace,
      ...(author && { author }),
      ...(at && { at }),
      ...(resolved && { resolved }),
    };
    this.margin.comments.set(key, comment);
    this.leaveOut('comment', wordsOfBlocks(paragraphs), author);
    return key;
  }

  /** Reads what stands beside the text as a story of its own. */
  private readAside(container: XmlElement): SourceParagraph[] {
    const reader = new StoryReader(this.document, this.part, this.margin, container, this.currentPlace);
    const blocks = reader.read(container);
    this.leftOut.push(...reader.leftOut);
    return paragraphsOf(blocks);
  }

  private leaveOutFrame(frame: XmlElement): void {
    for (const { what, name, content, words = '' } of embeddedParts(frame, this.document.openObject)) {
      const said = content ? wordsOfBlocks(this.readAside(content)) : words;
      if (said !== '' || !content) this.leaveOut(what, said, name);
    }
  }

  private leaveOut(what: LeftOutKind, words: string, name?: string): void {
    this.leftOut.push({ what, place: this.currentPlace, words, ...(name && { name }) });
  }

  private get currentPlace(): SourcePlace {
    return this.place ?? { paragraph: Math.max(this.paragraphs, 1) };
  }
}

/** A title is a heading of the first level, by the name of the style that every program gives it. */
function headingLevel(paragraph: XmlElement, styles: readonly string[]): number | undefined {
  if (paragraph.name === 'text:h') return countOf(paragraph, 'text:outline-level', 10);
  return styles.includes('Title') ? 1 : undefined;
}
