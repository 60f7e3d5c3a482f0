import { translator } from '@articulado/messages';
import { type Placed, sayMove } from './say-move.js';

const t = translator('es');
const clause = (id: string, kind: string, number: string, depth: number): Placed => ({ id, kind, number, depth });
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
      'Estaba en Capítulo I; ahora está en Capítulo II, antes de Artículo 3.',
    );
    const last = [chapter('I'), article('b', '1'), chapter('II'), article('c', '2'), article('a', '3')];
    expect(sayMove(t, before, last, 'a')).toBe('Estaba en Capítulo I; ahora está en Capítulo II, al final.');
  });

  it('within one part, also where its own label stays the same', () => {
    const after = [
      chapter('I'),
      article('a', '1'),
      clause('a2', 'paragraph', '1', 2),
      clause('a1', 'paragraph', '2', 2),
    ];
    expect(sayMove(t, before, after, 'a1')).toBe('Sigue en Artículo 1: iba antes de Numeral 2; ahora va al final.');
  });

  it('among the outermost parts', () => {
    const after = [chapter('II'), article('c', '1'), chapter('I')];
    expect(sayMove(t, before, after, 'cI')).toBe(
      'Sigue en el primer nivel del texto: iba antes de Capítulo II; ahora va al final.',
    );
  });
});
