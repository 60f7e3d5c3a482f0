import { isValidLink } from '@articulado/policy-text';
import type { SourceRun } from '../../source/source-document.js';
import { characterReferenceAt } from './character-references.js';
import { type Delimiter, type Emphasis, flanking, pairDelimiters } from './delimiters.js';
import { type LinkDefinitions, linkTargetAt, namedTargetAt } from './link-target.js';

/** What the words of a source may refer to. */
export interface InlineContext {
  readonly definitions: LinkDefinitions;
  /** Keys of the notes that there are. */
  readonly notes: ReadonlySet<string>;
}

/** An address, a title or a picture, which are no words of the text. */
export interface InlineAside {
  readonly what: 'link-address' | 'image';
  /** Place in the paragraph. */
  readonly index: number;
  readonly words: string;
  readonly name?: string;
}

export interface InlineWords {
  readonly runs: readonly SourceRun[];
  readonly asides: readonly InlineAside[];
  /** Names of the definitions that were used. */
  readonly used: readonly string[];
}

interface Piece {
  text: string;
  exact?: true;
  note?: string;
}

interface Bracket {
  readonly piece: number;
  readonly delimiters: number;
  readonly start: number;
  readonly isImage: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly mark?: Emphasis['mark'];
  readonly link?: string;
}

/**
 * Reads the words of a Markdown paragraph with their marks: bold, italics, struck words, links, marks of notes, code (as
 * plain words). HTML stays as it is written. Linear in the length of the paragraph.
 */
export function readInline(text: string, context: InlineContext): InlineWords {
  return new InlineReader(text, context).read();
}

