import type { ClauseId } from '@articulado/base';
import { deleteText, insertText, mergeClauses, readDraft, readerOf, splitClause } from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import type * as Y from 'yjs';
import type { Patch } from './read-trace.js';

/** A draft as one text in which line feeds stand for the boundaries between clauses. */
export const linesOf = (doc: Y.Doc): string => readDraft(doc).map(wordsOf).join('\n');

/** Does in a draft what patches of a plain text say, in one transaction: a line feed written is a split, one deleted a merge. */
export function patchLines(doc: Y.Doc, patches: readonly Patch[]): void {
  doc.transact(() => {
    for (const [place, deleted, written] of patches) {
      deleteAt(doc, place, deleted);
      writeAt(doc, place, written);
    }
  });
}

interface Place {
  readonly id: ClauseId;
  readonly offset: number;
  /** Units of the clause behind the place. */
  readonly rest: number;
  readonly next: ClauseId | undefined;
}

function placeAt(doc: Y.Doc, place: number): Place {
  const draft = readerOf(doc);
  const { order } = draft.layout;
  let offset = place;
  for (const [index, id] of order.entries()) {
    const length = draft.clause(id)?.content.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (offset <= length) return { id, offset, rest: length - offset, next: order[index + 1] };
    offset -= length + 1;
  }
  throw new RangeError(`Beyond the end of the text: ${place}`);
}

function deleteAt(doc: Y.Doc, place: number, count: number): void {
  for (let left = count; left > 0; ) {
    const { id, offset, rest, next } = placeAt(doc, place);
    const part = Math.min(left, rest);
    if (part > 0) deleteText(doc, id, offset, offset + part);
    else if (next) mergeClauses(doc, id, next);
    else throw new RangeError(`Nothing to delete at ${place}`);
    left -= Math.max(1, part);
  }
}

function writeAt(doc: Y.Doc, place: number, written: string): void {
  if (written === '') return;
  let { id, offset } = placeAt(doc, place);
  for (const [index, line] of written.split('\n').entries()) {
    if (index > 0) {
      id = splitClause(doc, id, offset);
      offset = 0;
    }
    insertText(doc, id, offset, line);
    offset += line.length;
  }
}
