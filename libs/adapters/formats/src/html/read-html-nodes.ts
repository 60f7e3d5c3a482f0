import type { Refusal } from '@articulado/base';
import { orRefusal } from '../package/unreadable-file.js';
import { anchorsOf, keepKnown } from '../source/anchors.js';
import { documentInProfile } from '../source/into-profile.js';
import type { LeftOut, SourceComment, SourceDocument, SourceNote, SourcePlace } from '../source/source-document.js';
import { withoutIndent } from '../source/without-indent.js';
import { paragraphsOf, wordsOfBlocks } from '../source/words-of-source.js';
import { authorOf, indexComments } from './comment-index.js';
import { indexLinkTargets, linksOf } from './link-targets.js';
import { checkDepth } from './html-depth.js';
import type { HtmlElement, HtmlNode } from './html-node.js';
import { type HtmlPage, HtmlReader } from './html-reader.js';
import { isNoteAddress } from './note-addresses.js';
import { readStyleSheet } from './style-sheet.js';

/**
 * Reads a page, or what a program put on the clipboard, from its tree of nodes: those of a browser's DOMParser are taken as
 * they are. Knows the pages of Word, Google Docs and LibreOffice. Nothing is fetched, and nothing in it is run.
 */
export const readHtmlNodes = (root: HtmlNode): SourceDocument | Refusal<'file-not-readable'> =>
  orRefusal(() => {
    checkDepth(root);
    return documentInProfile(readPage(root));
  });

function readPage(root: HtmlNode): SourceDocument {
  const links = linksOf(root);
  const page: HtmlPage = {
    sheet: readStyleSheet(root),
    notes: indexLinkTargets(links, isNoteAddress, 'note'),
    comments: indexComments(root, links),
    counters: new Map(),
  };
  const reader = new HtmlReader(page);
  const blocks = reader.read(root);
  const anchors = anchorsOf(blocks);
  const { notes, leftOut: besideNotes } = readNotes(page, anchors.notes);
  const { comments, leftOut: besideText } = readComments(page, anchors.comments);
  return {
    blocks: keepKnown(blocks, notes, comments),
    notes,
    ...(comments.size > 0 && { comments }),
    leftOut: [...reader.leftOut, ...besideNotes, ...besideText],
  };
}

/** A note whose mark is nowhere in the text is listed. */
function readNotes(page: HtmlPage, places: ReadonlyMap<string, SourcePlace>) {
  const notes = new Map<string, SourceNote>();
  const leftOut: LeftOut[] = [];
  for (const [key, target] of page.notes.targets) {
    const place = places.get(key);
    const { paragraphs, words, leftOut: inside } = readAside(page, target, place ?? {});
    leftOut.push(...inside);
    if (place) notes.set(key, { paragraphs: withoutIndent(paragraphs), place });
    else if (words !== '') leftOut.push({ what: 'other', place: {}, words });
  }
  return { notes, leftOut };
}

function readComments(page: HtmlPage, places: ReadonlyMap<string, SourcePlace>) {
  const comments = new Map<string, SourceComment>();
  const leftOut: LeftOut[] = [];
  for (const [key, target] of page.comments.targets) {
    const place = places.get(key) ?? {};
    const author = authorOf(target);
    const { paragraphs, words, leftOut: inside } = readAside(page, target, place);
    comments.set(key, { paragraphs, place, ...(author && { author }) });
    leftOut.push({ what: 'comment', place, words, ...(author && { name: author }) }, ...inside);
  }
  return { comments, leftOut };
}

function readAside(page: HtmlPage, target: HtmlElement, place: SourcePlace) {
  const reader = new HtmlReader(page, place);
  const blocks = reader.read(target);
  return { paragraphs: paragraphsOf(blocks), words: wordsOfBlocks(blocks), leftOut: reader.leftOut };
}
