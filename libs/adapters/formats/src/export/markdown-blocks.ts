import type { ClauseId } from '@articulado/base';
import {
  type Clause,
  type ClauseKind,
  numberClauses,
  parentsOf,
  type PolicyText,
  tableFrom,
  tableOf,
  wordsOf,
} from '@articulado/policy-text';
import { type NoteKeys, noteKeysOf, writeRuns } from './write-runs.js';

/** How the kinds that stand at the margin begin. */
const openings: Partial<Record<ClauseKind, (number: string) => string>> = {
  docTitle: () => '# ',
  recitals: () => '## ',
  book: (number) => `## LIBRO ${number}. `,
  part: (number) => `## PARTE ${number}. `,
  title: (number) => `## TÍTULO ${number}. `,
  chapter: (number) => `### CAPÍTULO ${number}. `,
  section: (number) => `### SECCIÓN ${number}. `,
  article: (number) => `#### Artículo ${number}. `,
  transitionals: () => '## ',
  transitional: (number) => `#### ${number}. `,
  annex: (number) => `## ANEXO ${number}. `,
};
/** How items of lists begin. */
const markers: Partial<Record<ClauseKind, (number: string) => string>> = {
  paragraph: (number) => `${number}. `,
  definition: (number) => `${number}. `,
  point: (number) => `${number}) `,
  subpoint: (number) => `${number}) `,
};
/** Furthest in that something stands. */
const maxIndent = 40;
/** How far in words stand below a letter: Markdown knows no lists of letters, and four spaces make code. */
const belowLetter = 2;
const mostBelowLetters = 3;

/** Writes the clauses of a text block by block; those at the places of `outright` say what they are. */
export function blocksOf(text: PolicyText, outright: ReadonlySet<number>): string {
  const writer = new BlockWriter(text);
  const blocks = [...text.keys()].flatMap((place) => writer.write(place, outright));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

class BlockWriter {
  private readonly numbers: ReadonlyMap<ClauseId, string>;
  private readonly parents: ReadonlyMap<ClauseId, Clause | undefined>;
  private readonly notes: NoteKeys;

  constructor(private readonly text: PolicyText) {
    this.numbers = numberClauses(text);
    this.parents = parentsOf(text);
    this.notes = noteKeysOf(text);
  }

  write(place: number, outright: ReadonlySet<number>): string[] {
    const clause = this.text[place]!;
    if (!clause.cell) return [outright.has(place) ? this.outright(clause) : this.naturally(clause, place)];
    const start = this.startOfTable(place);
    const cells = tableFrom(this.text, start);
    const isOutright = cells.some((_, index) => outright.has(start + index));
    if (!isPlainTable(cells) || isOutright) return [this.outright(clause)];
    return place === start ? [this.table(cells)] : [];
  }

  private startOfTable(place: number): number {
    let start = place;
    while (this.text[start - 1]?.cell?.table === this.text[place]!.cell!.table) start -= 1;
    return start;
  }

  private naturally(clause: Clause, place: number): string {
    const words = writeRuns(clause.content, this.notes);
    const number = this.numbers.get(clause.id) ?? '';
    const key = this.notes.get(clause.id);
    if (clause.kind === 'note' && key !== undefined) return `[^${key}]: ${words}`;
    if (clause.kind === 'recital') return recitalLine(clause, words, this.holds(place, 'recitals'));
    const opening = openings[clause.kind];
    if (opening) return `${opening(number)}${words}`.trimEnd();
    const indent = ' '.repeat(this.indentOf(clause));
    return `${indent}${markers[clause.kind]?.(number) ?? ''}${words}`;
  }

  /** Says in a comment what the words below are; what a law prints before them is there for people. */
  private outright(clause: Clause): string {
    const { kind, depth, number, cell } = clause;
    const words = writeRuns(clause.content, this.notes);
    const label = this.labelOf(clause);
    const given = {
      kind,
      depth,
      number,
      cell,
      note: this.notes.get(clause.id),
      label: label === '' ? undefined : label,
    };
    const json = JSON.stringify(given).replaceAll('-', '\\u002d').replaceAll('>', '\\u003e');
    return `<!-- articulado ${json} -->\n${label}${words}`.trimEnd();
  }

  /** "f) ", "Artículo 17 Bis. ": where nothing in it, nor in how the words begin, could be read as anything else. */
  private labelOf({ id, kind, content }: Clause): string {
    const number = this.numbers.get(id);
    const label = number === undefined ? undefined : (markers[kind] ?? openings[kind])?.(number);
    const isPlain = label !== undefined && /^#* ?[\p{L}\p{N}]+(?:[ .-][\p{L}\p{N}]+)*[.)] $/u.test(label);
    return isPlain && /^[\p{L}\p{N}]/u.test(wordsOf({ content })) ? label.replace(/^#+ /, '') : '';
  }

  private holds(place: number, kind: ClauseKind): boolean {
    const parent = this.parents.get(this.text[place]!.id);
    return parent?.kind === kind;
  }

  /** As far as the items around a clause reach: what starts below their words belongs to them. */
  private indentOf(clause: Clause): number {
    let [indent, letters] = [0, 0];
    for (let parent = this.parents.get(clause.id); parent; parent = this.parents.get(parent.id)) {
      const marker = markers[parent.kind]?.(this.numbers.get(parent.id) ?? '');
      if (marker === undefined) continue;
      if (/^\d{1,9}\. $/.test(marker)) indent += marker.length;
      else letters += belowLetter;
    }
    return Math.min(indent + Math.min(letters, mostBelowLetters), maxIndent);
  }

  private table(cells: readonly Clause[]): string {
    const { rows, columns, cellsAt } = tableOf(cells);
    const indent = ' '.repeat(this.indentOf(cells[0]!));
    const words = (row: string, column: string) => writeRuns(cellsAt(row, column)[0]?.content ?? [], this.notes);
    const lines = rows.map((row) => lineOf(columns.map((column) => words(row, column))));
    const [head, ...body] = lines;
    const table = [head!, lineOf(columns.map(() => '---')), ...body].map((line) => indent + line).join('\n');
    return `<!-- articulado {"kind":"cell","depth":${cells[0]!.depth}} -->\n${table}`;
  }
}

/** "CONSIDERANDO: Que …"; below a heading of the recitals one that begins with "Que" needs no more. */
const recitalLine = ({ number }: Clause, words: string, isBelowHeading: boolean): string => {
  if (number !== undefined) return `Considerando ${number}. ${words}`;
  return isBelowHeading && /^que[\s,]/iu.test(words) ? words : `CONSIDERANDO: ${words}`;
};

/** Whether Markdown has a table for these cells: one at each place, row by row, and the first row heads it. */
function isPlainTable(cells: readonly Clause[]): boolean {
  const { rows, columns, cellsAt } = tableOf(cells);
  if (cells.length !== rows.length * columns.length) return false;
  const places = rows.flatMap((row) => columns.map((column) => cellsAt(row, column)));
  return places.every(
    (at, index) =>
      at.length === 1 &&
      at[0] === cells[index] &&
      at[0]?.depth === cells[0]!.depth &&
      (at[0]?.cell?.header === true) === index < columns.length,
  );
}

const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
