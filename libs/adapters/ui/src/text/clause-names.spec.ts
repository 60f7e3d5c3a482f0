import { type ClauseId, usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import type { Clause, ClauseKind } from '@articulado/policy-text';
import { anyText } from '@articulado/policy-text/testing';
import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { clauseNames } from './clause-names.js';

const t = translator('es', usualTimeZone);
const clause = (id: string, kind: ClauseKind, depth: number, words = '', more: Partial<Clause> = {}): Clause => ({
  id: id as ClauseId,
  kind,
  depth,
  content: words === '' ? [] : [{ text: words }],
  ...more,
});
const cell = (id: string, row: string, column: string, words: string, header?: true) =>
  clause(id, 'cell', 1, words, { cell: { table: 't', row, column, ...(header && { header }) } });
const named = (text: readonly Clause[]) => Object.fromEntries(clauseNames(t, text));

describe('what clauses are called where links lead to them', () => {
  it('is their place where that is theirs alone', () => {
    expect(named([clause('a', 'article', 0), clause('b', 'paragraph', 1), clause('c', 'point', 2)])).toEqual({
      a: 'Artículo 1',
      b: 'Artículo 1, numeral 1',
      c: 'Artículo 1, numeral 1, literal a)',
    });
  });

  it('is their first words where they bear no number, and counts those that say the same', () => {
    const words = 'Las instituciones publican sus datos en formatos abiertos, y sin costo para nadie.';
    expect(
      named([clause('a', 'article', 0), clause('b', 'content', 1, words), clause('c', 'content', 1, words)]),
    ).toEqual({
      a: 'Artículo 1',
      b: 'Artículo 1, párrafo «Las instituciones publican sus datos en formatos abiertos,…»',
      c: 'Artículo 1, párrafo «Las instituciones publican sus datos en formatos abiertos,…» (2)',
    });
  });

  it('is what heads the row and the column of a cell, or their numbers', () => {
    const table = [
      cell('h1', 'h', 'c1', 'Institución', true),
      cell('h2', 'h', 'c2', 'Aporte', true),
      cell('r1', 'r', 'c1', 'MINGOB', true),
      cell('x', 'r', 'c2', 'Q 50,000'),
      cell('y', 's', 'c2', 'Q 60,000'),
      cell('z', 's', 'c2', 'Q 70,000'),
    ];
    expect(named([clause('a', 'article', 0), ...table])).toEqual({
      a: 'Artículo 1',
      h1: 'Artículo 1, celda de tabla «Institución»',
      h2: 'Artículo 1, celda de tabla «Aporte»',
      r1: 'Artículo 1, celda de tabla «MINGOB»',
      x: 'Artículo 1, celda de tabla «MINGOB, Aporte»',
      y: 'Artículo 1, celda de tabla «fila 3, Aporte» «Q 60,000»',
      z: 'Artículo 1, celda de tabla «fila 3, Aporte» «Q 70,000»',
    });
  });

  it('is all that holds them where their place is that of another one too', () => {
    const titles = ['a', 'b'].flatMap((id) => [clause(id, 'title', 0), clause(`${id}1`, 'chapter', 1, 'Objeto')]);
    expect(named(titles)).toEqual({
      a: 'Título I',
      a1: 'Título I, capítulo I',
      b: 'Título II',
      b1: 'Título II, capítulo I',
    });
  });

  it('is never the same for two of one text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const names = [...clauseNames(t, text).values()];
        expect(names).toHaveLength(text.length);
        expect(new Set(names).size).toBe(names.length);
      }),
      { seed: seedNow(), numRuns: 300 },
    );
  });
});
