import type { ApiClause } from '@articulado/pages';
import { passageAround } from './passage.js';

const clause = (id: string, kind: ApiClause['kind'], depth: number, number?: string, note?: string): ApiClause => ({
  id,
  kind,
  depth,
  number: number ?? null,
  givenNumber: null,
  cell: null,
  content: note ? [{ text: '\uFFFC', bold: false, italic: false, link: null, term: null, note, reference: null }] : [],
});

const text = [
  clause('b', 'book', 0, 'Primero'),
  clause('t', 'title', 1, 'I'),
  clause('a', 'article', 2, '17 Bis'),
  clause('p', 'paragraph', 3, '1', 'n'),
  clause('q', 'point', 4, 'a'),
  clause('m', 'note', 0, '2'),
  clause('s', 'subpoint', 5, 'i'),
  clause('c', 'article', 2, '18', 'm'),
  clause('x', 'annex', 0, 'I'),
  clause('y', 'article', 1, '1'),
  clause('z', 'point', 2, 'a'),
  clause('w', 'paragraph', 1, '1'),
  clause('n', 'note', 1, '1'),
];

describe('the passage around a clause', () => {
  const around = (id: string) => passageAround(text, id).map((one) => one.id);

  it('is its article with all that holds and the notes whose marks stand there, and no others', () => {
    expect(around('q')).toEqual(['a', 'p', 'q', 's', 'n']);
    expect(around('c')).toEqual(['c', 'm']);
  });

  it('is for a note the passage of its mark', () => {
    expect(around('n')).toEqual(around('p'));
  });

  it('is for an article of an annex that article, and for a title the title alone', () => {
    expect(around('z')).toEqual(['y', 'z']);
    expect(around('t')).toEqual(['t']);
  });
});
