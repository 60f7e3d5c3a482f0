import type { LeftOut } from '../source/source-document.js';
import { wordsOfBlocks } from '../source/words-of-source.js';
import { elementsOf, outermost } from '../xml/xml-element.js';
import type { DocxDocument } from './docx-document.js';
import { readStory } from './story-reader.js';

/** The headers and footers of a document's sections, each once: they are listed, no text. */
export function readHeadersAndFooters(document: DocxDocument): LeftOut[] {
  const references = outermost(document.main.root, 'w:sectPr').flatMap(elementsOf);
  const ids = references
    .filter(({ name }) => name === 'w:headerReference' || name === 'w:footerReference')
    .map(({ attributes }) => attributes.get('r:id') ?? '');
  return [...new Set(ids)].flatMap((id) => {
    const part = document.partById(id);
    if (!part) return [];
    const { blocks, leftOut } = readStory(document, part, part.root, {});
    const words = wordsOfBlocks(blocks);
    return words === '' ? leftOut : [{ what: 'header-or-footer', place: {}, words }, ...leftOut];
  });
}
