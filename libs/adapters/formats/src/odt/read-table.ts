import type { LeftOutKind, SourceBlock, SourceCell } from '../source/source-document.js';
import { squareRows } from '../source/square-rows.js';
import { paragraphsOf, wordsOfBlocks } from '../source/words-of-source.js';
import { elementsOf, type XmlElement } from '../xml/xml-element.js';
import { countOf } from './count-of.js';

/** What a table needs of the story that it stands in. */
export interface TableStory {
  readBlocks(container: XmlElement): SourceBlock[];
  leaveOut(what: LeftOutKind, words: string): void;
}

/** Spreadsheets repeat empty rows and columns up to their edge; only as many as a text may have are made. */
const mostRepeated = 1_000;

export function readTable(table: XmlElement, story: TableStory): SourceCell[][] {
  return squareRows(rowsOf(table, false).flatMap(({ row, isHeader }) => readRow(row, isHeader, story)));
}

interface TableRow {
  readonly row: XmlElement;
  readonly isHeader: boolean;
}

const groups = ['table:table-rows', 'table:table-row-group', 'table:table-header-rows', 'text:soft-page-break'];

const rowsOf = (container: XmlElement, isHeader: boolean): TableRow[] =>
  elementsOf(container).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, isHeader }];
    return groups.includes(child.name) ? rowsOf(child, isHeader || child.name === 'table:table-header-rows') : [];
  });

function readRow(row: XmlElement, isHeader: boolean, story: TableStory): SourceCell[][] {
  const cells = elementsOf(row).flatMap((cell) => readCell(cell, isHeader, story));
  const times = cells.every(isEmpty) ? 1 : countOf(row, 'table:number-rows-repeated', mostRepeated);
  return Array.from({ length: times }, () => cells);
}

/** The places that a span covers are cells of their own here, which show nothing. */
function readCell(cell: XmlElement, isHeader: boolean, story: TableStory): SourceCell[] {
  if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') return [];
  const blocks = story.readBlocks(cell);
  const words = wordsOfBlocks(blocks);
  const isCovered = cell.name === 'table:covered-table-cell';
  if (isCovered && words !== '') story.leaveOut('hidden-words', words);
  for (const block of blocks) if (block.type === 'table') story.leaveOut('nested-table', '');
  const read: SourceCell = { paragraphs: isCovered ? [] : paragraphsOf(blocks), ...(isHeader && { header: true }) };
  return Array.from({ length: countOf(cell, 'table:number-columns-repeated', mostRepeated) }, () => read);
}

const isEmpty = ({ paragraphs }: SourceCell): boolean => paragraphs.length === 0;
