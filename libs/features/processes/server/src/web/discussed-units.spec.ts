import type { ApiClause } from '@articulado/pages';
import { discussedUnits } from './discussed-units.js';

const clause = (id: string, kind: ApiClause['kind'], depth: number): ApiClause => ({
  id,
  kind,
  depth,
  number: null,
  givenNumber: null,
  cell: null,
  content: [],
});

it('adds up what was said by article, wherever inside it people said it', () => {
  const text = [
    clause('t', 'title', 0),
    clause('a1', 'article', 1),
    clause('p', 'paragraph', 2),
    clause('q', 'point', 3),
    clause('a2', 'article', 1),
    clause('d', 'transitional', 0),
  ];
  const said = [
    { clauseId: 'a1', contributions: 2, answered: 1 },
    { clauseId: 'q', contributions: 3, answered: 3 },
    { clauseId: 't', contributions: 1, answered: 0 },
  ];
  expect(
    discussedUnits(text, said).map(({ clause: { id }, contributions, answered }) => [id, contributions, answered]),
  ).toEqual([
    ['t', 1, 0],
    ['a1', 5, 4],
    ['a2', 0, 0],
    ['d', 0, 0],
  ]);
});

it('leaves out what was said about a clause that the text does not have', () => {
  expect(
    discussedUnits([clause('a1', 'article', 0)], [{ clauseId: 'gone', contributions: 1, answered: 0 }]),
  ).toMatchObject([{ contributions: 0 }]);
});

it('counts what was said about a note where its mark stands', () => {
  const mark = [{ text: '\uFFFC', bold: false, italic: false, link: null, term: null, note: 'n', reference: null }];
  const text = [
    clause('a1', 'article', 0),
    { ...clause('p', 'paragraph', 1), content: mark },
    clause('a2', 'article', 0),
    clause('n', 'note', 0),
  ];
  const units = discussedUnits(text, [{ clauseId: 'n', contributions: 2, answered: 1 }]);
  expect(units.map(({ clause: { id }, contributions }) => [id, contributions])).toEqual([
    ['a1', 2],
    ['a2', 0],
  ]);
});
