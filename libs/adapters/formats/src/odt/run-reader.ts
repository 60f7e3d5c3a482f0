import type { LeftOutKind, SourceChange, SourceRun } from '../source/source-document.js';
import { linkTo } from '../source/link-to.js';
import { childNamed, isElement, outermost, textOf, type XmlElement } from '../xml/xml-element.js';
import { countOf } from './count-of.js';
import type { OdtMarks, OdtStyles } from './odt-styles.js';
import type { OdtChange } from './tracked-changes.js';

/** What the paragraphs of a story share; changes and comments may begin in one and end in another. */
export interface StoryState {
  readonly styles: OdtStyles;
  readonly changes: ReadonlyMap<string, OdtChange>;
  /** Insertions and comments that are open where the story is being read. */
  readonly openChanges: Set<string>;
  readonly openComments: Set<string>;
  /** Names of the comments that end somewhere, and so lie on what is between. */
  readonly rangedComments: ReadonlySet<string>;
  addNote(note: XmlElement): string;
  addComment(annotation: XmlElement): string;
  leaveOut(what: LeftOutKind, words: string, name?: string): void;
  leaveOutFrame(frame: XmlElement): void;
}

interface TextFormat extends OdtMarks {
  readonly link?: string;
  readonly change?: SourceChange;
}

const skipped = new Set([
  'text:tracked-changes',
  'text:number',
  'text:soft-page-break',
  'office:event-listeners',
  'text:script',
]);
/** Most spaces that one `text:s` makes. */
const mostSpaces = 1_000;

/** Reads the words of one paragraph, and notes what of it is not live text. */
export class RunReader {
  readonly runs: SourceRun[] = [];
  private hidden = '';
  /** White space after white space is one space, and none at the beginning. */
  private afterSpace = true;

  constructor(private readonly state: StoryState) {}

  read(paragraph: XmlElement, marks: OdtMarks): void {
    this.readChildren(paragraph, marks);
    if (this.hidden.trim() !== '') this.state.leaveOut('hidden-words', this.hidden);
  }

  private readChildren(element: XmlElement, format: TextFormat): void {
    for (const child of element.children) {
      if (isElement(child)) this.readElement(child, format);
      else this.addText(child, format);
    }
  }

  private readElement(element: XmlElement, format: TextFormat): void {
    const { attributes, name } = element;
    switch (name) {
      case 'text:span':
        return this.readChildren(element, {
          ...format,
          ...this.state.styles('text', attributes.get('text:style-name')),
        });
      case 'text:a':
        return this.readLink(element, format);
      case 'text:s':
        return this.add(' '.repeat(countOf(element, 'text:c', mostSpaces)), format);
      case 'text:tab':
        return this.add('\t', format);
      case 'text:line-break':
        return this.addBreak(format);
      case 'text:note':
        return void this.runs.push({ text: '', note: this.state.addNote(element), ...this.changeOf(format) });
      case 'text:ruby':
        return this.readRuby(element, format);
      case 'text:hidden-text':
        return this.readChildren(element, { ...format, isHidden: attributes.get('text:is-hidden') !== 'false' });
      case 'text:change':
        return this.readDeletion(attributes.get('text:change-id') ?? '', format);
      case 'text:change-start':
        return void this.state.openChanges.add(attributes.get('text:change-id') ?? '');
      case 'text:change-end':
        return void this.state.openChanges.delete(attributes.get('text:change-id') ?? '');
      case 'office:annotation':
        return this.readComment(element);
      case 'office:annotation-end':
        return void this.state.openComments.delete(attributes.get('office:name') ?? '');
      default:
        if (name.startsWith('draw:')) this.state.leaveOutFrame(element);
        else if (!skipped.has(name)) this.readChildren(element, format);
    }
  }

  private readLink(element: XmlElement, format: TextFormat): void {
    const address = element.attributes.get('xlink:href') ?? '';
    const link = linkTo(address);
    if (link === undefined && address !== '' && !address.startsWith('#'))
      this.state.leaveOut('link-address', '', address);
    this.readChildren(element, { ...format, ...(link && { link }) });
  }

  /** Small letters above words tell how these are read: the words stay, the letters are listed. */
  private readRuby(ruby: XmlElement, format: TextFormat): void {
    for (const base of outermost(ruby, 'text:ruby-base')) this.readChildren(base, format);
    for (const reading of outermost(ruby, 'text:ruby-text')) this.state.leaveOut('other', textOf(reading));
  }

  /** Deleted words stand beside the text, in paragraphs: the end of each but the last was deleted with them. */
  private readDeletion(id: string, format: TextFormat): void {
    const { change, deleted } = this.state.changes.get(id) ?? {};
    if (!change || !deleted || format.change) return;
    const paragraphs = outermost(deleted, 'text:p', 'text:h');
    paragraphs.forEach((paragraph, index) => {
      if (index > 0) this.add('\n', { ...format, change });
      this.afterSpace = true;
      this.readChildren(paragraph, { ...format, change });
    });
    this.afterSpace = this.runs.length === 0;
  }

  private readComment(annotation: XmlElement): void {
    const key = this.state.addComment(annotation);
    const name = annotation.attributes.get('office:name') ?? '';
    if (this.state.rangedComments.has(name)) return void this.state.openComments.add(name);
    const last = this.runs.findLastIndex(({ text }) => text !== '');
    const run = this.runs[last];
    if (run) this.runs[last] = { ...run, comments: [...(run.comments ?? []), key] };
  }

  private addText(text: string, format: TextFormat): void {
    const single = text.replaceAll(/[ \t\r\n]+/g, ' ');
    const kept = this.afterSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (kept === '') return;
    this.add(kept, format);
    this.afterSpace = kept.endsWith(' ');
  }

  private addBreak(format: TextFormat): void {
    this.add('\n', format);
    this.afterSpace = true;
  }

  private add(text: string, format: TextFormat): void {
    this.afterSpace = false;
    if (format.isHidden) {
      this.hidden += text;
      return;
    }
    const comments = [...this.state.openComments];
    this.runs.push({
      text,
      ...(format.bold && { bold: true }),
      ...(format.italic && { italic: true }),
      ...(format.struck && { struck: true }),
      ...(format.link && { link: format.link }),
      ...this.changeOf(format),
      ...(comments.length > 0 && { comments }),
    });
  }

  /** Deleted words within inserted ones are deleted. */
  private changeOf(format: TextFormat): { change?: SourceChange } {
    const change = format.change ?? insertionIn(this.state);
    return change ? { change } : {};
  }
}

/** The insertion that is open; looks that changed, and what the file does not know, are none. */
export function insertionIn({ changes, openChanges }: StoryState): SourceChange | undefined {
  for (const id of openChanges) {
    const change = changes.get(id)?.change;
    if (change?.type === 'inserted') return change;
  }
  return undefined;
}

/** Words of an element of an annotation: who wrote it, when. */
export function wordsOfChild(element: XmlElement, name: string): string {
  const child = childNamed(element, name);
  return child ? textOf(child).trim() : '';
}
