import * as Y from 'yjs';
import type { DraftProblem } from '../check-draft.js';
import type { DraftRoots } from '../format.js';

/** Refuses notes of revivals that are no such notes, or that speak of what somebody else brought back. */
export function problemOfRevivals(revivals: DraftRoots['revivals']): DraftProblem | undefined {
  for (let item = revivals._start; item; item = item.right) {
    if (item.deleted) return { problem: 'revivals' };
    if (!(item.content instanceof Y.ContentAny)) return { problem: 'revivals' };
    const author = item.id.client;
    if (!(item.content.arr as unknown[]).every((note) => isRevival(note, author))) return { problem: 'revivals' };
  }
  return undefined;
}

const isRevival = (note: unknown, author: number) =>
  Array.isArray(note) &&
  note.length === 5 &&
  note.every((part) => Number.isSafeInteger(part) && part >= 0) &&
  note[0] === author &&
  note[2] > 0;
