import { changedClauses, compareTexts } from './index.js';
import { clause, told } from './testing/told.js';

describe('comparing tables', () => {
  const cell = (id: string, row: string, column = 'c', header?: true) =>
    clause(id, id, { kind: 'cell', cell: { table: 't', row, column, ...(header && { header }) } });

  it('CO6: lets the rows of a table shift, and says when a cell becomes a heading', () => {
    const before = [cell('head', 'r0', 'c', true), cell('a', 'r1')];
    const after = [cell('head', 'r0', 'c', true), cell('new', 'r2'), cell('a', 'r1')];
    expect(told(compareTexts(before, after))).toEqual(['new added ->-']);
    expect(told(compareTexts(before, [cell('a', 'r1', 'c', true)]))).toEqual(['head removed ->-', 'a kindChanged ->-']);
  });

  it('CO6: tells when the amounts of two columns change places, though the cells stand in the same order', () => {
    const head = [cell('h1', 'r0', 'c0'), cell('h2', 'r0', 'c1'), cell('h3', 'r0', 'c2')];
    const before = [...head, cell('mingob', 'r1', 'c0'), cell('q1', 'r1', 'c1'), cell('q2', 'r1', 'c2')];
    const after = [...head, cell('mingob', 'r1', 'c0'), cell('q1', 'r1', 'c2'), cell('q2', 'r1', 'c1')];
    expect(told(compareTexts(before, after))).toEqual(['q1 kindChanged ->-', 'q2 kindChanged ->-']);
    expect([...changedClauses(before, after)]).toEqual(['q1', 'q2']);
  });

  it('CO6: tells a cell that went to another row', () => {
    const before = [cell('a', 'r1', 'c1'), cell('b', 'r1', 'c2'), cell('c', 'r2', 'c1'), cell('d', 'r2', 'c2')];
    const after = [cell('a', 'r1', 'c1'), cell('b', 'r2', 'c2'), cell('c', 'r2', 'c1'), cell('d', 'r2', 'c2')];
    expect(told(compareTexts(before, after))).toEqual(['b kindChanged ->-']);
    expect(
      told(
        compareTexts(
          before,
          before.map((one) => (one.id === 'a' ? clause('a') : one)),
        ),
      ),
    ).toEqual(['a kindChanged ->1']);
  });

  it('CO6: takes the row in which most cells are for the same, and its id where that is even', () => {
    const before = ['a', 'b', 'c'].map((id) => cell(id, 'r1', `c-${id}`)).concat(cell('d', 'r2', 'c-d'));
    const inRows = (...rows: readonly string[]) =>
      before.map((one, index) => ({ ...one, cell: { ...one.cell!, row: rows[index]! } }));
    expect(told(compareTexts(before, inRows('r1', 'r2', 'r2', 'r1')))).toEqual([
      'a kindChanged ->-',
      'b encodingChanged ->-',
      'c encodingChanged ->-',
      'd encodingChanged ->-',
    ]);
    const even = inRows('r1', 'r1', 'r2', 'r2');
    expect(told(compareTexts(even, inRows('r2', 'r1', 'r1', 'r2')))).toEqual([
      'a kindChanged ->-',
      'c kindChanged ->-',
    ]);
    expect(told(compareTexts(even, inRows('new', 'r1', 'r2', 'r2')))).toEqual(['a kindChanged ->-']);
  });

  it('CO6: takes a row for the same when its cells stay together, and tells that its id is another one', () => {
    const before = [cell('a', 'r1', 'c1'), cell('b', 'r1', 'c2'), cell('c', 'r2', 'c1')];
    const after = [cell('a', 'x', 'c1'), cell('b', 'x', 'c2'), cell('c', 'r2', 'c1')];
    expect(told(compareTexts(before, after))).toEqual(['a encodingChanged ->-', 'b encodingChanged ->-']);
    expect([...changedClauses(before, after)]).toEqual([]);
  });
});
