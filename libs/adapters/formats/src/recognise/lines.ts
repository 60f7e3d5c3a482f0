import type { Run } from '@articulado/policy-text';
import type {
  GivenClause,
  LeftOut,
  SourceDocument,
  SourceParagraph,
  SourcePlace,
  SourceRun,
  SourceTable,
} from '../source/source-document.js';
import { textOf, tidy } from './words.js';

/** A line of a file: the least that can begin a clause. */
export interface Line {
  readonly type: 'line';
  readonly words: readonly Run[];
  /** What it says, without the marks of notes. */
  readonly text: string;
  readonly place: SourcePlace;
  /** Whether a paragraph of the file begins with it. */
  readonly begins: boolean;
  /** How far in it stands, in columns or in levels of a list; only to be compared. */
  readonly indent: number;
  readonly isBullet: boolean;
  readonly startsPage: boolean;
  readonly heading?: number;
  readonly given?: GivenClause;
  /** Whether the words behind the label are the epigraph of the article, or this line is that of the next one. */
  readonly epigraph?: 'own' | 'of-next';
}

interface TableOfFile {
  readonly type: 'table';
  readonly table: SourceTable;
}

export type LineOrTable = Line | TableOfFile;

/** Columns that stand for one level of a word processor's list. */
const columnsOfLevel = 100;

/** Cuts the paragraphs of a document into lines; words that are struck through or deleted are left out. */
export function linesOf(document: SourceDocument, leftOut: LeftOut[]): LineOrTable[] {
  return document.blocks.flatMap((block): LineOrTable[] =>
    block.type === 'table' ? [{ type: 'table', table: block }] : paragraphLines(block, leftOut),
  );
}

/** The lines of one paragraph; one without words is no line, unless the file says what it is. */
export function paragraphLines(paragraph: SourceParagraph, leftOut: LeftOut[]): Line[] {
  const written = cutAtBreaks(withLabel(paragraph));
  const isBullet = bullet.test(paragraph.label ?? '');
  let begins = true;
  return written.flatMap((runs, index): Line[] => {
    const place = placeOfLine(paragraph.place, index);
    const words = tidy(liveRuns(runs, place, leftOut));
    if (words.length === 0 && !(paragraph.given && index === 0)) return [];
    const line: Line = {
      type: 'line',
      words,
      text: textOf(words).trim(),
      place,
      begins,
      indent: indentOf(runs, paragraph.listLevel),
      isBullet: begins && isBullet,
      startsPage: runs[0]?.text.startsWith('\f') ?? false,
      ...(paragraph.heading !== undefined && { heading: paragraph.heading }),
      ...(begins && paragraph.given && { given: paragraph.given }),
    };
    begins = false;
    return [line];
  });
}

/** What a program prints for an item that has no number of its own. */
const bullet = /^[^\p{L}\p{N}]{1,3}$/u;

/** A label that says something is words of the file; a bullet is not. */
function withLabel({ runs, label }: SourceParagraph): readonly SourceRun[] {
  if (label === undefined || bullet.test(label)) return runs;
  return [{ ...(runs[0]?.bold && { bold: true }), text: `${label} ` }, ...runs];
}

function cutAtBreaks(runs: readonly SourceRun[]): SourceRun[][] {
  const lines: SourceRun[][] = [[]];
  for (const run of runs) {
    if (run.exact || !run.text.includes('\n')) {
      lines.at(-1)!.push(run);
      continue;
    }
    const [first = '', ...others] = run.text.split('\n');
    lines.at(-1)!.push({ ...run, text: first });
    for (const text of others) lines.push([{ ...run, text }]);
  }
  return lines;
}

function liveRuns(runs: readonly SourceRun[], place: SourcePlace, leftOut: LeftOut[]): SourceRun[] {
  return runs.filter((run) => {
    const isDeleted = run.change?.type === 'deleted';
    if (!run.struck && !isDeleted) return true;
    if (run.text.trim() !== '')
      leftOut.push({ what: isDeleted ? 'deleted-words' : 'struck-words', place, words: run.text });
    return false;
  });
}

const placeOfLine = (place: SourcePlace, index: number): SourcePlace => {
  if (index === 0) return place;
  return place.line === undefined ? { ...place, lineOfParagraph: index + 1 } : { ...place, line: place.line + index };
};

function indentOf(runs: readonly SourceRun[], listLevel: number | undefined): number {
  if (listLevel !== undefined) return (listLevel + 1) * columnsOfLevel;
  let columns = 0;
  for (const { text } of runs) {
    for (const sign of text) {
      if (sign === '\t') columns += 4 - (columns % 4);
      else if (/\s/u.test(sign)) columns += sign === '\f' ? 0 : 1;
      else return columns;
    }
  }
  return columns;
}
