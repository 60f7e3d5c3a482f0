import type { ClauseId } from '@articulado/base';
import {
  atom,
  type Clause,
  type ClauseKind,
  type PolicyText,
  printReferences,
  type Run,
} from '@articulado/policy-text';

const clause = (
  id: string,
  kind: ClauseKind,
  depth: number,
  words: string | readonly Run[],
  number?: string,
): Clause => ({
  id: id as ClauseId,
  kind,
  depth,
  content: typeof words === 'string' ? [{ text: words }] : words,
  ...(number !== undefined && { number }),
});
const note = (id: string): Run => ({ text: atom, note: id as ClauseId });
const reference = (id: string, target: string): Run => ({ text: atom, reference: { id, target: target as ClauseId } });
const cell = (id: string, row: string, column: string, words: string | readonly Run[], header?: true): Clause => ({
  ...clause(id, 'cell', 5, words),
  cell: { table: 'k', row, column, ...(header && { header }) },
});

/** A law with every kind of clause: given numbers, notes, references, defined terms, and a table with a hole. */
export const lawOfEveryKind: PolicyText = printReferences([
  clause('titulo', 'docTitle', 0, 'Código de Acceso a los Datos Públicos'),
  clause('formula', 'formula', 0, 'El Congreso de la República decreta:'),
  clause('considerandos', 'recitals', 0, 'CONSIDERANDO'),
  clause('c1', 'recital', 1, 'Que los datos públicos son de todas las personas;'),
  clause('libro', 'book', 0, 'De las personas', 'Primero'),
  clause('parte', 'part', 1, 'Parte general'),
  clause('t1', 'title', 2, 'DISPOSICIONES GENERALES'),
  clause('cap1', 'chapter', 3, 'Objeto y términos', 'III'),
  clause('s1', 'section', 4, 'Objeto'),
  clause('a17', 'article', 4, 'Objeto.', '17'),
  clause('a17-1', 'paragraph', 5, [
    { text: 'Esta ley abre los ' },
    { text: 'datos públicos', term: 'dato' },
    { text: ' según el ' },
    reference('r1', 'a18-b'),
    { text: ', en el plazo' },
    note('n1'),
    { text: ' que fija el ' },
    reference('r2', 'derogado'),
    { text: '.' },
  ]),
  clause('a17-2', 'paragraph', 5, [
    { text: 'Vea también el ' },
    { text: 'portal', link: 'https://datos.gob.gt/' },
    { text: '.' },
  ]),
  clause('a17b', 'article', 4, 'Acceso.', '17 Bis'),
  clause('a17b-1', 'content', 5, 'El acceso es gratuito.'),
  clause('a18', 'article', 4, 'Obligaciones.'),
  clause('a18-a', 'point', 5, 'publicar:'),
  clause('a18-a-1', 'subpoint', 6, 'los presupuestos;'),
  clause('a18-a-2', 'subpoint', 6, 'las compras;'),
  clause('a18-b', 'point', 5, 'responder en quince días.'),
  clause('a19', 'article', 4, [{ text: 'Montos.' }]),
  cell('k-h1', 'h', 'c1', 'Institución', true),
  cell('k-h2', 'h', 'c2', [{ text: 'Aporte' }, note('n2')], true),
  cell('k-h3', 'h', 'c3', 'Total', true),
  cell('k-11', 'r1', 'c1', 'MINGOB', true),
  cell('k-12', 'r1', 'c2', 'Q 50,000'),
  cell('k-13', 'r1', 'c3', 'Q 5,000,000'),
  cell('k-21', 'r2', 'c1', 'SENACYT', true),
  cell('k-23', 'r2', 'c3', 'Q 1,000,000'),
  cell('k-24', 'r2', 'c3', 'Q 1,200,000'),
  clause('disp', 'transitionals', 0, 'DISPOSICIÓN DEROGATORIA'),
  clause('unica', 'transitional', 1, 'Se deroga lo anterior.', 'Única'),
  clause('anexo', 'annex', 0, 'Reglamento'),
  clause('x1', 'article', 1, 'Objeto del reglamento.'),
  clause('x1-1', 'content', 2, [
    { text: 'Desarrolla el ' },
    reference('r3', 'a17b'),
    { text: '; véase el ' },
    reference('r4', 'x1'),
    { text: '.' },
  ]),
  clause('n1', 'note', 1, 'Hábiles.'),
  clause('n2', 'note', 1, 'En quetzales de 2026.'),
]);

/** The same law later: another article before the others, another address, two amounts that changed places, a lost note. */
export const lawLater: PolicyText = printReferences(
  lawOfEveryKind.flatMap((one): Clause[] => {
    const { id } = one;
    if (id === 'a17b') return [{ ...one, number: '17 Ter' }];
    if (id === 'a18') return [clause('nuevo', 'article', 4, 'Gratuidad.'), one];
    if (id === 'a17-2')
      return [
        { ...one, content: one.content.map((run) => (run.link ? { ...run, link: 'https://datos.example/' } : run)) },
      ];
    if (id === 'k-12') return [{ ...one, cell: { ...one.cell!, column: 'c3' } }];
    if (id === 'k-13') return [{ ...one, cell: { ...one.cell!, column: 'c2' } }];
    if (id === 'formula') return [{ ...one, content: [{ text: 'El Congreso de la Repu\u0301blica decreta:' }] }];
    return [one];
  }),
);
