import { type Refusal, refuse } from '@articulado/base';
import { maxFileBytes, maxFileMegabytes } from '../file-limits.js';
import { openPackage } from '../package/open-package.js';
import { orRefusal } from '../package/unreadable-file.js';
import { anchorsOf, keepKnown } from '../source/anchors.js';
import { documentInProfile } from '../source/into-profile.js';
import type { LeftOut, SourceDocument, SourceNote } from '../source/source-document.js';
import { wordsOfBlocks } from '../source/words-of-source.js';
import { type OdtDocument, openOdt } from './odt-document.js';
import { type Margin, StoryReader } from './story-reader.js';

/**
 * Reads an ODT file (OpenDocument text): its paragraphs with the labels that LibreOffice prints, tables, notes, comments
 * and tracked changes. Nothing outside of the file is looked at, and nothing in it is run.
 */
export function readOdt(
  bytes: Uint8Array,
): SourceDocument | Refusal<'file-empty' | 'file-too-large' | 'file-not-readable'> {
  if (bytes.length === 0) return refuse('file-empty', {});
  if (bytes.length > maxFileBytes) return refuse('file-too-large', { limitMegabytes: maxFileMegabytes });
  return orRefusal(() => documentInProfile(readDocument(openOdt(openPackage(bytes)))));
}

function readDocument(document: OdtDocument): SourceDocument {
  const margin: Margin = { notes: new Map(), comments: new Map() };
  const reader = new StoryReader(document, document, margin, document.body);
  const blocks = reader.read(document.body);
  const anchors = anchorsOf(blocks);
  const [notes, unmarked] = partition(margin.notes, (key) => anchors.notes.has(key));
  return {
    blocks: keepKnown(blocks, notes, margin.comments),
    notes,
    ...(margin.comments.size > 0 && { comments: margin.comments }),
    leftOut: [...reader.leftOut, ...[...unmarked.values()].map(listNote), ...readHeadersAndFooters(document)],
  };
}

/** A note whose mark stands in words that are listed is listed with them. */
const listNote = ({ paragraphs, place }: SourceNote): LeftOut => ({
  what: 'other',
  place,
  words: wordsOfBlocks(paragraphs),
});

function partition<Value>(
  all: ReadonlyMap<string, Value>,
  isIn: (key: string) => boolean,
): [Map<string, Value>, Map<string, Value>] {
  const entries = [...all];
  return [new Map(entries.filter(([key]) => isIn(key))), new Map(entries.filter(([key]) => !isIn(key)))];
}

/** Headers and footers, each text once: they are listed, no text. */
function readHeadersAndFooters(document: OdtDocument): LeftOut[] {
  const seen = new Set<string>();
  return document.pages.flatMap((page) => {
    const margin: Margin = { notes: new Map(), comments: new Map() };
    const reader = new StoryReader(document, document.pageStyles, margin, page, {});
    const words = wordsOfBlocks(reader.read(page));
    if (words === '' || seen.has(words)) return reader.leftOut;
    seen.add(words);
    return [{ what: 'header-or-footer' as const, place: {}, words }, ...reader.leftOut];
  });
}
