import type { LeftOutKind, SourceBlock, SourceCell, SourceChange } from '../source/source-document.js';
import { emptyCell, squareRows } from '../source/square-rows.js';
import { paragraphsOf, wordsOfBlocks } from '../source/words-of-source.js';
import { childNamed, outermost, type XmlElement } from '../xml/xml-element.js';
import { isOn, numberOf, valueOf } from './properties.js';
import { both, changeIn } from './tracked-change.js';

/** What a table needs of the story that it stands in. */
export interface TableStory {
  readBlocks(container: XmlElement, change: SourceChange | undefined): SourceBlock[];
  leaveOut(what: LeftOutKind, words: string): void;
}

/** Most places that a cell may take; Word's own tables have 63 columns at most. */
const widest = 63;

/** The rows of a `w:tbl`; a row whose deletion is tracked is listed and not among them. */
export function readTable(table: XmlElement, change: SourceChange | undefined, story: TableStory): SourceCell[][] {
  return squareRows(
    outermost(table, 'w:tr').flatMap((row) => {
      const properties = childNamed(row, 'w:trPr');
      const rowChange = both(change, changeIn(properties));
      const cells = readRow(row, properties, rowChange, story);
      if (changeIn(properties)?.type !== 'deleted') return [cells];
      story.leaveOut('deleted-words', wordsOfBlocks(cells.flatMap(({ paragraphs }) => paragraphs)));
      return [];
    }),
  );
}

function readRow(
  row: XmlElement,
  properties: XmlElement | undefined,
  change: SourceChange | undefined,
  story: TableStory,
): SourceCell[] {
  const isHeader = isOn(properties, 'w:tblHeader') ?? false;
  const cells = outermost(row, 'w:tc').flatMap((cell) => readCell(cell, isHeader, change, story));
  return [...empty(numberOf(properties, 'w:gridBefore') ?? 0), ...cells];
}

/** The cell and the empty places of its span. What a merged cell has below its first row is not shown. */
function readCell(
  cell: XmlElement,
  isHeader: boolean,
  change: SourceChange | undefined,
  story: TableStory,
): SourceCell[] {
  const properties = childNamed(cell, 'w:tcPr');
  const blocks = story.readBlocks(cell, both(change, changeIn(properties)));
  const merge = childNamed(properties, 'w:vMerge');
  const continues = merge !== undefined && valueOf(properties, 'w:vMerge') !== 'restart';
  const header = isHeader ? ({ header: true } as const) : {};
  const words = wordsOfBlocks(blocks);
  if (continues && words !== '') story.leaveOut('hidden-words', words);
  for (const block of blocks) if (block.type === 'table') story.leaveOut('nested-table', '');
  const own = continues ? { ...emptyCell, ...header } : { paragraphs: paragraphsOf(blocks), ...header };
  const span = Math.min(numberOf(properties, 'w:gridSpan') ?? 1, widest);
  return [own, ...empty(span - 1).map((place) => ({ ...place, ...header }))];
}

const empty = (count: number): SourceCell[] =>
  Array.from({ length: Math.min(Math.max(count, 0), widest) }, () => emptyCell);
