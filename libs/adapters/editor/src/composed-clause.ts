import type { ClauseId } from '@articulado/base';
import {
  type Caret,
  caretAt,
  caretsIn,
  deleteText,
  type DraftReader,
  insertText,
  isStanding,
  placeOf,
} from '@articulado/draft-document';
import type { Run } from '@articulado/policy-text';
import { slice, wordChange, wordsIn } from './word-changes.js';

/**
 * A clause that is being composed in, as the editor shows it, while others may change the draft under it: every place in
 * it is tied to its character, so that what is composed is written where it was meant, wherever that is now.
 */
export class ComposedClause {
  private readonly carets: Caret[];

  constructor(
    private readonly draft: DraftReader,
    readonly id: ClauseId,
  ) {
    this.carets = caretsIn(draft, id);
  }

  /** Writes what changed between two states of the clause on show. */
  write(before: readonly Run[], after: readonly Run[]): void {
    const change = wordChange(wordsIn(before), wordsIn(after));
    if (!change) return;
    for (let i = change.to; i > change.from; i--) this.deleteAt(this.carets[i]!);
    const added: Caret[] = [];
    let place = placeOf(this.draft, this.carets[change.from]!);
    for (const { text, ...looks } of slice(after, change.from, change.from + change.words.length)) {
      if (!place) return;
      insertText(this.draft.doc, place.id, place.offset, text, looks);
      for (let i = 1; i <= text.length; i++)
        added.push(caretAt(this.draft, { id: place.id, offset: place.offset + i })!);
      place = { id: place.id, offset: place.offset + text.length };
    }
    this.carets.splice(change.from + 1, change.to - change.from, ...added);
  }

  /** The caret behind `offset` units of the clause as it is on show. */
  caretAt = (offset: number): Caret | undefined => this.carets[offset];

  private deleteAt(caret: Caret): void {
    const place = placeOf(this.draft, caret);
    if (place && isStanding(this.draft, caret)) deleteText(this.draft.doc, place.id, place.offset - 1, place.offset);
  }
}
