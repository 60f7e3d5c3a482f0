import type { Clause } from './clause.js';
import { tableFrom, tableOf } from './tables.js';
import { someClause } from './testing/some-clause.js';

/** Cells from rows like "r1: a b c", each named by its column; "b=x" is a cell of column b with the id x. */
const cellsOf = (...rows: readonly string[]): Clause[] =>
  rows.flatMap((line) => {
    const [row = '', columns = ''] = line.split(': ');
    return columns.split(' ').map((word) => {
      const [column = '', id = `${row}-${column}`] = word.split('=');
      return { ...someClause(id, 'cell', 1), cell: { table: 't', row, column } };
    });
  });

const gridOf = (...rows: readonly string[]) => {
  const table = tableOf(cellsOf(...rows));
  return table.rows.map((row) =>
    table.columns.map((column) =>
      table
        .cellsAt(row, column)
        .map(({ id }) => String(id))
        .join('+'),
    ),
  );
};

describe('a table', () => {
  it('TA1: has its rows in the order in which they are met, whatever their ids', () => {
    expect(tableOf(cellsOf('z: a b', 'a: a b', 'm: a b')).rows).toEqual(['z', 'a', 'm']);
  });

  it.each([
    ['one that only a later row has', ['r: a b c', 's: a x b c'], 'a x b c'],
    ['one at the beginning', ['r: a b', 's: x a b'], 'x a b'],
    ['one at the end', ['r: a b', 's: a b x'], 'a b x'],
    ['two that two people inserted at one place', ['r: a x b', 's: a y b'], 'a y x b'],
    ['one whose neighbours a row lacks', ['r: a b c', 's: c x'], 'a b c x'],
    ['rows that disagree: the first is right', ['r: a b', 's: b a'], 'a b'],
  ])('TA2: puts a column behind the one that it follows: %s', (_what, rows, columns) => {
    expect(tableOf(cellsOf(...rows)).columns.join(' ')).toBe(columns);
  });

  it('TA3: has places without a cell, and places with two that met there by merging', () => {
    expect(gridOf('r: a b', 's: a', 't: a b b=extra')).toEqual([
      ['r-a', 'r-b'],
      ['s-a', ''],
      ['t-a', 't-b+extra'],
    ]);
  });

  it('TA3: loses and doubles no cell, and shows those of one row in one row though another stands between', () => {
    const cells = cellsOf('r: a b', 's: a b', 'r: c');
    const table = tableOf(cells);
    const shown = table.rows.flatMap((row) => table.columns.flatMap((column) => table.cellsAt(row, column)));
    expect(shown.map(({ id }) => String(id)).sort()).toEqual(cells.map(({ id }) => String(id)).sort());
    expect(table.rows).toEqual(['r', 's']);
  });

  it('TA4: ends where another clause or another table begins', () => {
    const other = { ...someClause('o', 'cell', 1), cell: { table: 'u', row: 'r', column: 'a' } };
    const text = [someClause('a', 'article', 0), ...cellsOf('r: a b'), other, ...cellsOf('s: a')];
    expect(tableFrom(text, 1).map(({ id }) => String(id))).toEqual(['r-a', 'r-b']);
    expect(tableFrom(text, 4).map(({ id }) => String(id))).toEqual(['s-a']);
  });
});
