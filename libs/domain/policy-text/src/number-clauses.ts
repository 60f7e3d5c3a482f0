import type { ClauseId } from '@articulado/base';
import { type Clause, type ClauseKind, isHeading, type PolicyText } from './clause.js';
import { Ancestors } from './clause-tree.js';
import { markedNotes } from './notes.js';
import { type NumberStyle, printNumber, readNumber, type SeriesState } from './number-style.js';

/** How the clauses of a kind are counted. */
interface Counting {
  readonly style: NumberStyle;
  /** The headings in which the count begins anew; `parent`: in whatever holds the clause. Outside of them: through the text. */
  readonly within: 'parent' | readonly ClauseKind[];
  /** The kind whose count it shares. */
  readonly series?: ClauseKind;
}

/** Kinds not listed bear no number; notes are numbered by their marks. */
const counting: Partial<Record<ClauseKind, Counting>> = {
  recital: { style: 'decimal', within: ['annex'] },
  book: { style: 'upperRoman', within: ['annex'] },
  part: { style: 'upperRoman', within: ['annex', 'book'] },
  title: { style: 'upperRoman', within: ['annex', 'book', 'part'] },
  chapter: { style: 'upperRoman', within: ['annex', 'book', 'part', 'title'] },
  section: { style: 'decimal', within: ['annex', 'book', 'part', 'title', 'chapter'] },
  article: { style: 'decimal', within: ['annex'] },
  paragraph: { style: 'decimal', within: 'parent' },
  definition: { style: 'decimal', within: 'parent', series: 'paragraph' },
  point: { style: 'lowerLetters', within: 'parent' },
  subpoint: { style: 'lowerRoman', within: 'parent' },
  transitional: { style: 'feminineOrdinal', within: ['annex', 'transitionals'] },
  annex: { style: 'upperRoman', within: [] },
};

/** Whether clauses of this kind are counted, and so may be given a number of their own. */
export const bearsNumber = (kind: ClauseKind): boolean => counting[kind] !== undefined;

/** A clause's number, and what it would have been had it not been given one. */
export interface PrintedNumber {
  readonly number: string;
  /** Present where a given number is not the one that its place would have given it. */
  readonly expected?: string;
}

/**
 * Gives every clause that bears one its number: "IV", "18", "17 Bis", "a", "Primera". A number that was given stays, and
 * those behind it go on from it; all others follow from position and are never stored, so that a clause keeps its `id`
 * when it moves. Notes are numbered in the order of their marks.
 * @returns id → number, without punctuation; clauses without a number are absent
 */
export function numberClauses(text: PolicyText): Map<ClauseId, string> {
  return new Map([...printedNumbers(text)].map(([id, { number }]) => [id, number]));
}

/** The same, and says where a given number stands in place of another that a reader would expect there. */
export function printedNumbers(text: PolicyText): Map<ClauseId, PrintedNumber> {
  const counter = new ClauseCounter();
  const numbers = new Map<ClauseId, PrintedNumber>();
  let notes = 0;
  for (const clause of text) {
    const printed = counter.next(clause);
    if (printed) numbers.set(clause.id, printed);
  }
  for (const note of markedNotes(text).keys()) numbers.set(note, { number: String((notes += 1)) });
  return numbers;
}

/** Counts the clauses of a text one by one, in reading order. */
export class ClauseCounter {
  private readonly places = new OpenClauses();
  private readonly series = new Map<string, SeriesState>();

  /** The number of the next clause; `undefined` for a kind that bears none. */
  next(clause: Clause): PrintedNumber | undefined {
    const rule = counting[clause.kind];
    const printed = rule && this.count(clause, rule);
    this.places.add(clause);
    return printed;
  }

  /** Names the count that the next clause belongs to: no number should occur twice in it. */
  seriesOf(clause: Clause): string {
    const rule = counting[clause.kind];
    return rule ? this.places.seriesOf(clause, rule) : clause.id;
  }

  private count(clause: Clause, rule: Counting): PrintedNumber {
    const key = this.places.seriesOf(clause, rule);
    const before = this.series.get(key) ?? { count: 0, style: rule.style, prefix: '' };
    const next = { ...before, count: before.count + 1 };
    const expected = printNumber(next);
    if (clause.number === undefined || clause.number === expected) {
      this.series.set(key, next);
      return { number: expected };
    }
    this.series.set(key, readNumber(clause.number, before) ?? before);
    return { number: clause.number, expected };
  }
}

/** The clauses that hold the next one. */
class OpenClauses {
  private readonly clauses = new Ancestors<Clause>();
  private readonly headings = new Ancestors<Clause>();

  /** Names the count that a clause belongs to. */
  seriesOf(clause: Clause, { within, series }: Counting): string {
    const parent =
      within === 'parent'
        ? this.clauses.of(clause).at(-1)
        : this.headings.of(clause).findLast(({ kind }) => within.includes(kind));
    return `${series ?? clause.kind} in ${parent?.id ?? 'text'}`;
  }

  add(clause: Clause): void {
    this.clauses.add(clause);
    // Only headings end a chapter, not a paragraph at the margin.
    if (isHeading(clause.kind)) this.headings.add(clause);
  }
}
