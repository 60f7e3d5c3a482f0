import type { ClauseId } from '@articulado/base';
import type { Run } from '@articulado/policy-text';
import type * as Y from 'yjs';
import type { Marks } from '../segment.js';
import { deleteFrom, insertInto, storedRange } from '../write-items.js';
import { edit, storedPlace, stretchesOf } from './edit.js';

/** Writes words into a clause, behind `offset` UTF-16 units of it. */
export function insertText(doc: Y.Doc, id: ClauseId, offset: number, words: string, marks: Marks = {}): void {
  if (words === '') return;
  edit(doc, (draft, transaction) => {
    const place = storedPlace(draft, id, offset);
    insertInto(transaction, place.segment, place.offset, words, marks);
    draft.reread(place.segment);
  });
}

/** Deletes the units from `from` up to `to` of a clause's words. */
export function deleteText(doc: Y.Doc, id: ClauseId, from: number, to: number): void {
  if (from >= to) return;
  edit(doc, (draft, transaction) => {
    for (const stretch of stretchesOf(draft, id, from, to)) {
      deleteFrom(transaction, stretch.segment, stretch.from, stretch.to);
      draft.reread(stretch.segment);
    }
  });
}

/** Deletes a stretch of words and writes others, each with its looks, in their stead. */
export function replaceWords(doc: Y.Doc, id: ClauseId, from: number, to: number, runs: readonly Run[]): void {
  edit(doc, () => {
    deleteText(doc, id, from, to);
    let offset = from;
    for (const { text, ...marks } of runs) {
      insertText(doc, id, offset, text, marks);
      offset += text.length;
    }
  });
}

/** Sets how the units from `from` up to `to` look; `null` takes a look away, what isn't named stays. */
export type Looks = { readonly [Key in keyof Marks]?: Marks[Key] | null };
export function formatWords(doc: Y.Doc, id: ClauseId, from: number, to: number, looks: Looks): void {
  if (from >= to) return;
  edit(doc, (draft) => {
    for (const stretch of stretchesOf(draft, id, from, to)) {
      const { start, length } = storedRange(stretch.segment, stretch.from, stretch.to);
      draft.roots.text.format(draft.segments.indexOf(stretch.segment) + start, length, { ...looks });
      draft.reread(stretch.segment);
    }
  });
}
