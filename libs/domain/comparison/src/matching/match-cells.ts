import type { ClauseId } from '@articulado/base';
import { type Clause, type Table, tableOf } from '@articulado/policy-text';
import { Matches } from './matches.js';
import { kindAndCells, kindAndWords, pairInOrder, pairSaying } from './same-words.js';
import { matchSimilarWords } from './similar-words.js';
import { plainWords, type Unit } from './unit.js';

/** Which rows, columns and cells of an incoming table are which of the current one. */
export interface MatchedTable {
  /** Incoming row → its name in the current table, or a new one. */
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
      const place = matchPlace(mine.cellsAt(formerRow, formerColumn), theirs.cellsAt(row, column));
      for (const [id, former] of place) cells.set(id, former);
    }
  return { rows: namesOf(linesOf(theirs, 'row'), rows), columns: namesOf(linesOf(theirs, 'column'), columns), cells };
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
 * MA3: By the same words, also where rows and columns changed places; by the same first cell, as the name of an institution or of a year;
 * by similar words; then what is left between two matched ones, where it is as many.
 */
function matchLines(mine: ReadonlyMap<Unit, string>, theirs: ReadonlyMap<Unit, string>): Map<string, string> {
  const matches = new Matches([...mine.keys()], [...theirs.keys()]);
  const all = { current: matches.current, incoming: matches.incoming };
  for (const keyOf of [kindAndWords, kindAndCells]) pairSaying(keyOf, all, matches);
  for (const gap of matches.gaps()) pairInOrder(gap, firstCell, matches);
  pairSaying(firstCell, { current: all.current.filter(firstCell), incoming: all.incoming.filter(firstCell) }, matches);
  matchSimilarWords(matches);
  for (const { current, incoming } of matches.gaps())
    if (current.length === incoming.length)
      for (const [place, unit] of incoming.entries()) matches.pair(current[place]!, unit);
  const lines = [...theirs].map(([unit, id]) => [id, mine.get(matches.of(unit)!)] as const);
  return new Map(lines.filter((line): line is [string, string] => line[1] !== undefined));
}

const firstCell = ({ clause }: Unit) => plainWords(clause);

/** The cells of one place: one of each in most, and in the order of what they say where several people filled it at once. */
function matchPlace(current: readonly Clause[], incoming: readonly Clause[]): [ClauseId, ClauseId][] {
  const unitOf = (clause: Clause): Unit => ({ clause, words: plainWords(clause) });
  const matches = new Matches(current.map(unitOf), incoming.map(unitOf));
  for (const gap of matches.gaps()) pairInOrder(gap, kindAndWords, matches);
  const free = matches.free();
  if (free.current.length === free.incoming.length)
    for (const [place, unit] of free.incoming.entries()) matches.pair(free.current[place]!, unit);
  return matches.incoming.flatMap((unit) => {
    const former = matches.of(unit);
    return former ? [[unit.clause.id, former.clause.id]] : [];
  });
}

/**
 * MA4: The names of lines: of one that is known its own, of another one the id of its first cell, which nothing else has. Files name lines by
 * their places, so that a new second row would be taken for the row that was the second one and stands elsewhere now.
 */
const namesOf = (lines: ReadonlyMap<Unit, string>, known: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...lines].map(([{ clause }, line]) => [line, known.get(line) ?? clause.id]));
