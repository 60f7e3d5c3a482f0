import { type Clause, isHeading, type PolicyText, readableWords } from '@articulado/policy-text';
import { isWord, tokensOf } from '../tokens.js';

/** What is matched as one: a clause, or all cells of a table. */
export interface Unit {
  /** Of a table, its first cell. */
  readonly clause: Clause;
  /** Of a table, all of them, in reading order. */
  readonly cells?: readonly Clause[];
  /** As people read them, composed and with single spaces: another line break of a file makes no other words. */
  readonly words: string;
}

/** Cuts a text into its units, in reading order. */
export function unitsOf(text: PolicyText): Unit[] {
  const tables = new Map<string, Clause[]>();
  const units: Unit[] = [];
  for (const clause of text) {
    if (!clause.cell) units.push({ clause, words: plainWords(clause) });
    else if (tables.has(clause.cell.table)) tables.get(clause.cell.table)!.push(clause);
    else {
      const cells = [clause];
      tables.set(clause.cell.table, cells);
      units.push({ clause, cells, words: '' });
    }
  }
  return units.map((unit) => (unit.cells ? { ...unit, words: unit.cells.map(plainWords).join('\t').trim() } : unit));
}

export const plainWords = (clause: Pick<Clause, 'content'>): string =>
  readableWords(clause).normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** Units of different sorts are never the same: what is a note can't become an article. */
export function sortOf({ clause: { kind } }: Unit): string {
  if (kind === 'cell' || kind === 'note') return kind;
  return isHeading(kind) ? 'heading' : 'provision';
}

/** The words of a unit, each with how often it stands there, in small letters. */
export type WordBag = ReadonlyMap<string, number>;

export function bagOf(words: string): WordBag {
  const bag = new Map<string, number>();
  for (const token of tokensOf(words.toLowerCase())) if (isWord(token)) bag.set(token, (bag.get(token) ?? 0) + 1);
  return bag;
}

/**
 * How much two bags have in common.
 * @returns 0 to 1, which two bags with the same words have
 * @see Dice, "Measures of the amount of ecologic association between species", Ecology 26 (1945)
 */
export function similarity(one: WordBag, other: WordBag): number {
  let common = 0;
  for (const [word, times] of one) common += Math.min(times, other.get(word) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return all === 0 ? 0 : (2 * common) / all;
}

export function sizeOf(bag: WordBag): number {
  let size = 0;
  for (const times of bag.values()) size += times;
  return size;
}
