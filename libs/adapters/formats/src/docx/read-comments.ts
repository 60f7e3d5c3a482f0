import type { LeftOut, SourceComment, SourcePlace } from '../source/source-document.js';
import { paragraphsOf, wordsOfBlocks } from '../source/words-of-source.js';
import { childrenNamed, outermost, type XmlElement } from '../xml/xml-element.js';
import type { DocxDocument } from './docx-document.js';
import { readStory } from './story-reader.js';

/** The comments of a document by their keys, and all that is listed for them. */
export interface Comments {
  readonly comments: ReadonlyMap<string, SourceComment>;
  readonly leftOut: readonly LeftOut[];
}

/** @param places - where the words stand that a comment lies on */
export function readComments(document: DocxDocument, places: ReadonlyMap<string, SourcePlace>): Comments {
  const part = document.part('comments');
  const elements = childrenNamed(part?.root, 'w:comment');
  const threads = threadsOf(document, elements);
  const comments = new Map<string, SourceComment>();
  const leftOut: LeftOut[] = [];
  for (const element of elements) {
    const [key, place] = [keyOf(element), places.get(keyOf(element)) ?? {}];
    const { blocks, leftOut: inside } = readStory(document, part!, element, place);
    const { 'w:author': author, 'w:date': at } = Object.fromEntries(element.attributes);
    const thread = threads.get(key);
    comments.set(key, {
      paragraphs: paragraphsOf(blocks),
      place,
      ...(author && { author }),
      ...(at && { at }),
      ...thread,
    });
    leftOut.push({ what: 'comment', place, words: wordsOfBlocks(blocks), ...(author && { name: author }) }, ...inside);
  }
  return { comments, leftOut };
}

type Thread = Pick<SourceComment, 'replyTo' | 'resolved'>;

/** Newer versions of Word keep in a part of its own which comment answers which: by the ids of their last paragraphs. */
function threadsOf(document: DocxDocument, comments: readonly XmlElement[]): Map<string, Thread> {
  const keys = new Map(
    comments.flatMap((comment) => outermost(comment, 'w:p').map((p) => [idOf(p), keyOf(comment)] as const)),
  );
  const extended = childrenNamed(document.part('commentsExtended')?.root, 'w15:commentEx');
  return new Map(
    extended.flatMap(({ attributes }) => {
      const key = keys.get(attributes.get('w15:paraId') ?? '');
      const replyTo = keys.get(attributes.get('w15:paraIdParent') ?? '-');
      const resolved = attributes.get('w15:done') === '1';
      return key === undefined ? [] : [[key, { ...(replyTo && { replyTo }), ...(resolved && { resolved }) }] as const];
    }),
  );
}

const keyOf = ({ attributes }: XmlElement): string => attributes.get('w:id') ?? '';
const idOf = ({ attributes }: XmlElement): string => attributes.get('w14:paraId') ?? '';
