import type { ClauseId } from '@articulado/base';
import { atom, type Clause, type ClauseKind } from './clause.js';
import { unfinishedPlaces } from './unfinished.js';

let last = 0;
const clause = (kind: ClauseKind, words: string, more: Partial<Clause> = {}): Clause => ({
  id: `c${(last += 1)}` as ClauseId,
  kind,
  depth: kind === 'point' || kind === 'paragraph' ? 1 : 0,
  content: words === '' ? [] : [{ text: words }],
  ...more,
});
const found = (...text: Clause[]) =>
  unfinishedPlaces(text).map(({ problem, clauseId, words }) =>
    `${problem} ${text.findIndex(({ id }) => id === clauseId)} ${words}`.trim(),
  );

describe('a text that looks finished', () => {
  it('says nothing', () => {
    expect(
      found(
        clause('docTitle', 'Política nacional'),
        clause('recitals', ''),
        clause('recital', 'Que los datos son de todos;'),
        clause('chapter', 'Disposiciones generales'),
        clause('section', 'Objeto'),
        clause('article', 'Objeto. En 5 años [sic], 3 * 4 < 20 y a_b; véase (1) y #1.'),
        clause('article', '', { content: [] }),
        clause('point', 'Los datos abiertos,'),
        clause('point', 'a diario.'),
        clause('article', '1 de cada 2 personas.', { number: '17 Bis' }),
        clause('cell', '', { cell: { table: 't', row: 'r', column: 'c' } }),
        clause('transitionals', ''),
        clause('transitional', 'Primera en tiempo.'),
        clause('annex', 'Formularios'),
      ),
    ).toEqual([]);
  });
});

describe('a text that looks unfinished', () => {
  it.each([
    ['Plazo[^1] de un año.', '[^1]'],
    ['Nombre: {{ institucion }}.', '{{ institucion }}'],
    ['Queda {{abierto', '{{'],
    ['El **plazo** vence.', '**'],
    ['Firmado el ____ de mayo.', '____'],
    ['## Objeto', '##'],
    ['La `clave`.', '`'],
    ['Véase [el portal](https://datos.gob.gt).', '[el portal](https://datos.gob.gt)'],
    ['Los <b>datos</b>', '<b>'],
    ['Uno&nbsp;dos', '&nbsp;'],
    ['El ~~plazo~~', '~~'],
  ])('UF1: has marks of another program, or a blank: %s', (words, mark) => {
    expect(found(clause('article', words))[0]).toBe(`raw-mark 0 ${mark}`);
  });

  it('UF1: names each mark of a clause once, and none that is a note or a reference', () => {
    expect(found(clause('article', 'Un **plazo** y otro **plazo**[^2].'))).toEqual([
      'raw-mark 0 **',
      'raw-mark 0 [^2]',
    ]);
    const content = [
      { text: 'Según ' },
      { text: '[^9]', reference: { id: 'r', target: 'x' as ClauseId } },
      { text: atom, note: 'n' as ClauseId },
    ];
    expect(found(clause('article', '', { content }))).toEqual([]);
  });

  it('UF1: finds a mark whose halves look differently', () => {
    const content = [{ text: 'El *' }, { text: '*plazo', bold: true as const }];
    expect(found(clause('article', '', { content }))).toEqual(['raw-mark 0 **']);
  });

  it('UF2: has headings without words, and clauses with neither words nor parts', () => {
    expect(found(clause('chapter', ' '), clause('article', 'Objeto.'), clause('article', ''))).toEqual([
      'empty 0',
      'empty 2',
    ]);
    expect(found(clause('article', ''), clause('paragraph', 'Uno.'))).toEqual([]);
    expect(found(clause('article', 'Uno.'), clause('note', ''))).toEqual(['empty 1']);
  });

  it('UF2: has headings with nothing under them', () => {
    expect(found(clause('chapter', 'Uno'), clause('chapter', 'Dos'), clause('article', 'Objeto.'))).toEqual([
      'holds-nothing 0',
    ]);
    expect(found(clause('title', 'Uno'), clause('chapter', 'Dos'))).toEqual(['holds-nothing 1']);
    expect(found(clause('section', 'Uno'), clause('chapter', 'Dos'), clause('article', 'Objeto.'))).toEqual([
      'holds-nothing 0',
    ]);
    expect(found(clause('recitals', ''), clause('chapter', 'Uno'), clause('article', 'Objeto.'))).toEqual([
      'holds-nothing 0',
    ]);
    expect(found(clause('article', 'Objeto.'), clause('transitionals', ''))).toEqual(['holds-nothing 1']);
  });

  it('UF3: has one number twice in what it counts through, and says so at the second', () => {
    expect(found(clause('article', 'Uno.'), clause('article', 'Dos.', { number: '1' }))).toEqual(['number-twice 1 1']);
    expect(
      found(
        clause('article', 'Uno.', { number: '17 Bis' }),
        clause('article', 'Dos.', { number: '17 BIS' }),
        clause('article', 'Tres.'),
      ),
    ).toEqual(['number-twice 1 17 BIS']);
    const points = [clause('point', 'a.b'), clause('point', 'c.d')];
    expect(found(clause('article', 'Uno:'), points[0]!, clause('article', 'Dos:'), points[1]!)).toEqual([]);
  });

  it.each([
    ['article', 'Artículo 1. Objeto.', '1'],
    ['article', 'ARTICULO 1 Objeto.', '1'],
    ['article', '1.- Objeto.', '1'],
    ['article', '1°. Objeto.', '1'],
    ['chapter', 'Capítulo I', 'I'],
    ['point', 'a) Los datos', 'a'],
    ['transitional', 'PRIMERA. Entra en vigor.', 'Primera'],
  ] as const)('UF3: says a number in its words that is printed before them: %s “%s”', (kind, words, number) => {
    const text = kind === 'chapter' ? [clause(kind, words), clause('recital', 'Que')] : [clause(kind, words)];
    expect(found(...text)).toEqual([`number-in-words 0 ${number}`]);
  });

  it('UF3: leaves words alone that only begin like their number', () => {
    expect(found(clause('article', '1 de mayo.'))).toEqual([]);
    expect(found(clause('article', 'Artículo 10 de la Constitución.'))).toEqual([]);
    expect(found(clause('point', 'a diario.'))).toEqual([]);
    expect(found(clause('article', '1.5 por ciento.'))).toEqual([]);
  });
});
