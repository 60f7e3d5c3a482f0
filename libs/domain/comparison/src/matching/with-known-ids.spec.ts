import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import {
  atom,
  type Clause,
  type ClauseKind,
  numberClauses,
  type PolicyText,
  printReferences,
  readableWords,
} from '@articulado/policy-text';
import { anyText } from '@articulado/policy-text/testing';
import fc from 'fast-check';
import { compareTexts } from '../index.js';
import { fromFile } from '../testing/from-file.js';
import { withKnownIds } from './with-known-ids.js';

const seed = seedNow();
const numRuns = runsOr(300, 5_000);

const clause = (id: string, kind: ClauseKind, depth: number, text = '', more: Partial<Clause> = {}): Clause => ({
  id: id as ClauseId,
  kind,
  depth,
  content: text ? [{ text }] : [],
  ...more,
});

const ids = (text: PolicyText) => text.map(({ id }) => id);
const taken = (current: PolicyText, file: PolicyText) => ids(withKnownIds(current, file)).join(' ');

const law = [
  clause('t', 'docTitle', 0, 'Política Nacional de Datos Abiertos'),
  clause('a1', 'article', 1, 'Objeto'),
  clause('p1', 'content', 2, 'Esta política regula la apertura de los datos públicos.'),
  clause('a2', 'article', 1, 'Plazos'),
  clause('p2', 'content', 2, 'La respuesta se da en un plazo de veinte días hábiles.'),
  clause('x', 'point', 3, 'en formato abierto;'),
  clause('y', 'point', 3, 'sin costo alguno;'),
  clause('a3', 'article', 1),
  clause('p3', 'content', 2, 'Las instituciones nombran un enlace de datos abiertos.'),
];

