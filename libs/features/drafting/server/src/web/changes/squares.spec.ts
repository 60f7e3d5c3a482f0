import type { ClauseId } from '@articulado/base';
import type { Clause } from '@articulado/policy-text';
import { squaresOf } from './squares.js';

const clause = (id: string, more: Partial<Clause>): Clause => ({
  id: id as ClauseId,
  kind: 'cell',
  depth: 0,
  content: [],
  ...more,
});
const cell = (table: string, row: string, column: string) =>
  clause(`${table}-${row}-${column}`, { cell: { table, row, column } });

describe('where cells stand', () => {
  it('is counted from 1 in each table of its own, also behind a place without a cell', () => {
    const text = [
      clause('article', { kind: 'article' }),
      ...[cell('t', 'r1', 'a'), cell('t', 'r1', 'b'), cell('t', 'r2', 'b')],
      clause('between', { kind: 'article' }),
      cell('u', 'r2', 'b'),
    ];
    expect(Object.fromEntries(squaresOf(text))).toEqual({
      't-r1-a': { table: 't', row: 1, column: 1 },
      't-r1-b': { table: 't', row: 1, column: 2 },
      't-r2-b': { table: 't', row: 2, column: 2 },
      'u-r2-b': { table: 'u', row: 1, column: 1 },
    });
  });
});
