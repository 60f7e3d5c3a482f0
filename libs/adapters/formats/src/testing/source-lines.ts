import type { SourceBlock, SourceDocument, SourceParagraph, SourceRun } from '../source/source-document.js';

/**
 * A document as lines to compare in a test: `## ‹Artículo 1.› Objeto` is a heading of the second level with its label, `1·`
 * a paragraph in a list within a list, `| a | b |` a row of a table and `|! a |! b |` one of its head.
 */
export function sourceLines(document: SourceDocument | { refused: string }): string[] {
  if ('refused' in document) return [`refused: ${document.refused}`];
  return [
    ...document.blocks.flatMap(linesOfBlock),
    ...[...document.notes].map(([key, { paragraphs }]) => `[^${key}]: ${paragraphs.map(lineOf).join(' ¶ ')}`),
    ...[...(document.comments ?? [])].map(
      ([key, { author, paragraphs }]) => `<${key}> ${author ?? ''}: ${paragraphs.map(lineOf).join(' ¶ ')}`,
    ),
    ...document.leftOut.map(({ what, words, name }) => `(${what}) ${[words, name].filter(Boolean).join(' – ')}`),
  ];
}

/** The paragraphs and tables alone. */
export const blockLines = (document: SourceDocument | { refused: string }): string[] =>
  'refused' in document ? sourceLines(document) : document.blocks.flatMap(linesOfBlock);

function linesOfBlock(block: SourceBlock): string[] {
  if (block.type === 'paragraph') return [lineOf(block)];
  return block.rows.map(
    (row) =>
      `${row.map(({ paragraphs, header }) => `|${header ? '!' : ''} ${paragraphs.map(lineOf).join(' ¶ ')} `).join('')}|`,
  );
}

function lineOf({ heading, label, listLevel, runs, end }: SourceParagraph): string {
  const start = [
    heading === undefined ? '' : `${'#'.repeat(heading)} `,
    listLevel === undefined ? '' : `${listLevel}· `,
    label === undefined ? '' : `‹${label}› `,
  ];
  return `${start.join('')}${runs.map(wordsOf).join('')}${end ? ` {${end.type} end}` : ''}`
    .replaceAll('\n', '⏎')
    .replaceAll('\t', '→');
}

function wordsOf({ text, note, bold, italic, struck, link, change, comments }: SourceRun): string {
  const marked = [
    [bold, '**', '**'],
    [italic, '_', '_'],
    [struck, '~~', '~~'],
    [link, '[', `](${link})`],
    [change?.type === 'inserted', '{+', '+}'],
    [change?.type === 'deleted', '{-', '-}'],
    [comments, '<', `>${comments?.join()}`],
  ] as const;
  return marked.reduce(
    (words, [is, before, after]) => (is ? before + words + after : words),
    note === undefined ? text : `[^${note}]`,
  );
}
