import { joinSourceRuns } from '../source/join-source-runs.js';
import type { SourceRun } from '../source/source-document.js';
import { trimBreaks } from '../source/trim-breaks.js';
import type { TextFormat } from './text-format.js';

/** Gathers the words of one paragraph, with white space as a page shows it. */
export class ParagraphBuffer {
  private readonly runs: SourceRun[] = [];
  /** White space after white space is one space; there is none at the beginning of a line. */
  private afterSpace = true;

  addText(text: string, format: TextFormat): void {
    if (format.space === 'kept') return this.add(text.replaceAll(/\r\n?/g, '\n'), format);
    const lines = format.space === 'lines' ? text.split(/\r\n?|\n/) : [text];
    lines.forEach((line, index) => {
      if (index > 0) this.addBreak(format);
      this.addCollapsed(line, format);
    });
  }

  addBreak(format: TextFormat): void {
    this.add('\n', format);
    this.afterSpace = true;
  }

  addTab(format: TextFormat): void {
    this.add('\t', format);
  }

  /** Lays a comment on what stands before it. */
  addComment(key: string): void {
    const last = this.runs.findLastIndex(({ text }) => text !== '');
    const run = this.runs[last];
    if (run) this.runs[last] = { ...run, comments: [...(run.comments ?? []), key] };
  }

  addNote(note: string, { change }: TextFormat): void {
    this.runs.push({ text: '', note, ...(change && { change }) });
    this.afterSpace = false;
  }

  /** The runs, without white space at the ends and around line breaks. */
  finish(): SourceRun[] {
    const runs = withoutSpaceAtLineEnds(joinSourceRuns(this.runs));
    return runs.some(({ text, note }) => note !== undefined || text.trim() !== '')
      ? joinSourceRuns(trimBreaks(runs))
      : [];
  }

  private addCollapsed(text: string, format: TextFormat): void {
    const single = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
    const kept = this.afterSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (kept === '') return;
    this.add(kept, format);
    this.afterSpace = kept.endsWith(' ');
  }

  private add(text: string, { bold, italic, struck, link, change, comments }: TextFormat): void {
    this.afterSpace = false;
    this.runs.push({
      text,
      ...(bold && { bold: true }),
      ...(italic && { italic: true }),
      ...(struck && { struck: true }),
      ...(link && { link }),
      ...(change && { change }),
      ...(comments && { comments }),
    });
  }
}

/** A page shows no space before a line's end. */
function withoutSpaceAtLineEnds(runs: readonly SourceRun[]): SourceRun[] {
  let follows = '\n';
  return runs
    .toReversed()
    .map((run) => {
      const inner = run.text.replaceAll(/ +\n/g, '\n');
      const text = follows.startsWith('\n') && run.note === undefined ? inner.replace(/ +$/, '') : inner;
      if (run.note !== undefined || text !== '') follows = run.note === undefined ? text : ' ';
      return { ...run, text };
    })
    .toReversed();
}
