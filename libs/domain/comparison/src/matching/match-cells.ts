import type { ClauseId } from '@articulado/base';
import { type Clause, type Table, tableOf } from '@articulado/policy-text';
import { Matches } from './matches.js';
import { kindAndWords, pairInOrder } from './same-words.js';
import { matchSimilarWords } from './similar-words.js';
import { plainWords, type Unit } from './unit.js';

/** Which rows, columns and cells of an incoming table are which of the current one. */
export interface MatchedTable {
  readonly rows: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
  /** Incoming id → current id. */
  readonly cells: ReadonlyMap<ClauseId, ClauseId>;
}

/** Matches the rows and the columns of two tables by what they say, and the cells by where those meet. */
export function matchCells(current: readonly Clause[], incoming: readonly Clause[]): MatchedTable {
  const [mine, theirs] = [tableOf(current), tableOf(incoming)];
  const rows = matchLines(linesOf(mine, 'row'), linesOf(theirs, 'row'));
  const columns = matchLines(linesOf(mine, 'column'), linesOf(theirs, 'column'));
  const cells = new Map<ClauseId, ClauseId>();
  for (const [row, formerRow] of rows)
    for (const [column, formerColumn] of columns) {
      const [former, now] = [mine.cellsAt(formerRow, formerColumn), theirs.cellsAt(row, column)];
      if (former.length === 1 && now.length === 1) cells.set(now[0]!.id, former[0]!.id);
    }
  return { rows, columns, cells };
}

/** The lines of a table as units: what is said in all of their cells. */
function linesOf(table: Table, line: 'row' | 'column'): Map<Unit, string> {
  const ids = line === 'row' ? table.rows : table.columns;
  return new Map(
    ids.map((id) => {
      const cells =
        line === 'row'
          ? table.columns.flatMap((column) => table.cellsAt(id, column))
          : table.rows.flatMap((row) => table.cellsAt(row, id));
      return [{ clause: cells[0]!, cells, words: cells.map(plainWords).join('\t').trim() }, id];
    }),
  );
}

/**
 * By the same words; by the same first cell, as the name of an institution or of a year; by similar words; then what is left
 * between two matched ones, where it is as many.
 */
function matchLines(mine: ReadonlyMap<Unit, string>, theirs: ReadonlyMap<Unit, string>): Map<string, string> {
  const matches = new Matches([...mine.keys()], [...theirs.keys()]);
  for (const keyOf of [kindAndWords, ({ clause }: Unit) => plainWords(clause)])
    for (const gap of matches.gaps()) pairInOrder(gap, keyOf, matches);
  matchSimilarWords(matches);
  for (const { current, incoming } of matches.gaps())
    if (current.length === incoming.length)
      for (const [place, unit] of incoming.entries()) matches.pair(current[place]!, unit);
  const lines = [...theirs].map(([unit, id]) => [id, mine.get(matches.of(unit)!)] as const);
  return new Map(lines.filter((line): line is [string, string] => line[1] !== undefined));
}