class InlineReader {
  private readonly pieces: Piece[] = [];
  private readonly ranges: Range[] = [];
  private readonly asides: InlineAside[] = [];
  private readonly used: string[] = [];
  private readonly brackets: Bracket[] = [];
  /** So many of the brackets hold a link already, and links hold no links. */
  private bracketsWithLink = 0;
  private readonly delimiters: Delimiter[] = [];
  private readonly codeEnds: CodeEnds;
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly context: InlineContext,
  ) {
    this.codeEnds = new CodeEnds(text);
  }

  read(): InlineWords {
    while (this.at < this.text.length) {
      plainWords.lastIndex = this.at;
      const plain = plainWords.exec(this.text)?.[0] ?? '';
      if (plain) this.add(plain, plain.length);
      else this.readSign(this.text[this.at]!);
    }
    this.emphasise(0);
    return { runs: this.runs(), asides: this.asides, used: this.used };
  }

  private readSign(sign: string): void {
    if (sign === '\\') return this.readEscape();
    if (sign === '&') return this.readReference();
    if (sign === '`') return this.readCode();
    if (sign === '<') return this.readPointed();
    if (sign === '[') return this.openBracket(false);
    if (sign === '!') return this.text[this.at + 1] === '[' ? this.openBracket(true) : this.add('!', 1);
    if (sign === ']') return this.closeBracket();
    return this.readDelimiter(sign as Delimiter['sign']);
  }

  private add(text: string, length: number): void {
    this.pieces.push({ text });
    this.at += length;
  }

  private readEscape(): void {
    const next = this.text[this.at + 1] ?? '';
    if (/[!-/:-@[-`{-~]/.test(next)) this.add(next, 2);
    else this.add(next === '\n' ? '' : '\\', 1);
  }

  private readReference(): void {
    const found = characterReferenceAt(this.text, this.at);
    if (!found) return this.add('&', 1);
    this.add(found.character, found.length);
    if (found.isNumeric && /^\s$/u.test(found.character)) this.pieces.at(-1)!.exact = true;
  }

  private readCode(): void {
    const length = runLength(this.text, this.at);
    const end = this.codeEnds.after(this.at, length);
    if (end === undefined) return this.add('`'.repeat(length), length);
    this.add(this.text.slice(this.at + length, end), end + length - this.at);
  }

  private readPointed(): void {
    address.lastIndex = this.at;
    const found = address.exec(this.text);
    if (!found) return this.readBreak();
    const [whole, written = ''] = found;
    const link = written.includes('@') && !/^[a-z]+:/i.test(written) ? `mailto:${written}` : written;
    this.pieces.push({ text: '' });
    const from = this.pieces.length - 1;
    this.add(written, whole.length);
    if (isValidLink(link)) this.ranges.push({ from, to: this.pieces.length, link });
  }

  private readBreak(): void {
    lineBreak.lastIndex = this.at;
    const found = lineBreak.exec(this.text)?.[0];
    if (found) this.add('\n', found.length);
    else this.add('<', 1);
  }

  private openBracket(isImage: boolean): void {
    noteMark.lastIndex = this.at;
    const note = isImage ? undefined : noteMark.exec(this.text);
    if (note && this.context.notes.has(note[1]!)) {
      this.pieces.push({ text: '', note: note[1]! });
      this.at += note[0].length;
      return;
    }
    const sign = isImage ? '![' : '[';
    const [piece, delimiters] = [this.pieces.length, this.delimiters.length];
    this.brackets.push({ piece, delimiters, start: this.at + sign.length, isImage });
    this.add(sign, sign.length);
  }

  private closeBracket(): void {
    const bracket = this.brackets.pop();
    const isOff = !bracket?.isImage && this.brackets.length < this.bracketsWithLink;
    this.bracketsWithLink = Math.min(this.bracketsWithLink, this.brackets.length);
    const found = bracket && !isOff ? this.targetOf(bracket) : undefined;
    if (!bracket || !found) return this.add(']', 1);
    this.emphasise(bracket.delimiters);
    this.pieces[bracket.piece]!.text = '';
    this.tellAside(found, bracket);
    this.at += found.length + 1;
    if (bracket.isImage) return;
    this.bracketsWithLink = this.brackets.length;
    if (isValidLink(found.address))
      this.ranges.push({ from: bracket.piece, to: this.pieces.length, link: found.address });
  }

  private targetOf(bracket: Bracket) {
    const behind = this.at + 1;
    const direct = linkTargetAt(this.text, behind);
    if (direct) return direct;
    const words = this.at - bracket.start > 200 ? '' : this.text.slice(bracket.start, this.at);
    const named = namedTargetAt(this.text, behind, words, this.context.definitions);
    if (named) this.used.push(named.name);
    return named;
  }

  /** Tells of what a link or a picture has beside its words. */
  private tellAside(
    { address: target, title }: { address: string; title?: string },
    { isImage, start }: Bracket,
  ): void {
    if (isImage) this.asides.push({ what: 'image', index: start, words: title ?? '', name: target });
    else if (!isValidLink(target)) this.asides.push({ what: 'link-address', index: start, words: target, name: title });
    else if (title) this.asides.push({ what: 'link-address', index: start, words: title });
  }

  private readDelimiter(sign: Delimiter['sign']): void {
    const length = runLength(this.text, this.at);
    const before = [...this.text.slice(Math.max(0, this.at - 2), this.at)].at(-1) ?? '';
    const after = String.fromCodePoint(this.text.codePointAt(this.at + length) ?? 0x20);
    const sides = flanking(sign, before, after);
    if (sign === '*' && length === 4 && /\S/u.test(before) && /\S/u.test(after)) {
      // "**uno****dos**": bold words that touch, as programs write them that turn web pages into Markdown.
      this.addDelimiter({ sign, length: 2, opens: false, closes: true });
      this.addDelimiter({ sign, length: 2, opens: true, closes: false });
    } else if (sign !== '~' || length === 2) this.addDelimiter({ sign, length, ...sides });
    else this.add(sign.repeat(length), length);
  }

  private addDelimiter(delimiter: Pick<Delimiter, 'sign' | 'length' | 'opens' | 'closes'>): void {
    this.delimiters.push({ ...delimiter, piece: this.pieces.length, left: delimiter.length });
    this.add(delimiter.sign.repeat(delimiter.length), delimiter.length);
  }

  /** Pairs the delimiters from one on, and leaves what has no partner among the words. */
  private emphasise(first: number): void {
    const mine = this.delimiters.splice(first);
    for (const emphasis of pairDelimiters(mine)) this.ranges.push(emphasis);
    for (const { piece, sign, left } of mine) this.pieces[piece]!.text = sign.repeat(left);
  }

  private runs(): SourceRun[] {
    if (this.ranges.length === 0) return this.pieces.filter(isThere);
    const changes = new MarkChanges(this.ranges);
    const runs: SourceRun[] = [];
    this.pieces.forEach((piece, index) => {
      changes.end(index);
      if (isThere(piece)) runs.push({ ...changes.marks(), ...piece });
      changes.begin(index);
    });
    return runs;
  }
}

const isThere = ({ text, note }: Piece) => text !== '' || note !== undefined;

/** Which marks are on at a piece: counted, since emphasis stands in emphasis. */
class MarkChanges {
  private readonly beginning: ReadonlyMap<number, Range[]>;
  private readonly ending: ReadonlyMap<number, Range[]>;
  private readonly open = { bold: 0, italic: 0, struck: 0 };
  private link: string | undefined;

  constructor(ranges: readonly Range[]) {
    this.beginning = Map.groupBy(ranges, ({ from }) => from);
    this.ending = Map.groupBy(ranges, ({ to }) => to);
  }

  begin(piece: number): void {
    for (const { mark, link } of this.beginning.get(piece) ?? []) {
      if (mark) this.open[mark] += 1;
      else this.link = link;
    }
  }

  end(piece: number): void {
    for (const { mark } of this.ending.get(piece) ?? []) {
      if (mark) this.open[mark] -= 1;
      else this.link = undefined;
    }
  }

  marks(): Omit<SourceRun, 'text'> {
    const { bold, italic, struck } = this.open;
    return {
      ...(bold > 0 && { bold: true as const }),
      ...(italic > 0 && { italic: true as const }),
      ...(struck > 0 && { struck: true as const }),
      ...(this.link !== undefined && { link: this.link }),
    };
  }
}

const plainWords = /[^\\&`<[\]!*_~]+/y;
const address = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,200})>/iy;
const lineBreak = /<br[ \t]*\/?>/iy;
const noteMark = /\[\^([^\]\s]{1,100})\]/y;

/** How often the sign at a place is repeated. */
function runLength(text: string, index: number): number {
  let end = index + 1;
  while (text[end] === text[index]) end += 1;
  return end - index;
}

/** Finds where code ends: at a run of as many signs as it began with. */
class CodeEnds {
  private readonly places = new Map<number, { readonly starts: number[]; next: number }>();

  constructor(text: string) {
    for (const { 0: signs, index } of text.matchAll(/`+/g)) {
      const known = this.places.get(signs.length);
      if (known) known.starts.push(index);
      else this.places.set(signs.length, { starts: [index], next: 0 });
    }
  }

  /** Places are asked for from the front to the back, so that those behind are never looked at again. */
  after(index: number, length: number): number | undefined {
    const places = this.places.get(length);
    if (!places) return undefined;
    while (places.next < places.starts.length && places.starts[places.next]! <= index) places.next += 1;
    return places.starts[places.next];
  }
}
