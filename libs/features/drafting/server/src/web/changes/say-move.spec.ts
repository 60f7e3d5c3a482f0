import { usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import type { ApiClause } from '@articulado/pages';
import { sayCellMove, sayChangeOfPlace, sayMove } from './say-move.js';
import { type ListedClause, sidesOf } from './sides.js';

const t = translator('es', usualTimeZone);
const clause = (
  id: string,
  kind: ListedClause['kind'],
  number: string | null,
  depth: number,
  words = '',
): ApiClause => ({
  id,
  kind,
  number,
  depth,
  givenNumber: null,
  content:
    words === ''
      ? []
      : [{ text: words, bold: false, italic: false, link: null, term: null, note: null, reference: null }],
  cell: null,
});
const cell = (id: string, row: string, column: string, words = ''): ApiClause => ({
  ...clause(id, 'cell', null, 0, words),
  cell: { table: 't', row, column, header: row === 'h' },
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
    expect(sayMove(t, sidesOf(t, before, after), 'a')).toBe(
      'Estaba en «Capítulo I»; ahora está en «Capítulo II», antes de «Artículo 3».',
    );
    const last = [chapter('I'), article('b', '1'), chapter('II'), article('c', '2'), article('a', '3')];
    expect(sayMove(t, sidesOf(t, before, last), 'a')).toBe(
      'Estaba en «Capítulo I»; ahora está en «Capítulo II», al final.',
    );
  });

  it('within one part, also where its own label stays the same', () => {
    const after = [
      chapter('I'),
      article('a', '1'),
      clause('a2', 'paragraph', '1', 2),
      clause('a1', 'paragraph', '2', 2),
    ];
    expect(sayMove(t, sidesOf(t, before, after), 'a1')).toBe(
      'Sigue en «Artículo 1»: iba antes de «Numeral 2»; ahora va al final.',
    );
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
      expect(sayMove(t, sidesOf(t, before, after), id)).toBe(
        'Va con «Artículo 2», y dentro de esa parte sigue en su lugar.',
      );
  });

  it('by what it follows, where the same follows it as before', () => {
    const [x, y, z] = ['1', '2', '3'].map((number) => article(`x${number}`, number)) as [
      ApiClause,
      ApiClause,
      ApiClause,
    ];
    const [was, is] = [
      [chapter('I'), x, y, z],
      [chapter('I'), z, x, y],
    ];
    expect(sayMove(t, sidesOf(t, was, is), 'x1')).toBe(
      'Sigue en «Capítulo I»: iba al comienzo; ahora va después de «Artículo 3».',
    );
  });

  it('among the outermost parts', () => {
    const after = [chapter('II'), article('c', '1'), chapter('I')];
    expect(sayMove(t, sidesOf(t, before, after), 'cI')).toBe(
      'Sigue en el primer nivel del texto: iba antes de «Capítulo II»; ahora va al final.',
    );
  });

  it('of a cell by its row and column, counted as a reader counts them', () => {
    const head = [cell('h1', 'h', 'c1'), cell('h2', 'h', 'c2'), cell('h3', 'h', 'c3')];
    const [was, is] = [
      [...head, cell('x', 'r', 'c2')],
      [...head, cell('x', 'r', 'c3')],
    ];
    expect(sayCellMove(t, sidesOf(t, was, is), 'x')).toBe(
      'Estaba en la fila 2, columna 2 de la tabla; ahora está en la fila 2, columna 3.',
    );
    expect(sayCellMove(t, sidesOf(t, was, was), 'x')).toBeUndefined();
    expect(sayCellMove(t, sidesOf(t, was, before), 'x')).toBeUndefined();
    const elsewhere = { ...cell('x', 'r', 'c3'), cell: { table: 'u', row: 'r', column: 'c3', header: false } };
    expect(sayCellMove(t, sidesOf(t, was, [...head, elsewhere]), 'x')).toBeUndefined();
  });

  it('of the cells of a row that went elsewhere, by that row', () => {
    const row = (id: string) => [cell(`${id}1`, id, 'c1', `Dato ${id}`), cell(`${id}2`, id, 'c2')];
    const head = [cell('h1', 'h', 'c1', 'Qué'), cell('h2', 'h', 'c2', 'Cuándo')];
    const [was, is] = [
      [...head, ...row('a'), ...row('b'), ...row('c')],
      [...head, ...row('c'), ...row('a'), ...row('b')],
    ];
    const sides = sidesOf(t, was, is);
    expect(sayChangeOfPlace(t, { kinds: ['moved'], clauseId: 'c1', movedWith: null }, sides)).toBe(
      'Estaba en la fila 4, columna 1 de la tabla; ahora está en la fila 2, columna 1.',
    );
    expect(sides.before.names.get('c2')).toBe('Celda de tabla «fila 4, Cuándo»');
  });

  it('by the first words of neighbours that bear no number, or by what holds them', () => {
    const paragraph = (id: string, words: string) => clause(id, 'content', null, 2, words);
    const [x, y, z] = [
      paragraph('x', 'Uno es abrir.'),
      paragraph('y', 'Dos es publicar.'),
      paragraph('z', 'Tres es cuidar.'),
    ];
    const [was, is] = [
      [chapter('I'), article('a', '1'), x, y, z],
      [chapter('I'), article('a', '1'), z, x, y],
    ];
    expect(sayMove(t, sidesOf(t, was, is), 'z')).toBe(
      'Sigue en «Artículo 1»: iba al final; ahora va antes de Artículo 1, párrafo «Uno es abrir.».',
    );
    const title = (id: string) => clause(`t${id}`, 'title', id, 0);
    const inner = (id: string, number: string) => clause(id, 'chapter', number, 1);
    const deep = clause('d', 'article', '1', 2);
    const [under, other] = [
      [title('I'), inner('c1', 'I'), deep, title('II'), inner('c2', 'I')],
      [title('I'), inner('c1', 'I'), title('II'), inner('c2', 'I'), deep],
    ];
    expect(sayMove(t, sidesOf(t, under, other), 'd')).toBe(
      'Estaba en «Título I, capítulo I»; ahora está en «Título II, capítulo I», al final.',
    );
  });

  it('as if notes were not there, which hold nothing', () => {
    const note = clause('n', 'note', '1', 0);
    const after = [chapter('I'), article('b', '1'), chapter('II'), note, article('a', '2'), note, article('c', '3')];
    expect(sayMove(t, sidesOf(t, before, after), 'a')).toBe(
      'Estaba en «Capítulo I»; ahora está en «Capítulo II», antes de «Artículo 3».',
    );
  });
});
