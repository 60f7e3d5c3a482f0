import type { LeftOut, SourceRun } from '../source/source-document.js';
import type { FileLine } from '../text/file-lines.js';
import { type InlineAside, readInline } from './inline/read-inline.js';
import type { References } from './references.js';

/** Reads the words of paragraphs, and writes down what of them is left out. */
export class ParagraphWords {
  private readonly used = new Set<string>();

  constructor(
    private readonly references: References,
    private readonly leftOut: LeftOut[],
  ) {}

  read(lines: readonly FileLine[]): readonly SourceRun[] {
    const text = lines.map((line) => (line.startsPage ? `\f${line.text}` : line.text)).join('\n');
    const { runs, asides, used } = readInline(text, this.references);
    for (const name of used) this.used.add(name);
    for (const aside of asides) this.tell(aside, text, lines);
    return runs;
  }

  /** The definitions that seemed to be used, and were not: they are told of, since they are nowhere else. */
  unused(): LeftOut[] {
    return [...this.references.definitions]
      .filter(([name]) => !this.used.has(name))
      .map(([name, { address, title = '', line }]) => ({
        what: 'link-address',
        place: { line },
        words: [name, address, title].join(' ').trim(),
      }));
  }

  private tell({ what, index, words, name }: InlineAside, text: string, lines: readonly FileLine[]): void {
    const before = text.slice(0, index).split('\n').length - 1;
    const place = { line: lines[before]?.number };
    this.leftOut.push({ what, place, words, ...(name !== undefined && { name }) });
  }
}
