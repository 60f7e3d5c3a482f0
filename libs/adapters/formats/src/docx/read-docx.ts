import { type Refusal, refuse } from '@articulado/base';
import { maxFileBytes, maxFileMegabytes } from '../file-limits.js';
import { openPackage } from '../package/open-package.js';
import { orRefusal } from '../package/unreadable-file.js';
import { anchorsOf, keepKnown } from '../source/anchors.js';
import { documentInProfile } from '../source/into-profile.js';
import type { SourceDocument } from '../source/source-document.js';
import { childNamed } from '../xml/xml-element.js';
import { type DocxDocument, openDocx } from './docx-document.js';
import { readComments } from './read-comments.js';
import { readNotes } from './read-notes.js';
import { readHeadersAndFooters } from './read-headers-and-footers.js';
import { readStory } from './story-reader.js';

/** What can be wrong with the file of a word processor. */
export type FileRefusal = Refusal<'file-empty' | 'file-too-large' | 'file-not-readable'>;

/**
 * Reads a DOCX file (Office Open XML, transitional or strict): its paragraphs with the labels that Word prints, tables,
 * notes, comments and tracked changes. Nothing outside of the file is looked at, and nothing in it is run.
 */
export function readDocx(bytes: Uint8Array): SourceDocument | FileRefusal {
  if (bytes.length === 0) return refuse('file-empty', {});
  if (bytes.length > maxFileBytes) return refuse('file-too-large', { limitMegabytes: maxFileMegabytes });
  return orRefusal(() => documentInProfile(readDocument(openDocx(openPackage(bytes)))));
}

function readDocument(document: DocxDocument): SourceDocument {
  const { main } = document;
  const body = readStory(document, main, childNamed(main.root, 'w:body') ?? main.root);
  const anchors = anchorsOf(body.blocks);
  const { notes, leftOut: besideNotes } = readNotes(document, anchors.notes);
  const { comments, leftOut: besideText } = readComments(document, anchors.comments);
  return {
    blocks: keepKnown(body.blocks, notes, comments),
    notes,
    ...(comments.size > 0 && { comments }),
    leftOut: [...body.leftOut, ...besideNotes, ...besideText, ...readHeadersAndFooters(document)],
  };
}
