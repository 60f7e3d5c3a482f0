import type { ClauseId } from '@articulado/base';
import { isSplitOff } from './fragment.js';
import type { FragmentStore } from './fragment-store.js';

/** Where the words of clauses are stored, looked up when it is first asked. */
export class StoredWords {
  private places: Map<ClauseId, { readonly index: number; readonly head: ClauseId }> | undefined;

  constructor(private readonly fragments: FragmentStore) {}

  isSplitOff = (id: ClauseId): boolean => isSplitOff(this.fragments.of(id)[0]!);

  indexOf = (id: ClauseId): number => this.placeOf(id).index;

  /** The clause that was not split from another, and whose words these were once. */
  splitSourceOf = (id: ClauseId): ClauseId => this.placeOf(id).head;

  private placeOf(id: ClauseId) {
    this.places ??= this.read();
    return this.places.get(id) ?? { index: -1, head: id };
  }

  private read() {
    const places = new Map<ClauseId, { index: number; head: ClauseId }>();
    let head: ClauseId | undefined;
    for (const fragment of this.fragments) {
      if (head === undefined || !isSplitOff(fragment)) head = fragment.id;
      if (!places.has(fragment.id)) places.set(fragment.id, { index: places.size, head });
    }
    return places;
  }
}
