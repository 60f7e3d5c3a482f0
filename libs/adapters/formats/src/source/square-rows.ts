import { UnreadableFile } from '../package/unreadable-file.js';
import type { SourceCell } from './source-document.js';

/** Most places of one table: some more than a text may have clauses, and few enough to hold the empty ones of a hostile table. */
export const maxPlaces = 100_000;

export const emptyCell: SourceCell = { paragraphs: [] };

/** Fills up shorter rows, so that all are equally long. */
export function squareRows(rows: readonly (readonly SourceCell[])[]): SourceCell[][] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns * rows.length > maxPlaces) throw new UnreadableFile('too-large-unpacked');
  return rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? emptyCell));
}
