import type { LeftOut, SourceNote, SourcePlace } from '../source/source-document.js';
import { withoutIndent } from '../source/without-indent.js';
import { paragraphsOf, wordsOfBlocks } from '../source/words-of-source.js';
import { childrenNamed, type XmlElement } from '../xml/xml-element.js';
import type { DocxDocument } from './docx-document.js';
import { readStory } from './story-reader.js';

/** The notes of a document by their keys, and what of them is no text. */
export interface Notes {
  readonly notes: ReadonlyMap<string, SourceNote>;
  readonly leftOut: readonly LeftOut[];
}

/** Reads footnotes and endnotes. A note whose mark stands nowhere in the text is listed. */
export function readNotes(document: DocxDocument, marks: ReadonlyMap<string, SourcePlace>): Notes {
  const notes = new Map<string, SourceNote>();
  const leftOut: LeftOut[] = [];
  for (const kind of ['footnote', 'endnote']) {
    const part = document.part(`${kind}s`);
    for (const note of childrenNamed(part?.root, `w:${kind}`).filter(isWritten)) {
      const key = `${kind}-${note.attributes.get('w:id')}`;
      const place = marks.get(key);
      const story = readStory(document, part!, note, place ?? {});
      leftOut.push(...story.leftOut);
      if (place) notes.set(key, { paragraphs: withoutIndent(paragraphsOf(story.blocks)), place });
      else if (wordsOfBlocks(story.blocks) !== '')
        leftOut.push({ what: 'other', place: {}, words: wordsOfBlocks(story.blocks) });
    }
  }
  return { notes: inOrder(notes, marks), leftOut };
}

/** The line between text and notes is a note of its own in the file. */
const isWritten = ({ attributes }: XmlElement): boolean => ['normal', undefined].includes(attributes.get('w:type'));

const inOrder = (notes: ReadonlyMap<string, SourceNote>, marks: ReadonlyMap<string, SourcePlace>) =>
  new Map([...marks.keys()].flatMap((key) => (notes.has(key) ? [[key, notes.get(key)!] as const] : [])));
