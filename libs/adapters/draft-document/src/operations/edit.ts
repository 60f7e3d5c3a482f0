import type { ClauseId } from '@articulado/base';
import type * as Y from 'yjs';
import { type DraftReader, readerOf } from '../draft-reader.js';
import type { Fragment } from '../fragment.js';
import type { FragmentRange } from '../formatting/write-marks.js';

/** Runs an operation in one Yjs transaction, its own or the one that is open. */
export function edit<Outcome>(doc: Y.Doc, run: (draft: DraftReader, transaction: Y.Transaction) => Outcome): Outcome {
  const draft = readerOf(doc);
  return doc.transact((transaction) => run(draft, transaction));
}

/** A place within one fragment. */
export interface StoredPlace {
  readonly fragment: Fragment;
  readonly offset: number;
}

/**
 * Where a place in a clause's words is stored; between two fragments, at the end of the first.
 * @throws RangeError for a clause that isn't on show or an offset beyond its end
 */
export function storedPlace(draft: DraftReader, id: ClauseId, offset: number): StoredPlace {
  let rest = offset;
  for (const fragment of shownFragmentsOf(draft, id)) {
    if (rest <= fragment.size) return { fragment, offset: rest };
    rest -= fragment.size;
  }
  throw new RangeError(`Beyond the end of ${id}: ${offset}`);
}

/** The fragments that show a clause. @throws RangeError for a clause that isn't on show */
export function shownFragmentsOf(draft: DraftReader, id: ClauseId): readonly Fragment[] {
  const fragments = draft.layout.shownFragments.get(id);
  if (!fragments) throw new RangeError(`No such clause on show: ${id}`);
  return fragments;
}

/** The stored stretches that a stretch of a clause's words is made of. */
export function stretchesOf(draft: DraftReader, id: ClauseId, from: number, to: number) {
  const stretches: FragmentRange[] = [];
  let start = 0;
  for (const fragment of shownFragmentsOf(draft, id)) {
    const stretch = { fragment, from: Math.max(from - start, 0), to: Math.min(to - start, fragment.size) };
    if (stretch.from < stretch.to) stretches.push(stretch);
    start += fragment.size;
  }
  return stretches;
}
