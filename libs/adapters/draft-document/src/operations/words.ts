import type { ClauseId } from '@articulado/base';
import type { Marks, Run } from '@articulado/policy-text';
import type * as Y from 'yjs';
import { markKeys } from '../format.js';
import { deleteFrom, insertInto } from '../write-items.js';
import { formatWithin } from '../formatting/write-marks.js';
import { edit, storedPlace, stretchesOf } from './edit.js';

/** Writes words into a clause, behind `offset` UTF-16 units of it. */
export function insertText(doc: Y.Doc, id: ClauseId, offset: number, words: string, marks: Marks = {}): void {
  insertRun(doc, id, offset, { ...marks, text: words });
}

/** Writes a run into a clause: words with their marks, or an atom. */
export function insertRun(doc: Y.Doc, id: ClauseId, offset: number, run: Run): void {
  if (run.text === '') return;
  edit(doc, (draft, transaction) => {
    const place = storedPlace(draft, id, offset);
    insertInto(transaction, place.fragment, place.offset, run);
    draft.reread(place.fragment);
  });
}

/** Deletes the units from `from` up to `to` of a clause's words. */
export function deleteText(doc: Y.Doc, id: ClauseId, from: number, to: number): void {
  if (from >= to) return;
  edit(doc, (draft, transaction) => {
    for (const stretch of stretchesOf(draft, id, from, to)) {
      deleteFrom(transaction, stretch.fragment, stretch.from, stretch.to);
      draft.reread(stretch.fragment);
    }
  });
}

/** Deletes a stretch of words and writes others, each with its marks, in their stead. */
export function replaceWords(doc: Y.Doc, id: ClauseId, from: number, to: number, runs: readonly Run[]): void {
  edit(doc, () => {
    deleteText(doc, id, from, to);
    let offset = from;
    for (const run of runs) {
      insertRun(doc, id, offset, run);
      offset += run.text.length;
    }
  });
}

/** Marks to set, and with `null` to take away; what isn't named stays. */
export type MarkChanges = { readonly [Key in keyof Marks]?: Marks[Key] | null };

/** Changes the marks of the units from `from` up to `to`. */
export function formatWords(doc: Y.Doc, id: ClauseId, from: number, to: number, marks: MarkChanges): void {
  if (from >= to) return;
  edit(doc, (draft, transaction) => {
    for (const stretch of stretchesOf(draft, id, from, to)) {
      for (const key of markKeys) {
        const value = marks[key];
        if (value !== undefined) formatWithin(transaction, stretch, key, value);
      }
      draft.reread(stretch.fragment);
    }
  });
}
