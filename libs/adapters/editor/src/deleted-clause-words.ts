import type { ClauseId } from '@articulado/base';
import {
  type CharacterPlace,
  type CharacterRange,
  Characters,
  type ClausePlace,
  type DraftReader,
  openingPlaceOf,
  placeOf,
  restoreClause,
} from '@articulado/draft-document';
import { sharedStart } from './compared-words.js';
import { ShownWords } from './shown-words.js';
import { withVisibleAtoms } from './visible-atoms.js';
import type { Gap } from './word-changes.js';

/**
 * The words of a clause that somebody deleted while this page's author was writing in it, as that author goes on writing them.
 * They are not in the draft until the clause is put back: then what was written meanwhile stands between the letters it
 * was written between, and the others are the letters that they were.
 */
export class DeletedClauseWords {
  private words: string;
  /** For each unit of the words: which of the clause's characters it is, `undefined` for what was written since. */
  private units: readonly (number | undefined)[];

  /** @param characters - those of the clause when it was deleted, one for each unit of its words */
  constructor(
    readonly clause: ClauseId,
    text: string,
    private readonly characters: Characters,
  ) {
    this.words = withVisibleAtoms(text);
    this.units = Array.from({ length: text.length }, (_, i) => i);
  }

  get text(): string {
    return this.words;
  }

  /** Replaces the units from `from` up to `to`. */
  replace(from: number, to: number, words: string): void {
    const written = Array.from({ length: words.length }, () => undefined);
    this.words = this.words.slice(0, from) + words + this.words.slice(to);
    this.units = [...this.units.slice(0, from), ...written, ...this.units.slice(to)];
  }

  /** Takes over what an editor wrote. @param gaps - what changed, in order, in words before and after */
  follow(gaps: readonly Gap[], words: string): void {
    for (const { from, to, at, end } of [...gaps].reverse())
      this.replace(from, to, withVisibleAtoms(words.slice(at, end)));
  }

  /** Takes over what a text field says now, with its caret behind what was written or where something was deleted. */
  write(words: string, caret: number): void {
    const before = this.words;
    const behind = Math.min(words.length - caret, before.length);
    const tail = before.endsWith(words.slice(words.length - behind)) ? behind : 0;
    const start = Math.min(sharedStart(before, words), Math.min(before.length, words.length) - tail);
    this.replace(start, before.length - tail, words.slice(start, words.length - tail));
  }

  /**
   * Puts the clause back, if it is gone, with the words as they are now, and what others wrote in it meanwhile. If somebody put it
   * back and merged it into another clause, the words go to where its words are.
   * @param offset - where the caret stands in the words
   * @returns where it stands in the draft then
   */
  putBack(draft: DraftReader, offset: number): ClausePlace | undefined {
    return placeOf(draft, this.writeBack(draft).placeAt(offset));
  }

  /** As `putBack`. @returns the characters that the words are made of then */
  writeBack(draft: DraftReader): Characters {
    return draft.doc.transact(() => {
      restoreClause(draft.doc, this.clause);
      const shown = new ShownWords(draft);
      // A page that had to begin anew may lack letters that never reached the server.
      const isThere = (unit: number | undefined) =>
        unit !== undefined && placeOf(draft, this.characters.placeAt(unit + 1));
      const units = this.units.map((unit) => (isThere(unit) ? unit : undefined));
      const left = new Set(units);
      for (let unit = 0; unit < this.characters.size; unit++)
        if (!left.has(unit)) shown.deleteCharacters(this.characters.slice(unit, unit + 1));
      return this.insertWritten(shown, units, openingPlaceOf(draft, this.clause)!);
    });
  }

  /** @returns the characters that the words are made of then */
  private insertWritten(
    shown: ShownWords,
    units: readonly (number | undefined)[],
    opening: CharacterPlace,
  ): Characters {
    const ranges: CharacterRange[] = [];
    for (let i = 0; i < units.length; i++) {
      const [unit, start, last] = [units[i], i, ranges.at(-1)];
      if (unit !== undefined) {
        ranges.push(...this.characters.slice(unit, unit + 1));
        continue;
      }
      while (i + 1 < units.length && units[i + 1] === undefined) i++;
      const behind = last ? { client: last.client, clock: last.clock + last.length - 1 } : opening;
      ranges.push(...(shown.insertBehind(behind, [{ text: this.words.slice(start, i + 1) }]) ?? []));
    }
    return new Characters(opening, ranges);
  }
}
