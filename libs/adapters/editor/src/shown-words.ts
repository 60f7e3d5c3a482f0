import type { ClauseId } from '@articulado/base';
import {
  type CharacterPlace,
  characterPlaceAt,
  type CharacterRange,
  Characters,
  charactersOf,
  type ClausePlace,
  deleteText,
  type DraftReader,
  formatWords,
  insertRun,
  isThere,
  type MarkChanges,
  placeOf,
} from '@articulado/draft-document';
import type { Run } from '@articulado/policy-text';

/**
 * Finds the words that a view shows in the draft. As a rule both say the same, and an offset is an offset. But while
 * somebody composes, what others do goes into the draft and not into the view: then every place of a clause on show is tied
 * to its character, so that what is written is written where it was meant, wherever that is now.
 */
export class ShownWords {
  private readonly pinned = new Map<ClauseId, Characters>();

  constructor(private readonly draft: DraftReader) {}

  /** The draft is about to go ahead of the view: pins all clauses, as the view shows them, to their characters. */
  pin(): void {
    for (const id of this.draft.layout.order) this.pinAs(id, charactersOf(this.draft, id)!);
  }

  /** From now on the view shows other characters for a clause. */
  pinAs(id: ClauseId, characters: Characters): void {
    this.pinned.set(id, characters);
  }

  /** The view shows the draft again. */
  release(): void {
    this.pinned.clear();
  }

  get isPinned(): boolean {
    return this.pinned.size > 0;
  }

  /** The characters of a clause as it is on show. */
  charactersOf(id: ClauseId): Characters | undefined {
    return this.pinned.get(id) ?? charactersOf(this.draft, id);
  }

  /** The place behind `offset` units of a clause as it is on show. */
  characterPlaceAt(place: ClausePlace): CharacterPlace | undefined {
    const pinned = this.pinned.get(place.id);
    if (!pinned) return characterPlaceAt(this.draft, place);
    return place.offset <= pinned.size ? pinned.placeAt(place.offset) : undefined;
  }

  /** Deletes the units from `from` up to `to` of a clause as it is on show; what others wrote between them stays. */
  delete(id: ClauseId, from: number, to: number): void {
    const pinned = this.pinned.get(id);
    if (pinned) this.deleteCharacters(pinned.slice(from, to));
    else deleteText(this.draft.doc, id, from, to);
  }

  /** Deletes characters, wherever they stand now. */
  deleteCharacters(ranges: readonly CharacterRange[]): void {
    for (const [from, to] of this.placesOf(ranges).reverse()) deleteText(this.draft.doc, from.id, from.offset, to);
  }

  /** Writes words behind a character. @returns the characters they are made of, `undefined` if that one isn't on show */
  insertBehind(behind: CharacterPlace, runs: readonly Run[]): CharacterRange[] | undefined {
    const place = placeOf(this.draft, behind);
    if (!place) return undefined;
    let { offset } = place;
    return runs.map((run) => {
      insertRun(this.draft.doc, place.id, offset, run);
      const first = characterPlaceAt(this.draft, { id: place.id, offset: offset + 1 })!;
      offset += run.text.length;
      return { ...first, length: run.text.length };
    });
  }

  /** Changes how characters look, wherever they stand now. */
  format(ranges: readonly CharacterRange[], marks: MarkChanges): void {
    for (const [from, to] of this.placesOf(ranges)) formatWords(this.draft.doc, from.id, from.offset, to, marks);
  }

  /** The stretches in which characters stand, each from its first place up to an offset. */
  private placesOf(ranges: readonly CharacterRange[]): [ClausePlace, number][] {
    const found: [ClausePlace, number][] = [];
    for (const { client, clock, length } of ranges) {
      for (let i = 0; i < length; i++) {
        const character = { client, clock: clock + i };
        const place = isThere(this.draft, character) ? placeOf(this.draft, character) : undefined;
        const last = found.at(-1);
        if (!place) continue;
        if (last?.[0].id === place.id && last[1] === place.offset - 1) last[1]++;
        else found.push([{ id: place.id, offset: place.offset - 1 }, place.offset]);
      }
    }
    return found;
  }
}
