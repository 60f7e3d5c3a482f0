import type { ClauseId } from '@articulado/base';
import { isSplit } from './segment.js';
import type { SegmentStore } from './segment-store.js';

/** Where the words of clauses are stored, looked up when it is first asked. */
export class StoredWords {
  private places: Map<ClauseId, { readonly index: number; readonly head: ClauseId }> | undefined;

  constructor(private readonly segments: SegmentStore) {}

  isSplit = (id: ClauseId): boolean => isSplit(this.segments.of(id)[0]!);

  indexOf = (id: ClauseId): number => this.placeOf(id).index;

  /** The clause that was not split from another, and whose words these were once. */
  headOf = (id: ClauseId): ClauseId => this.placeOf(id).head;

  private placeOf(id: ClauseId) {
    this.places ??= this.read();
    return this.places.get(id) ?? { index: -1, head: id };
  }

  private read() {
    const places = new Map<ClauseId, { index: number; head: ClauseId }>();
    let head: ClauseId | undefined;
    for (const segment of this.segments) {
      if (head === undefined || !isSplit(segment)) head = segment.id;
      if (!places.has(segment.id)) places.set(segment.id, { index: places.size, head });
    }
    return places;
  }
}
