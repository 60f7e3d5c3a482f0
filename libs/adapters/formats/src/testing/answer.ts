import type { SourceDocument } from '../source/source-document.js';

/** What a reader says of a file: why it is refused, or how many blocks it has. */
export const answer = (document: SourceDocument | { refused: string; details: object }): string => {
  if (!('refused' in document)) return `${document.blocks.length} blocks`;
  return 'problem' in document.details ? String(document.details.problem) : document.refused;
};
