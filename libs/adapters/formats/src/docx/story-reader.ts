import type {
  LeftOut,
  LeftOutKind,
  SourceBlock,
  SourceChange,
  SourceParagraph,
  SourcePlace,
  SourceRun,
} from '../source/source-document.js';
import { joinSourceRuns } from '../source/join-source-runs.js';
import { trimBreaks } from '../source/trim-breaks.js';
import { wordsOfBlocks } from '../source/words-of-source.js';
import { childNamed, elementsOf, outermost, textOf, type XmlElement } from '../xml/xml-element.js';
import type { DocxDocument, StoryPart } from './docx-document.js';
import type { EmbeddedPart } from './embedded-parts.js';
import { Fields, wholeFields } from './fields.js';
import { headingLevel, isContentsStyle } from './heading-level.js';
import { ListLabels } from './list-labels.js';
import { type ListPosition, listPosition } from './list-position.js';
import { valueOf } from './properties.js';
import { readTable } from './read-table.js';
import { RunReader, type StoryState } from './run-reader.js';
import { both, changeIn, changeOf } from './tracked-change.js';

/** What one story says: the body, a note, a comment, a header, a text box. */
export interface Story {
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
}

/** A paragraph before it is counted in its list. */
interface OpenParagraph extends Pick<SourceParagraph, 'runs' | 'place' | 'heading' | 'end'> {
  readonly position?: ListPosition;
}

/** Reads the blocks of one story. Each story counts its lists on its own, as Word does. */
class StoryReader {
  readonly leftOut: LeftOut[] = [];
  private readonly state: StoryState;
  private readonly labels: ListLabels;
  private paragraphs = 0;
  private isContents = false;
  /** A paragraph whose end is deleted, or a large initial: the next one's words go on in it, after the joint. */
  private held?: { readonly paragraph: OpenParagraph; readonly joint: readonly SourceRun[] };

  /** @param place - where the whole story stands; without one its paragraphs are counted */
  constructor(
    private readonly document: DocxDocument,
    private readonly part: StoryPart,
    story: XmlElement,
    private readonly place?: SourcePlace,
  ) {
    this.labels = new ListLabels(document.lists, document.language);
    this.state = {
      styles: document.styles,
      fields: new Fields(wholeFields(story)),
      openComments: new Set(),
      rangedComments: new Set(
        outermost(story, 'w:commentRangeStart').map(({ attributes }) => attributes.get('w:id') ?? ''),
      ),
      addressOf: (id) => part.relationships.find((own) => own.id === id && own.external)?.target,
      leaveOut: (what, words, name) => this.leaveOut(what, words, name),
      leaveOutPart: (embedded) => this.leaveOutPart(embedded),
    };
  }

  read(container: XmlElement, change?: SourceChange): SourceBlock[] {
    const [outer, blocks] = [this.held, [] as SourceBlock[]];
    this.held = undefined;
    for (const element of elementsOf(container)) this.readBlock(element, blocks, change);
    this.release(blocks);
    this.held = outer;
    return blocks;
  }

  private readBlock(element: XmlElement, into: SourceBlock[], change: SourceChange | undefined): void {
    const { attributes, name } = element;
    switch (name) {
      case 'w:p':
        return this.readParagraph(element, into, change);
      case 'w:tbl':
        return this.readTable(element, into, change);
      case 'w:sdt':
        return this.readControl(element, into, change);
      case 'w:altChunk':
      case 'w:subDoc':
        return this.leaveOut('other', '', this.targetOf(attributes.get('r:id')));
      case 'w:commentRangeStart':
        return void this.state.openComments.add(attributes.get('w:id') ?? '');
      case 'w:commentRangeEnd':
        return void this.state.openComments.delete(attributes.get('w:id') ?? '');
      case 'm:oMath':
        return this.leaveOut('equation', textOf(element));
      default:
        for (const child of elementsOf(element)) this.readBlock(child, into, both(change, changeOf(element)));
    }
  }

  /** Content controls only hold content; that of a table of contents made by Word says so. */
  private readControl(control: XmlElement, into: SourceBlock[], change: SourceChange | undefined): void {
    const properties = childNamed(control, 'w:sdtPr');
    const content = childNamed(control, 'w:sdtContent');
    // What a form asks to be filled in is nobody's text.
    if (childNamed(properties, 'w:showingPlcHdr')) return this.listBlocks('other', content);
    const gallery = valueOf(childNamed(properties, 'w:docPartObj'), 'w:docPartGallery');
    const wasContents = this.isContents;
    this.isContents ||= gallery === 'Table of Contents';
    for (const child of elementsOf(content)) this.readBlock(child, into, change);
    this.isContents = wasContents;
  }

