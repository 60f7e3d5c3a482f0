import type { ClauseId } from '@articulado/base';
import { isSplitOff } from './fragment.js';
import type { FragmentStore } from './fragment-store.js';

/** Where the words of clauses are stored, looked up when it is first asked. */
export class StoredWords {
  private places: Map<ClauseId, { readonly rank: number; readonly source: ClauseId }> | undefined;

  constructor(private readonly fragments: FragmentStore) {}

  /** Whether a clause was split from the one that is stored before it. */
  isSplitOff = (id: ClauseId): boolean => isSplitOff(this.fragments.of(id)[0]!);

  /** How many clauses have words that are stored before those of this one. */
  storageRankOf = (id: ClauseId): number => this.placeOf(id).rank;

  /** The clause that was not split from another, and whose words these were once. */
  splitSourceOf = (id: ClauseId): ClauseId => this.placeOf(id).source;

  private placeOf(id: ClauseId) {
    this.places ??= this.read();
    return this.places.get(id) ?? { rank: -1, source: id };
  }

  private read() {
    const places = new Map<ClauseId, { rank: number; source: ClauseId }>();
    let source: ClauseId | undefined;
    for (const fragment of this.fragments) {
      if (source === undefined || !isSplitOff(fragment)) source = fragment.id;
      if (!places.has(fragment.id)) places.set(fragment.id, { rank: places.size, source });
    }
    return places;
  }
}
