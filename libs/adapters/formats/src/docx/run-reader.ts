import type { LeftOutKind, SourceChange, SourceRun } from '../source/source-document.js';
import { linkTo } from '../source/link-to.js';
import { childNamed, elementsOf, outermost, textOf, type XmlElement } from '../xml/xml-element.js';
import { type EmbeddedPart, embeddedParts } from './embedded-parts.js';
import type { Fields } from './fields.js';
import { marksOf, type ParagraphFormat, type RunMarks } from './run-marks.js';
import type { DocxStyles } from './styles.js';
import { symbolOf } from './symbols.js';
import { both, changeOf } from './tracked-change.js';

/** What the runs of a story share; fields and comments may begin in one paragraph and end in another. */
export interface StoryState {
  readonly styles: DocxStyles;
  readonly fields: Fields;
  /** Keys of the comments that lie on what is being read. */
  readonly openComments: Set<string>;
  /** Comments that have a range somewhere in the story. */
  readonly rangedComments: ReadonlySet<string>;
  addressOf(relationship: string): string | undefined;
  leaveOut(what: LeftOutKind, words: string, name?: string): void;
  leaveOutPart(part: EmbeddedPart): void;
}

/** What lies on words from outside of their run. */
interface Surroundings {
  readonly change?: SourceChange;
  readonly address?: string;
}

/** Reads the words of one paragraph, and notes what of it is not live text. */
export class RunReader {
  readonly runs: SourceRun[] = [];
  /** Words that the file hides, and words of a table of contents; each paragraph's are listed together. */
  private hidden = '';
  contents = '';

  constructor(
    private readonly state: StoryState,
    private readonly format: ParagraphFormat,
    /** A change of the row or the cell that it all stands in. */
    private readonly change?: SourceChange,
  ) {}

  read(paragraph: XmlElement): void {
    for (const child of elementsOf(paragraph)) this.readElement(child, { change: this.change });
    if (this.hidden.trim() !== '') this.state.leaveOut('hidden-words', this.hidden);
  }

  private readElement(element: XmlElement, around: Surroundings): void {
    const { attributes, name } = element;
    const inside = (added: Surroundings = {}) => {
      for (const child of elementsOf(element)) this.readElement(child, { ...around, ...added });
    };
    switch (name) {
      case 'w:r':
        return this.readRun(element, around);
      case 'w:hyperlink': {
        const address = this.state.addressOf(attributes.get('r:id') ?? '');
        this.listInvalid(address);
        return inside({ address: address ?? around.address });
      }
      case 'w:fldSimple':
        return this.state.fields.within(attributes.get('w:instr') ?? '', inside);
      case 'w:commentRangeStart':
        return void this.state.openComments.add(attributes.get('w:id') ?? '');
      case 'w:commentRangeEnd':
        return void this.state.openComments.delete(attributes.get('w:id') ?? '');
      case 'm:oMath':
        return this.state.leaveOut('equation', outermost(element, 'm:t', 'w:t').map(textOf).join(''));
      case 'w:sdt':
        return this.readControl(element, around);
      case 'w:pPr':
        return;
      default:
        return inside({ change: both(around.change, changeOf(element)) });
    }
  }

  private listInvalid(address: string | undefined): void {
    if (address && linkTo(address) === undefined) this.state.leaveOut('link-address', '', address);
  }

  /** What a form asks to be filled in ("Haga clic aquí para escribir texto") is nobody's text. */
  private readControl(control: XmlElement, around: Surroundings): void {
    const content = childNamed(control, 'w:sdtContent');
    if (childNamed(childNamed(control, 'w:sdtPr'), 'w:showingPlcHdr')) {
      const words = content ? outermost(content, 'w:t').map(textOf).join('') : '';
      if (words.trim() !== '') this.state.leaveOut('other', words);
    } else for (const child of elementsOf(content)) this.readElement(child, around);
  }

  private readRun(run: XmlElement, around: Surroundings): void {
    const properties = childNamed(run, 'w:rPr');
    const marks = marksOf(properties, this.format, this.state.styles);
    const font = childNamed(properties, 'w:rFonts')?.attributes.get('w:ascii') ?? '';
    let isNoteMark = false;
    for (const piece of elementsOf(run)) {
      const text = textOfPiece(piece, font);
      if (text !== undefined && isNoteMark) this.state.leaveOut('other', text);
      else if (text !== undefined) this.add(text, marks, around);
      else isNoteMark = this.readMark(piece, marks, around) || isNoteMark;
    }
  }