describe('withKnownIds', () => {
  it('gives a text that was imported again the ids of the first time, and changes nothing', () => {
    const again = withKnownIds(law, fromFile(law));
    expect(again).toEqual(law);
    expect(compareTexts(law, again).changes).toEqual([]);
  });

  it('knows an article by its words when another one before it changes its number', () => {
    const [title, ...rest] = fromFile(law);
    const file = [
      title!,
      clause('n', 'article', 1),
      clause('np', 'content', 2, 'Toda persona puede pedir datos.'),
      ...rest,
    ];
    expect(taken(law, file)).toBe('t n np a1 p1 a2 p2 x y a3 p3');
  });

  it('knows an article without a heading by what it holds', () => {
    const file = fromFile([law[0]!, ...law.slice(7), ...law.slice(1, 7)]);
    expect(taken(law, file)).toBe('t a3 p3 a1 p1 a2 p2 x y');
  });

  it('knows a clause by almost the same words in the same place', () => {
    const file = fromFile(law).map((one) =>
      one.id === 'file-p2' ? clause('q', 'content', 2, 'La respuesta se da en un plazo de diez días hábiles.') : one,
    );
    expect(taken(law, file)).toBe(ids(law).join(' '));
  });

  it('knows a clause by its number where its words are all other', () => {
    const file = fromFile(law).map((one) =>
      one.id === 'file-y' ? clause('q', 'point', 3, 'previa inscripción') : one,
    );
    expect(taken(law, file)).toBe(ids(law).join(' '));
  });

  it('knows the words of an article that was written anew', () => {
    const file = fromFile(law).map((one) => (one.id === 'file-p3' ? clause('q', 'content', 2, 'Derogado.') : one));
    expect(taken(law, file)).toBe(ids(law).join(' '));
  });

  it('never takes a provision for another because both say little: "Derogado." stands in many places', () => {
    const current = [
      clause('a1', 'article', 0),
      clause('p1', 'content', 1, 'Derogado.'),
      clause('a2', 'article', 0),
      clause('p2', 'content', 1, 'Los datos se publican cada mes.'),
    ];
    const file = [
      clause('f1', 'article', 0),
      clause('g1', 'content', 1, 'Los plazos son de ley.'),
      clause('f2', 'article', 0),
      clause('g2', 'content', 1, 'Derogado.'),
    ];
    expect(taken(current, file)).toBe('a1 p1 a2 p2');
  });

  it('keeps a number that was given where the file prints it, and takes what the file gives', () => {
    const current = [
      clause('a', 'article', 0, 'Uno', { number: '17 Bis' }),
      clause('b', 'article', 0, 'Dos', { number: '18' }),
    ];
    const file = [clause('f', 'article', 0, 'Uno', { number: '17 Bis' }), clause('g', 'article', 0, 'Dos')];
    expect(withKnownIds(current, file)).toEqual(current);
  });

  describe('with notes, references and terms', () => {
    const noted = [
      clause('a', 'article', 0, 'Objeto'),
      clause('p', 'content', 1, '', {
        content: [
          { text: 'Rige el ' },
          { text: atom, reference: { id: 'r', target: 'b' as ClauseId } },
          { text: ' para los ' },
          { text: 'datos abiertos', term: 'd' },
          { text: ' de hoy' },
          { text: atom, note: 'n' as ClauseId },
          { text: '.' },
        ],
      }),
      clause('n', 'note', 0, 'Según la ley vigente.'),
      clause('b', 'article', 0, 'Plazos'),
    ];
    /** As a file that knows of neither references nor terms. */
    const plain = (text: PolicyText) =>
      fromFile(text).map((one) => ({
        ...one,
        content: one.content.map(({ reference: _, term: __, ...run }) => run),
      }));

    it('keeps references and terms on the words that stay', () => {
      expect(withKnownIds(noted, plain(noted))).toEqual(printReferences(noted));
    });

    it('keeps a reference that the file prints with the new number', () => {
      const added = [...noted.slice(0, 3), clause('new', 'article', 0, 'Sujetos obligados'), noted[3]!];
      const again = withKnownIds(noted, plain(added));
      expect(readableWords(again[1]!)).toBe('Rige el artículo 3 para los datos abiertos de hoy.');
      expect(again[1]!.content.find(({ reference }) => reference)?.reference).toEqual({ id: 'r', target: 'b' });
    });

    it('takes plain words where the file names another clause', () => {
      const file = plain(noted).map((one) => ({
        ...one,
        content: one.content.map((run) => ({ ...run, text: run.text.replace('artículo 2', 'artículo 9') })),
      }));
      expect(withKnownIds(noted, file)[1]!.content.some(({ reference }) => reference)).toBe(false);
    });

    it('knows a note by its mark where its words are other ones', () => {
      const file = plain(noted).map((one) =>
        one.kind === 'note' ? { ...one, content: [{ text: 'Otra fuente' }] } : one,
      );
      expect(taken(noted, file)).toBe('a p n b');
    });
  });

  describe('with tables', () => {
    const cell = (id: string, row: string, column: string, text: string) =>
      clause(id, 'cell', 1, text, { cell: { table: 'k', row, column } });
    const table = [
      cell('h1', 'r1', 'c1', 'Institución'),
      cell('h2', 'r1', 'c2', 'Plazo'),
      cell('x1', 'r2', 'c1', 'SENACYT'),
      cell('x2', 'r2', 'c2', 'un mes'),
      cell('y1', 'r3', 'c1', 'INE'),
      cell('y2', 'r3', 'c2', 'un año'),
    ];

    it('keeps a table that stayed, under its own names', () => {
      expect(withKnownIds(table, fromFile(table))).toEqual(table);
    });

    it('MA3, MA4: keeps a table whose rows or columns changed places, with another word elsewhere', () => {
      const [head, first, second] = [table.slice(0, 2), table.slice(2, 4), table.slice(4)];
      const term = (days: string) => clause('d', 'content', 0, `El plazo es de ${days} días hábiles.`);
      const before = [...table, term('30')];
      // As a file names rows: by their places.
      const named = (...rows: PolicyText[]) =>
        rows.flatMap((row, place) => row.map((one) => ({ ...one, cell: { ...one.cell!, row: `r${place + 1}` } })));
      const again = withKnownIds(before, fromFile([...named(head, second, first), term('40')]));
      expect(ids(again)).toEqual(['h1', 'h2', 'y1', 'y2', 'x1', 'x2', 'd']);
      expect(again.map(({ cell }) => cell?.row)).toEqual(['r1', 'r1', 'r3', 'r3', 'r2', 'r2', undefined]);
      const turned = [head, first, second].flatMap((row) => row.toReversed());
      expect(ids(withKnownIds(before, fromFile([...turned, term('40')])))).toEqual([
        ...['h2', 'h1', 'x2', 'x1', 'y2', 'y1'],
        'd',
      ]);
    });

    it('MA4: gives a new row a name that no other one has, wherever the file counts it', () => {
      const row = [cell('n1', 'r2', 'c1', 'CIV'), cell('n2', 'r2', 'c2', 'seis meses')];
      const moved = [...table.slice(2, 4)].map((one) => ({ ...one, cell: { ...one.cell!, row: 'r4' } }));
      const file = fromFile([...table.slice(0, 2), ...row, ...table.slice(4), ...moved]).map((one) => ({
        ...one,
        cell: { ...one.cell!, row: one.cell!.row.replace('file-', '') },
      }));
      const again = withKnownIds(table, file);
      expect(ids(again)).toEqual(['h1', 'h2', 'file-n1', 'file-n2', 'y1', 'y2', 'x1', 'x2']);
      expect(again.map(({ cell: place }) => place!.row)).toEqual([
        'r1',
        'r1',
        'file-n1',
        'file-n1',
        'r3',
        'r3',
        'r2',
        'r2',
      ]);
      expect(withKnownIds(again, fromFile(again))).toEqual(again);
    });

    it('MA3: knows a cell by its row and its column: words that two rows changed with each other are other words', () => {
      const file = table.map((one) => {
        const other = { x2: 'un año', y2: 'un mes' }[one.id as string];
        return other ? { ...one, content: [{ text: other }] } : one;
      });
      expect(taken(table, fromFile(file))).toBe(ids(table).join(' '));
    });

    it('keeps the cells of a table that has another row between, and another word', () => {
      const more = [
        ...table.slice(0, 4),
        cell('z1', 'r9', 'c1', 'CIV'),
        cell('z2', 'r9', 'c2', 'seis meses'),
        table[4]!,
        cell('y2', 'r3', 'c2', 'dos años'),
      ];
      const again = withKnownIds(table, fromFile(more));
      expect(ids(again)).toEqual(['h1', 'h2', 'x1', 'x2', 'file-z1', 'file-z2', 'y1', 'y2']);
      expect(again[4]!.cell).toEqual({ table: 'k', row: 'file-z1', column: 'c1' });
      expect(again[7]!.cell).toEqual({ table: 'k', row: 'r3', column: 'c2' });
    });
  });

  describe('with words that say little', () => {
    const numerals = (...words: readonly string[]) => [
      clause('a1', 'article', 0, 'Orden de uso'),
      ...words.map((one) => clause(one[0]!, 'content', 1, one)),
      clause('a2', 'article', 0, 'Vigencia'),
      clause('v', 'content', 1, 'Un mes.'),
    ];
    const order = numerals('Primero: agua.', 'Segundo: riego.', 'Tercero: industria.', 'Cuarto: minas.');

    it('MA2: knows short ones that changed places in their part, whatever else changed there', () => {
      const file = fromFile(numerals('Primero: agua.', 'Tercero: industria.', 'Segundo: riego.', 'Cuarto: recreo.'));
      expect(taken(order, file)).toBe('a1 P T S C a2 v');
    });

    it('MA2: knows them in a part without a heading, before another one that is only similar', () => {
      const part = (term: string, ...words: readonly string[]) => [
        clause('h', 'article', 0),
        ...words.map((one) => clause(one.slice(-2, -1), 'content', 1, one)),
        clause('k', 'article', 0, 'Plazo'),
        clause('l', 'content', 1, term),
      ];
      const long = 'Las instituciones publican sus datos en formatos abiertos b.';
      const current = part('Un mes.', 'Para uso a.', long, 'Para uso c.');
      const file = fromFile(part('Un año.', 'Para uso c.', long, 'Para uso a.'));
      expect(taken(current, file)).toBe('h c b a k l');
    });

    it('MA2: knows those that are said several times in their part, the first one by the first one', () => {
      const part = (...ids: readonly string[]) => [
        clause('t', 'article', 0, 'Objeto'),
        ...ids.map((id) => clause(id, 'content', 1, id.startsWith('s') ? 'Sí.' : `${id}.`)),
      ];
      expect(taken(part('s1', 'x', 's2', 'y'), fromFile(part('y', 's1', 's2', 'z')))).toBe('t y s1 s2 file-z');
    });

    it('MA2: takes none for one of another part: remarks on it would turn up there', () => {
      const file = fromFile(order).filter(({ id }) => id !== 'file-S');
      const [v] = file.splice(-1);
      expect(taken(order, [...file, clause('n', 'content', 1, 'Segundo: riego.'), v!])).toBe('a1 P T C a2 n v');
    });
  });

  it(`says what the incoming text says, each id once, whatever the current one is (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, anyText, (current, incoming) => {
        const file = fromFile(incoming);
        const again = withKnownIds(current, file);
        expect(new Set(ids(again)).size).toBe(again.length);
        expect(again.map(({ kind, depth }) => [kind, depth])).toEqual(file.map(({ kind, depth }) => [kind, depth]));
        expect([...numberClauses(again).values()]).toEqual([...numberClauses(file).values()]);
        const known = new Set(ids(current));
        for (const id of ids(again)) expect(known.has(id) || id.startsWith('file-')).toBe(true);
      }),
      { seed, numRuns },
    );
  });
});
