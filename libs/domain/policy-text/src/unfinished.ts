import { type ClauseId, looksEmpty } from '@articulado/base';
import { parentsOf } from './clause-tree.js';
import { atom, type Clause, type ClauseKind, type PolicyText, wordsOf } from './clause.js';
import { ClauseCounter, numberClauses } from './number-clauses.js';

/**
 * What in a text looks unfinished. `raw-mark`: a mark of another program, or a blank that nobody filled; `empty`: a clause without words that
 * holds nothing either, or a heading without words; `holds-nothing`: a heading with nothing under it; `number-twice`: a number that an
 * earlier clause has; `number-in-words`: a number that is printed and written.
 */
export type UnfinishedProblem = 'raw-mark' | 'empty' | 'holds-nothing' | 'number-twice' | 'number-in-words';

/** Where a text looks unfinished. */
export interface UnfinishedPlace {
  readonly problem: UnfinishedProblem;
  readonly clauseId: ClauseId;
  /** The mark, the number, or nothing. */
  readonly words: string;
}

/**
 * Finds what was probably not meant to be frozen, in reading order. Nothing of it makes a text invalid: whoever freezes it is told, and asked.
 * @param text - with its references printed
 */
export function unfinishedPlaces(text: PolicyText): UnfinishedPlace[] {
  const numbers = numberClauses(text);
  const holding = new Set([...parentsOf(text).values()].map((parent) => parent?.id));
  const counter = new ClauseCounter();
  const taken = new Set<string>();
  return text.flatMap((clause, index) => {
    const place = (problem: UnfinishedProblem, words = ''): UnfinishedPlace => ({
      problem,
      clauseId: clause.id,
      words,
    });
    const number = numbers.get(clause.id);
    const series = `${counter.seriesOf(clause)} ${number?.toLowerCase()}`;
    counter.next(clause);
    const isTwice = number !== undefined && clause.kind !== 'note' && taken.has(series);
    taken.add(series);
    return [
      ...rawMarksIn(clause).map((mark) => place('raw-mark', mark)),
      ...(isEmpty(clause, holding) ? [place('empty')] : []),
      ...(holdsNothing(text, index) ? [place('holds-nothing')] : []),
      ...(isTwice ? [place('number-twice', number)] : []),
      ...(number !== undefined && isInWords(clause, number) ? [place('number-in-words', number)] : []),
    ];
  });
}

/** Longest mark that is told whole. */
const longestMark = 60;

/** UF1: `[^1]`, `{{…}}`, Markdown (`**`, `#`, backticks, `[a](b)`), elements of HTML, and lines to write on. */
const rawMark =
  /\[\^[^\]\s]*\]|\{\{.*?\}\}|\{\{|\}\}|\*\*|~~|_{2,}|`+|!?\[[^\]]*\]\([^)\s]*\)|<\/?[a-z][^<>]*>|&(?:nbsp|amp|lt|gt|quot);|^\s*#{1,6}(?=\s)/giu;

/** Each mark of a clause once. */
function rawMarksIn(clause: Clause): string[] {
  const words = wordsOf({ content: clause.content.filter(({ note, reference }) => !note && !reference) });
  const marks = [...words.matchAll(rawMark)].map(([mark]) => mark.trim().slice(0, longestMark));
  return [...new Set(marks)];
}

/** Headings that are nothing but their words; the others say what they are by their kind. */
const named: readonly ClauseKind[] = ['docTitle', 'book', 'part', 'title', 'chapter', 'section'];

/** UF2: no words. A clause that only holds others needs none, a cell neither. */
function isEmpty(clause: Clause, holding: ReadonlySet<ClauseId | undefined>): boolean {
  if (['cell', 'recitals', 'transitionals'].includes(clause.kind)) return false;
  if (!looksEmpty(wordsOf(clause).replaceAll(atom, ''))) return false;
  return named.includes(clause.kind) || !holding.has(clause.id);
}

/** Headings that part a text, outermost first. */
const parts: readonly ClauseKind[] = ['book', 'part', 'title', 'chapter', 'section'];

/** UF2: what comes next is a heading of its own rank or a higher one, or the end. */
function holdsNothing(text: PolicyText, index: number): boolean {
  const { kind } = text[index]!;
  if (![...parts, 'recitals', 'transitionals'].includes(kind)) return false;
  const next = text.slice(index + 1).find((one) => one.kind !== 'note');
  if (!next || ['recitals', 'transitionals', 'annex'].includes(next.kind)) return true;
  if (!parts.includes(next.kind)) return false;
  return !parts.includes(kind) || parts.indexOf(next.kind) <= parts.indexOf(kind);
}

/** What a number is written with where its kind is written too. */
const kindWords =
  'art[íi]culo|art\\.|cap[íi]tulo|t[íi]tulo|secci[óo]n|libro|parte|anexo|numeral|literal|inciso|considerando|disposici[óo]n(?: transitoria)?|definici[óo]n';

/** UF3: "Artículo 5. Artículo 5. Plazo", "a) a) Los datos". */
function isInWords(clause: Clause, number: string): boolean {
  const written = number.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const alone = new RegExp(String.raw`^\s*${written}\s*[.)°ºª]?[-–—:.)](?=[\s–—-]|$)`, 'iu');
  const withKind = new RegExp(String.raw`^\s*(?:${kindWords})\s+${written}(?![\p{L}\p{N}])`, 'iu');
  const words = wordsOf(clause);
  return alone.test(words) || withKind.test(words);
}
