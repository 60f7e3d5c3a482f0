import { usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import { labelsOf } from './place-label.js';

const clause = (id: string, kind: string, depth: number, number?: string) => ({ id, kind, depth, number });

const text = [
  clause('b', 'book', 0, 'Primero'),
  clause('t', 'title', 1, 'I'),
  clause('a', 'article', 2, '17 Bis'),
  clause('p', 'paragraph', 3, '1'),
  clause('q', 'point', 4, 'a'),
  clause('m', 'note', 0, '2'),
  clause('s', 'subpoint', 5, 'i'),
  clause('c', 'article', 2, '18'),
  clause('x', 'annex', 0, 'I'),
  clause('y', 'article', 1, '1'),
  clause('z', 'point', 2, 'a'),
  clause('w', 'paragraph', 1, '1'),
  clause('n', 'note', 1, '1'),
];

it('says where a clause is as people cite it; an annex, which counts its own articles, comes first', () => {
  const labels = labelsOf(translator('es', usualTimeZone), text);
  expect(Object.fromEntries(labels)).toEqual({
    b: 'Libro Primero',
    t: 'Título I',
    a: 'Artículo 17 Bis',
    p: 'Artículo 17 Bis, numeral 1',
    q: 'Artículo 17 Bis, numeral 1, literal a)',
    m: 'Nota 2',
    s: 'Artículo 17 Bis, numeral 1, literal a), inciso i)',
    c: 'Artículo 18',
    x: 'Anexo I',
    y: 'Anexo I, artículo 1',
    z: 'Anexo I, artículo 1, literal a)',
    w: 'Anexo I, numeral 1',
    n: 'Nota 1',
  });
});
