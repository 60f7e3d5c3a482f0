import type {
  LeftOut,
  SourceBlock,
  SourceDocument,
  SourceNote,
  SourceParagraph,
  SourceTable,
} from '../source/source-document.js';
import { type FileLine, fileLines } from '../text/file-lines.js';
import { blockLine, withoutQuotation } from './block-lines.js';
import { givenClause } from './given-clause.js';
import { findReferences, type References } from './references.js';
import { ParagraphWords } from './paragraph-words.js';
import { cellsOf, isTableRule } from './table-lines.js';

/**
 * Reads Markdown into paragraphs and tables. Ordered lists stay as they are written: the recogniser reads their numbers,
 * as it does in plain text. White space before the words of a line is kept for it, since lists are indented.
 */
export function readMarkdown(source: string): SourceDocument {
  const { lines, leftOut } = fileLines(source);
  const quoted = lines.map(withoutQuotation);
  return new MarkdownReader(quoted, findReferences(quoted), leftOut).read();
}

/** Longest comment in lines. */
const maxCommentLines = 500;

type ParagraphFormat = Omit<SourceParagraph, 'type' | 'runs' | 'place'>;

class MarkdownReader {
  private readonly blocks: SourceBlock[] = [];
  private readonly notes = new Map<string, SourceNote>();
  private readonly leftOut: LeftOut[];
  private readonly words: ParagraphWords;
  private open: FileLine[] = [];
  private format: ParagraphFormat = {};
  private at = 0;

  constructor(
    private readonly lines: readonly FileLine[],
    private readonly references: References,
    leftOut: readonly LeftOut[],
  ) {
    this.leftOut = [...leftOut];
    this.words = new ParagraphWords(references, this.leftOut);
  }

  read(): SourceDocument {
    while (this.at < this.lines.length) this.readLine(this.lines[this.at]!);
    this.close();
    this.leftOut.push(...this.words.unused());
    return { blocks: this.blocks, notes: this.notes, leftOut: this.leftOut };
  }

  private readLine(line: FileLine): void {
    this.at += 1;
    const found = blockLine(line);
    if (found.opens === 'nothing') return this.close();
    if (found.opens === 'rule') return this.readRule(line);
    if (found.opens === 'heading') return this.readHeading(line, found.words, found.level);
    if (found.opens === 'bullet') return this.openParagraph({ ...line, text: indented(found) }, { label: '•' });
    if (found.opens === 'fence') return this.readCode(found.fence);
    if (found.opens === 'note') return this.readNote(line, found.key, found.words);
    if (found.opens === 'comment') return this.readComment(line);
    if (found.opens === 'given') return this.readGiven(line, found.json);
    if (this.isTable(line)) return this.readTable(line);
    if (this.open.length === 1 && /^=+\s*$/.test(line.text)) return this.underline(1);
    if (!this.references.isDefinition(line)) this.open.push(line);
    else this.close();
  }

  private openParagraph(line: FileLine, format: ParagraphFormat): void {
    this.close();
    this.open = [line];
    this.format = format;
  }

  private close(): void {
    if (this.open.length > 0 || this.format.given) this.blocks.push(this.paragraph(this.open, this.format));
    this.open = [];
    this.format = {};
  }

  private paragraph(lines: readonly FileLine[], format: ParagraphFormat): SourceParagraph {
    const line = lines[0]?.number ?? this.lines[this.at - 1]?.number ?? 1;
    return { type: 'paragraph', ...format, runs: this.words.read(lines), place: { line } };
  }

  private readRule(line: FileLine): void {
    const isUnderline = this.open.length === 1 && /^-{3,}\s*$/.test(line.text) && this.format.label === undefined;
    if (isUnderline) this.underline(2);
    else this.close();
  }

  /** A line of "=" or "-" below one line of words makes it a heading. */
  private underline(level: number): void {
    this.format = { ...this.format, heading: level };
    this.close();
  }

  private readHeading(line: FileLine, words: string, level: number): void {
    this.openParagraph({ ...line, text: words }, { heading: level });
    this.close();
  }

  private readCode(fence: string): void {
    this.close();
    const isEnd = ({ text }: FileLine) => text.trim().startsWith(fence) && text.trim().replaceAll(fence[0]!, '') === '';
    for (; this.at < this.lines.length && !isEnd(this.lines[this.at]!); this.at += 1) {
      const { text, number } = this.lines[this.at]!;
      if (text.trim() !== '') this.blocks.push({ type: 'paragraph', runs: [{ text }], place: { line: number } });
    }
    this.at += 1;
  }

  private readNote(line: FileLine, key: string, words: string): void {
    this.close();
    const paragraphs: FileLine[][] = [[{ ...line, text: words }]];
    for (; this.at < this.lines.length; this.at += 1) {
      const next = this.lines[this.at]!;
      const isEmpty = next.text.trim() === '';
      if (isEmpty && !/^(?: {4}|\t)\s*\S/.test(this.lines[this.at + 1]?.text ?? '')) break;
      if (isEmpty) paragraphs.push([]);
      else if (blockLine(next).opens === 'words') paragraphs.at(-1)!.push(next);
      else break;
    }
    const read = paragraphs.map((lines) => this.paragraph(lines, {}));
    if (!this.references.notes.has(key) || this.notes.has(key)) this.blocks.push(...read);
    else this.notes.set(key, { paragraphs: read, place: { line: line.number } });
  }

  private readComment(line: FileLine): void {
    const start = this.at - 1;
    const length = this.lines.slice(start, start + maxCommentLines).findIndex(({ text }) => text.includes('-->')) + 1;
    if (length === 0) return void this.open.push(line);
    this.close();
    this.at = start + length;
    const words = this.lines.slice(start, this.at).map(({ text }) => text);
    this.leftOut.push({ what: 'comment', place: { line: line.number }, words: words.join('\n') });
  }

  private readGiven(line: FileLine, json: string): void {
    const given = givenClause(json);
    if (!given) return this.readComment(line);
    this.close();
    this.format = { given };
  }

  private isTable(line: FileLine): boolean {
    return line.text.includes('|') && isTableRule(this.lines[this.at]?.text, cellsOf(line.text).length);
  }

  private readTable(head: FileLine): void {
    const { given } = this.format;
    if (this.open.length > 0) this.close();
    this.format = {};
    const rows: FileLine[] = [head];
    for (this.at += 1; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at]!;
      if (!line.text.includes('|') || line.text.trim() === '') break;
      rows.push(line);
    }
    this.blocks.push({ ...this.table(rows), ...(given && { depth: given.depth }) });
  }

  private table(lines: readonly FileLine[]): SourceTable {
    const written = lines.map((line) => cellsOf(line.text));
    const columns = Array.from({ length: Math.max(...written.map((cells) => cells.length)) }, (_, column) => column);
    const rows = lines.map((line, row) =>
      columns.map((column) => ({
        paragraphs: [this.paragraph([{ ...line, text: written[row]![column] ?? '' }], {})],
        ...(row === 0 && { header: true as const }),
      })),
    );
    return { type: 'table', place: { line: lines[0]!.number }, rows };
  }
}

/** The words of a bullet, as far in as they stand. */
const indented = ({ indent, words }: { indent: number; words: string }) => ' '.repeat(Math.min(indent, 60)) + words;
