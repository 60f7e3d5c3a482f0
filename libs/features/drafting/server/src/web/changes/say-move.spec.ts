import { usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import { type ListedClause, sayCellMove, sayMove } from './say-move.js';

const t = translator('es', usualTimeZone);
const clause = (id: string, kind: ListedClause['kind'], number: string, depth: number): ListedClause => ({
  id,
  kind,
  number,
  depth,
  cell: null,
});
const chapter = (number: string) => clause(`c${number}`, 'chapter', number, 0);
const article = (id: string, number: string) => clause(id, 'article', number, 1);
const before = [
  chapter('I'),
  article('a', '1'),
  clause('a1', 'paragraph', '1', 2),
  clause('a2', 'paragraph', '2', 2),
  article('b', '2'),
  chapter('II'),
  article('c', '3'),
];

describe('what moved is said', () => {
  it('from one part into another, and before what it stands there', () => {
    const after = [chapter('I'), article('b', '1'), chapter('II'), article('a', '2'), article('c', '3')];
    expect(sayMove(t, before, after, 'a')).toBe(
      'Estaba en «Capítulo I»; ahora está en «Capítulo II», antes de «Artículo 3».',
    );
    const last = [chapter('I'), article('b', '1'), chapter('II'), article('c', '2'), article('a', '3')];
    expect(sayMove(t, before, last, 'a')).toBe('Estaba en «Capítulo I»; ahora está en «Capítulo II», al final.');
  });

  it('within one part, also where its own label stays the same', () => {
    const after = [
      chapter('I'),
      article('a', '1'),
      clause('a2', 'paragraph', '1', 2),
      clause('a1', 'paragraph', '2', 2),
    ];
    expect(sayMove(t, before, after, 'a1')).toBe('Sigue en «Artículo 1»: iba antes de «Numeral 2»; ahora va al final.');
  });

  it('of what goes with the part that holds it', () => {
    const after = [
      chapter('I'),
      article('b', '1'),
      article('a', '2'),
      clause('a1', 'paragraph', '1', 2),
      clause('a2', 'paragraph', '2', 2),
    ];
    for (const id of ['a1', 'a2'])
      expect(sayMove(t, before, after, id)).toBe('Va con «Artículo 2», y dentro de esa parte sigue en su lugar.');
  });

  it('by what it follows, where the same follows it as before', () => {
    const [x, y, z] = ['1', '2', '3'].map((number) => article(`x${number}`, number)) as [
      ListedClause,
      ListedClause,
      ListedClause,
    ];
    const [was, is] = [
      [chapter('I'), x, y, z],
      [chapter('I'), z, x, y],
    ];
    expect(sayMove(t, was, is, 'x1')).toBe('Sigue en «Capítulo I»: iba al comienzo; ahora va después de «Artículo 3».');
  });

  it('among the outermost parts', () => {
    const after = [chapter('II'), article('c', '1'), chapter('I')];
    expect(sayMove(t, before, after, 'cI')).toBe(
      'Sigue en el primer nivel del texto: iba antes de «Capítulo II»; ahora va al final.',
    );
  });

  it('of a cell by its row and column, counted as a reader counts them', () => {
    const cell = (id: string, row: string, column: string): ListedClause => ({
      ...clause(id, 'cell', '', 0),
      cell: { table: 't', row, column, header: false },
    });
    const head = [cell('h1', 'h', 'c1'), cell('h2', 'h', 'c2'), cell('h3', 'h', 'c3')];
    const [was, is] = [
      [...head, cell('x', 'r', 'c2')],
      [...head, cell('x', 'r', 'c3')],
    ];
    expect(sayCellMove(t, was, is, 'x')).toBe(
      'Estaba en la fila 2, columna 2 de la tabla; ahora está en la fila 2, columna 3.',
    );
    expect(sayCellMove(t, was, was, 'x')).toBeUndefined();
    expect(sayCellMove(t, was, before, 'x')).toBeUndefined();
  });

  it('as if notes were not there, which hold nothing', () => {
    const note = clause('n', 'note', '1', 0);
    const after = [chapter('I'), article('b', '1'), chapter('II'), note, article('a', '2'), note, article('c', '3')];
    expect(sayMove(t, before, after, 'a')).toBe(
      'Estaba en «Capítulo I»; ahora está en «Capítulo II», antes de «Artículo 3».',
    );
  });
});