  private listBlocks(what: LeftOutKind, content: XmlElement | undefined): void {
    const words = content ? wordsOfBlocks(this.read(content)) : '';
    if (words !== '') this.leaveOut(what, words);
  }

  private readTable(table: XmlElement, into: SourceBlock[], change: SourceChange | undefined): void {
    this.release(into);
    const place = this.place ?? { paragraph: this.paragraphs + 1 };
    const rows = readTable(table, change, {
      readBlocks: (cell, cellChange) => this.read(cell, cellChange),
      leaveOut: this.state.leaveOut,
    });
    if (rows.length > 0) into.push({ type: 'table', place, rows });
  }

  private readParagraph(paragraph: XmlElement, into: SourceBlock[], change: SourceChange | undefined): void {
    this.paragraphs++;
    const properties = childNamed(paragraph, 'w:pPr');
    const chain = this.document.styles.paragraphChain(valueOf(properties, 'w:pStyle'));
    const heading = headingLevel(properties, chain);
    const reader = new RunReader(this.state, { chain, isHeading: heading !== undefined }, change);
    reader.read(paragraph);
    if (this.listContents(reader, this.isContents || isContentsStyle(chain))) return;
    const end = both(change, changeIn(childNamed(properties, 'w:rPr')));
    const position = change?.type === 'deleted' ? undefined : listPosition(properties, chain, this.document.lists);
    const isInitial = childNamed(properties, 'w:framePr')?.attributes.get('w:dropCap') ?? 'none';
    this.close({ runs: reader.runs, place: this.currentPlace, heading, position, end }, isInitial !== 'none', into);
  }

  /** @returns whether the paragraph is one of a table of contents, and nothing else */
  private listContents({ runs, contents }: RunReader, isContents: boolean): boolean {
    const words = isContents ? contents + runs.map(({ text }) => text).join('') : contents;
    if (words.trim() !== '') this.leaveOut('contents', words);
    return isContents || (contents !== '' && runs.length === 0);
  }

  /** Ends a paragraph, or goes on with the next where this end is deleted, or is none: the first letter of a word. */
  private close(own: OpenParagraph, isInitial: boolean, into: SourceBlock[]): void {
    const { held } = this;
    this.held = undefined;
    const whole = held
      ? { ...own, place: held.paragraph.place, runs: [...held.paragraph.runs, ...held.joint, ...own.runs] }
      : own;
    const isDeleted = own.end?.type === 'deleted';
    if (!isDeleted && !isInitial) return this.push(whole, into);
    this.held = { paragraph: { ...whole, end: undefined }, joint: isDeleted ? [{ text: '\n', change: own.end }] : [] };
  }

  /** Where no paragraph follows, there is nothing to join. */
  private release(into: SourceBlock[]): void {
    const { held } = this;
    this.held = undefined;
    if (held) this.push(held.paragraph, into);
  }

  private push({ runs, place, heading, position, end }: OpenParagraph, into: SourceBlock[]): void {
    const joined = joinSourceRuns(trimBreaks(runs));
    const isGone = joined.length > 0 && joined.every(({ change }) => change?.type === 'deleted');
    const label = position && !isGone ? this.labels.next(position) : undefined;
    if (joined.length === 0 && label === undefined) return;
    into.push({
      type: 'paragraph',
      runs: joined,
      place,
      ...(heading !== undefined && { heading }),
      ...(label !== undefined && { label }),
      ...(position && { listLevel: position.level }),
      ...(end && { end }),
    });
  }

  private get currentPlace(): SourcePlace {
    return this.place ?? { paragraph: Math.max(this.paragraphs, 1) };
  }

  private targetOf(id: string | undefined): string | undefined {
    return this.part.relationships.find((own) => own.id === id)?.target;
  }

  /** The lines of a table of contents are listed as one. */
  private leaveOut(what: LeftOutKind, words: string, name?: string): void {
    const last = this.leftOut.at(-1);
    if (what === 'contents' && last?.what === what) {
      this.leftOut[this.leftOut.length - 1] = { ...last, words: `${last.words}\n${words}` };
    } else this.leftOut.push({ what, place: this.currentPlace, words, ...(name && { name }) });
  }

  private leaveOutPart({ what, name, content, words = '' }: EmbeddedPart): void {
    if (!content) return this.leaveOut(what, words, name);
    const inner = readStory(this.document, this.part, content, this.currentPlace);
    const said = wordsOfBlocks(inner.blocks);
    if (said !== '') this.leaveOut(what, said, name);
    this.leftOut.push(...inner.leftOut);
  }
}

/** Reads a story of a part. @param place - where all of it stands */
export function readStory(document: DocxDocument, part: StoryPart, story: XmlElement, place?: SourcePlace): Story {
  const reader = new StoryReader(document, part, story, place);
  return { blocks: reader.read(story), leftOut: reader.leftOut };
}
