import type { SourceBlock, SourceParagraph } from './source-document.js';

/** The words of paragraphs and tables as plain text, a line each: for what is only listed. */
export const wordsOfBlocks = (blocks: readonly SourceBlock[]): string =>
  paragraphsOf(blocks)
    .map(wordsOfParagraph)
    .filter((words) => words.trim() !== '')
    .join('\n');

export const wordsOfParagraph = ({ runs }: SourceParagraph): string => runs.map(({ text }) => text).join('');

/** All paragraphs in reading order, those of tables row by row. */
export const paragraphsOf = (blocks: readonly SourceBlock[]): SourceParagraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block] : block.rows.flat().flatMap(({ paragraphs }) => paragraphs),
  );
