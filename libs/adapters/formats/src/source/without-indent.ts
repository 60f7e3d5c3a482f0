import type { SourceParagraph } from './source-document.js';

/** The paragraphs of a note without the white space that parts its number from its words. */
export function withoutIndent([first, ...rest]: readonly SourceParagraph[]): SourceParagraph[] {
  if (!first) return [];
  const [run, ...runs] = first.runs;
  const trimmed = run && run.note === undefined ? [{ ...run, text: run.text.trimStart() }, ...runs] : first.runs;
  return [{ ...first, runs: trimmed.filter(({ text, note }) => text !== '' || note !== undefined) }, ...rest];
}
