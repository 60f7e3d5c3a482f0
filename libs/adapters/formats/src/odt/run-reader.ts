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

interface Look extends OdtMarks {
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

  private readChildren(element: XmlElement, look: Look): void {
    for (const child of element.children) {
      if (isElement(child)) this.readElement(child, look);
      else this.addText(child, look);
    }
  }

  private readElement(element: XmlElement, look: Look): void {
    const { attributes, name } = element;
    switch (name) {
      case 'text:span':
        return this.readChildren(element, { ...look, ...this.state.styles('text', attributes.get('text:style-name')) });
      case 'text:a':
        return this.readLink(element, look);
      case 'text:s':
        return this.add(' '.repeat(countOf(element, 'text:c', mostSpaces)), look);
      case 'text:tab':
        return this.add('\t', look);
      case 'text:line-break':
        return this.addBreak(look);
      case 'text:note':
        return void this.runs.push({ text: '', note: this.state.addNote(element), ...this.changeOf(look) });
      case 'text:ruby':
        return this.readRuby(element, look);
      case 'text:hidden-text':
        return this.readChildren(element, { ...look, isHidden: attributes.get('text:is-hidden') !== 'false' });
      case 'text:change':
        return this.readDeletion(attributes.get('text:change-id') ?? '', look);
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
        else if (!skipped.has(name)) this.readChildren(element, look);
    }
  }

  private readLink(element: XmlElement, look: Look): void {
    const address = element.attributes.get('xlink:href') ?? '';
    const link = linkTo(address);
    if (link === undefined && address !== '' && !address.startsWith('#'))
      this.state.leaveOut('link-address', '', address);
    this.readChildren(element, { ...look, ...(link && { link }) });
  }

  /** Small letters above words tell how these are read: the words stay, the letters are listed. */
  private readRuby(ruby: XmlElement, look: Look): void {
    for (const base of outermost(ruby, 'text:ruby-base')) this.readChildren(base, look);
    for (const reading of outermost(ruby, 'text:ruby-text')) this.state.leaveOut('other', textOf(reading));
  }

  /** Deleted words stand beside the text, in paragraphs: the end of each but the last was deleted with them. */
  private readDeletion(id: string, look: Look): void {
    const { change, deleted } = this.state.changes.get(id) ?? {};
    if (!change || !deleted || look.change) return;
    const paragraphs = outermost(deleted, 'text:p', 'text:h');
    paragraphs.forEach((paragraph, index) => {
      if (index > 0) this.add('\n', { ...look, change });
      this.afterSpace = true;
      this.readChildren(paragraph, { ...look, change });
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

  private addText(text: string, look: Look): void {
    const single = text.replaceAll(/[ \t\r\n]+/g, ' ');
    const kept = this.afterSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (kept === '') return;
    this.add(kept, look);
    this.afterSpace = kept.endsWith(' ');
  }

  private addBreak(look: Look): void {
    this.add('\n', look);
    this.afterSpace = true;
  }

  private add(text: string, look: Look): void {
    this.afterSpace = false;
    if (look.isHidden) {
      this.hidden += text;
      return;
    }
    const comments = [...this.state.openComments];
    this.runs.push({
      text,
      ...(look.bold && { bold: true }),
      ...(look.italic && { italic: true }),
      ...(look.struck && { struck: true }),
      ...(look.link && { link: look.link }),
      ...this.changeOf(look),
      ...(comments.length > 0 && { comments }),
    });
  }

  /** Deleted words within inserted ones are deleted. */
  private changeOf(look: Look): { change?: SourceChange } {
    const change = look.change ?? insertionIn(this.state);
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
