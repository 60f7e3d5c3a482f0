import { leadingLabels } from './leading-labels.js';

describe('the label that words begin with', () => {
  it.each([
    ['Artículo 2. ', 'article', 12],
    ['ARTICULO 17 Bis.- Ámbito', 'article', 18],
    ['Art. 5º. ', 'article', 9],
    ['CAPÍTULO IV ', 'chapter', 12],
    ['Título I. Objeto', 'title', 10],
    ['a) los ministerios', 'point', 3],
    ['1. Facilitar', 'paragraph', 3],
    ['12) Facilitar', 'paragraph', 4],
  ])('%s is that of %s', (words, kind, length) => {
    expect(leadingLabels(words)[0]).toMatchObject({ kind, length });
  });

  it('may be a letter or a Roman numeral', () => {
    expect(leadingLabels('i) ').map(({ kind }) => kind)).toEqual(['point', 'subpoint']);
  });

  it.each([
    'Artículo 2 de la Ley',
    'Articulado general. ',
    'Título de crédito',
    'A. Pérez firmó',
    'I. Introducción',
    '2017. Fue el año',
    'a las personas',
    'según el artículo 2. ',
  ])('is none in "%s"', (words) => {
    expect(leadingLabels(words)).toEqual([]);
  });
});
