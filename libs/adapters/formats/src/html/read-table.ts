import type { SourceBlock, SourceCell } from '../source/source-document.js';
import { emptyCell, maxPlaces, squareRows } from '../source/square-rows.js';
import { UnreadableFile } from '../package/unreadable-file.js';
import { paragraphsOf } from '../source/words-of-source.js';
import { attributeOf, childrenOf, type HtmlElement, isElementNode, tagOf } from './html-node.js';

/** Most columns and rows that a cell may span; a table that really has more is cut into cells anyway. */
const widest = 200;

/** The cells of a table by rows, those that span several at the first of their places. */
export function readTable(
  rows: readonly HtmlElement[],
  readCell: (cell: HtmlElement) => readonly SourceBlock[],
  isInHead: (row: HtmlElement) => boolean,
): SourceCell[][] {
  const places: SourceCell[][] = rows.map(() => []);
  let taken = 0;
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      const header = tagOf(cell) === 'th' || isInHead(row) ? ({ header: true } as const) : {};
      const size = {
        columns: span(cell, 'colspan'),
        rows: Math.min(span(cell, 'rowspan', rows.length), rows.length - index),
      };
      taken += size.columns * size.rows;
      if (taken > maxPlaces) throw new UnreadableFile('too-large-unpacked');
      while (places[index]![column] !== undefined) column++;
      put(places, { row: index, column }, size, { paragraphs: paragraphsOf(readCell(cell)), ...header });
    }
  });
  return squareRows(places.map((row) => Array.from(row, (cell) => cell ?? emptyCell)));
}

/** The rows of a table, not those of tables within it. */
export const rowsOf = (table: HtmlElement): HtmlElement[] =>
  childrenOf(table)
    .filter(isElementNode)
    .flatMap((child) => {
      if (tagOf(child) === 'tr') return [child];
      return ['thead', 'tbody', 'tfoot'].includes(tagOf(child)) ? rowsOf(child) : [];
    });

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  childrenOf(row)
    .filter(isElementNode)
    .filter((child) => tagOf(child) === 'td' || tagOf(child) === 'th');

/** Puts a cell at its place, and nothing at the other places that it takes. */
function put(
  places: SourceCell[][],
  { row, column }: { row: number; column: number },
  size: { columns: number; rows: number },
  cell: SourceCell,
): void {
  for (let down = 0; down < size.rows; down++) {
    for (let right = 0; right < size.columns; right++) {
      const isFirst = down === 0 && right === 0;
      places[row + down]![column + right] ??= isFirst ? cell : { ...emptyCell, ...(cell.header && { header: true }) };
    }
  }
}

/** A span of 0 rows goes on to the end of the table. */
function span(cell: HtmlElement, name: string, whole = 1): number {
  const written = attributeOf(cell, name);
  if (!/^\d{1,9}$/.test(written)) return 1;
  return Math.min(Number(written) || whole, widest);
}