  /** @returns whether the mark of a note follows as words ("*"), which are its number in another form */
  private readMark(piece: XmlElement, marks: RunMarks, around: Surroundings): boolean {
    const { attributes, name } = piece;
    const { state } = this;
    if (name === 'w:fldChar') {
      state.fields.take(piece);
      if (attributes.get('w:fldCharType') === 'separate') this.listInvalid(state.fields.address);
    } else if (name === 'w:instrText') state.fields.instruct(textOf(piece));
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.addNote(
        name === 'w:footnoteReference' ? 'footnote' : 'endnote',
        attributes.get('w:id') ?? '',
        marks,
        around,
      );
      return !['0', 'false', 'off', undefined].includes(attributes.get('w:customMarkFollows'));
    } else if (name === 'w:commentReference') this.addPointComment(attributes.get('w:id') ?? '');
    else if (['w:drawing', 'w:pict', 'w:object'].includes(name)) embeddedParts(piece).forEach(state.leaveOutPart);
    else if (name === 'w:sym') state.leaveOut('other', '', `${attributes.get('w:font')} ${attributes.get('w:char')}`);
    else if (name === 'w:ruby') this.readRuby(piece, around);
    return false;
  }

  /** Small letters above words tell how these are read: the words stay, the letters are listed. */
  private readRuby(ruby: XmlElement, around: Surroundings): void {
    for (const child of elementsOf(childNamed(ruby, 'w:rubyBase'))) this.readElement(child, around);
    this.state.leaveOut(
      'other',
      outermost(ruby, 'w:rt')
        .flatMap((reading) => outermost(reading, 'w:t'))
        .map(textOf)
        .join(''),
    );
  }

  private add(text: string, { isHidden, ...marks }: RunMarks, { change, address }: Surroundings): void {
    const { fields, openComments } = this.state;
    if (fields.inInstruction) return;
    if (fields.inContents) this.contents += text;
    else if (isHidden) this.hidden += text;
    else {
      const link = linkTo(address ?? fields.address);
      const comments = [...openComments];
      this.runs.push({
        text,
        ...marks,
        ...(link && { link }),
        ...(change && { change }),
        ...(comments.length > 0 && { comments }),
      });
    }
  }

  private addNote(kind: string, id: string, { isHidden }: RunMarks, { change }: Surroundings): void {
    if (this.state.fields.inInstruction || this.state.fields.inContents || isHidden) return;
    this.runs.push({ text: '', note: `${kind}-${id}`, ...(change && { change }) });
  }

  /** A comment without a range lies on what stands before it. */
  private addPointComment(key: string): void {
    const last = this.runs.findLastIndex(({ text }) => text !== '');
    const run = this.runs[last];
    if (run && !this.state.rangedComments.has(key))
      this.runs[last] = { ...run, comments: [...(run.comments ?? []), key] };
  }
}

/** The words that a piece of a run is; `undefined` for what is none. */
function textOfPiece(piece: XmlElement, font: string): string | undefined {
  switch (piece.name) {
    case 'w:t':
    case 'w:delText':
      return inFont(writtenText(piece), font);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return symbolOf(piece.attributes.get('w:font') ?? '', Number.parseInt(piece.attributes.get('w:char') ?? '', 16));
    default:
      return undefined;
  }
}

/** Line breaks in a `w:t` are white space of the XML; at its ends they indent it, unless it says that space is to be kept. */
function writtenText(piece: XmlElement): string {
  const text = textOf(piece);
  if (!/[\n\r\t]/.test(text)) return text;
  const kept =
    piece.attributes.get('xml:space') === 'preserve' ? text : text.replace(/^\s*[\n\r]\s*|\s*[\n\r]\s*$/g, '');
  return kept.replaceAll(/[\n\r\t]+/g, ' ');
}

/** Letters in a symbol font stand at places of their own, which no other font shows. */
const inFont = (text: string, font: string): string =>
  /^(?:symbol|wingdings|webdings)/i.test(font)
    ? text.replaceAll(/[\uF000-\uF0FF]/g, (sign) => symbolOf(font, sign.charCodeAt(0)) ?? sign)
    : text;
