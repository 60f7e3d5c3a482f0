import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { canonicalJson, type Json } from '@articulado/base';
import { type ClauseKind, type PolicyText, wordsOf } from '../clause.js';
import { checkPolicyText } from '../valid-text.js';
import { numberClauses } from '../number-clauses.js';
import { tableOf } from '../tables.js';
import { readVersion } from '../version-text.js';
import { type FormerClause, numbersOfFormat1 } from './upgrade-text.js';
import { formerVersion } from './testing/former-version.js';

const seed = seedNow();

const bytesOf = (clauses: readonly FormerClause[]) =>
  canonicalJson({
    format: 1,
    process: 'datos',
    number: 1,
    note: 'Una',
    frozenAt: '2026-03-01T15:00:00.000Z',
    language: 'es',
    clauses,
  } as unknown as Json);
const read = (clauses: readonly FormerClause[]): PolicyText => readVersion(bytesOf(clauses)).clauses;

const formerKinds =
  'docTitle formula recitals recital title chapter section article paragraph point definition content transitionals transitional annex cell'.split(
    ' ',
  ) as ClauseKind[];
const formerText = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...formerKinds),
      depth: fc.nat(5),
      table: fc.constantFrom('t', 'u'),
      row: fc.nat(4),
      column: fc.nat(4),
    }),
    { maxLength: 60 },
  )
  .map((found) =>
    found.map(({ kind, depth, table, row, column }, index): FormerClause => {
      const clause = { id: `c${index}` as FormerClause['id'], kind, depth, content: [{ text: `w${index}` }] };
      return kind === 'cell' ? { ...clause, cell: { table, row, column } } : clause;
    }),
  );

const cell = (id: string, row: number, column: number): FormerClause => ({
  id: id as FormerClause['id'],
  kind: 'cell',
  depth: 0,
  content: [{ text: id }],
  cell: { table: 't', row, column },
});

/** Row by row, what is read in each place. */
const gridOf = (text: PolicyText) => {
  const { rows, columns, cellsAt } = tableOf(text);
  return rows.map((row) => columns.map((column) => cellsAt(row, column).map(wordsOf).join('+')));
};

describe('a version of format 1', () => {
  it(`VE4: prints for ever the numbers that format 1 printed (seed ${seed})`, () => {
    fc.assert(
      fc.property(formerText, (former) => {
        const text = read(former);
        expect(numberClauses(text)).toEqual(numbersOfFormat1(former));
        expect(text.map(wordsOf).sort()).toEqual(former.map(wordsOf).sort());
        expect(checkPolicyText(text)).toBeUndefined();
      }),
      { seed, numRuns: 300 },
    );
  });

  it('VE4: prints them though today they would be others', () => {
    const kinds = [
      'article',
      'annex',
      'article',
      'transitionals',
      'transitional',
      'transitionals',
      'transitional',
    ] as const;
    const depths = [0, 0, 1, 0, 1, 0, 1];
    const former = kinds.map((kind, index) => ({
      id: `c${index}` as FormerClause['id'],
      kind,
      depth: depths[index]!,
      content: [],
    }));
    expect([...numberClauses(read(former)).values()]).toEqual(['1', 'I', '2', 'Primera', 'Segunda']);
    expect(read(former).map(({ number }) => number)).toEqual([
      undefined,
      undefined,
      '2',
      undefined,
      undefined,
      undefined,
      'Segunda',
    ]);
  });

  it('VE4: counts more points than there are letters as it did', () => {
    const points = Array.from({ length: 2_200 }, (_, index) => ({
      ...cell(`c${index}`, 0, 0),
      kind: 'point' as const,
      cell: undefined,
    }));
    const former = points.map(({ cell: _none, ...point }) => point);
    expect(numberClauses(read(former))).toEqual(numbersOfFormat1(former));
  });

  it('VE5: stays readable as it was signed, with signs that no new text may hold', () => {
    const version = readVersion(formerVersion);
    const numbers = numberClauses(version.clauses);
    expect(version.format).toBe(1);
    expect(version.clauses.map((clause) => `${numbers.get(clause.id) ?? '-'} ${wordsOf(clause)}`)).toEqual([
      '- Política de datos',
      'I Disposiciones',
      'I Plazos',
      '1 Plazo.',
      '1 El plazo es de \u202E09\u202C días.',
      'a Consulte el portal.',
      '- Institución',
      '- Monto',
      '- Ministerio',
      '- Q 50,000',
      'I Reglamento',
      '2 Objeto del reglamento.',
    ]);
    expect(version.clauses[5]!.content[1]).toEqual({ text: 'portal', link: 'https://usuario:clave@portal.gt/' });
    expect(checkPolicyText(version.clauses)).toMatchObject({ details: { problem: 'control-characters' } });
  });

  it('VE5: is refused with what format 1 did not have', () => {
    const clause = { id: 'a', kind: 'article', depth: 0, content: [{ text: 'a' }] };
    const invalid = [
      { ...clause, kind: 'book' },
      { ...clause, kind: 'note' },
      { ...clause, number: '17 Bis' },
      { ...clause, content: [{ text: 'a', term: 't' }] },
      { ...clause, content: [{ text: 'a', note: 'n' }] },
      { ...clause, kind: 'cell', cell: { table: 't', row: 'r0', column: 'c0' } },
      { ...clause, content: [{ text: 'a\u0000' }] },
    ];
    for (const one of invalid) expect(() => read([one as unknown as FormerClause])).toThrow(RangeError);
    expect(read([clause as unknown as FormerClause])).toEqual([clause]);
  });

  it('VE6: shows its tables by the numbers of rows and columns, whatever the order of its cells', () => {
    const text = read([cell('h1', 0, 0), cell('b', 1, 1), cell('a', 1, 0), cell('h3', 0, 2), cell('h2', 0, 1)]);
    expect(gridOf(text)).toEqual([
      ['h1', 'h2', 'h3'],
      ['a', 'b', ''],
    ]);
    expect(text.filter((one) => one.cell?.header).map(wordsOf)).toEqual(['h1', 'h2', 'h3']);
  });

  it('VE6: names a row and a column the same in the next version, where another row stands above', () => {
    const placesIn = (text: PolicyText) => new Map(text.map(({ id, cell: place }) => [id, place]));
    const before = placesIn(read([cell('h', 0, 0), cell('i', 0, 1), cell('a', 1, 0), cell('b', 1, 1)]));
    const after = placesIn(read([cell('h', 0, 0), cell('i', 0, 1), cell('x', 1, 0), cell('a', 2, 0), cell('b', 2, 1)]));
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
  });
});
