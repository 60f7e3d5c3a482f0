import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { clauseKinds, type PolicyText } from './clause.js';
import { bearsNumber, numberClauses, printedNumbers } from './number-clauses.js';
import { type NumberStyle, numberStyles, printNumber, readNumber } from './number-style.js';
import { someClause, someText } from './testing/some-clause.js';

const seed = seedNow();

/** The numbers in reading order; clauses without one say "-". */
const numbersIn = (...lines: readonly string[]) => {
  const text = someText(...lines);
  const numbers = numberClauses(text);
  return text.map(({ id }) => numbers.get(id) ?? '-');
};

/** What stands where another number is expected: "17 Bis for 18". */
const surprises = (...lines: readonly string[]) =>
  [...printedNumbers(someText(...lines)).values()].flatMap(({ number, expected }) =>
    expected === undefined ? [] : [`${number} for ${expected}`],
  );

const givenNumber = fc.constantFrom(
  ...[
    '1',
    '5',
    '17',
    '17 Bis',
    '17 Ter',
    '6-A',
    '5 y 6 (Derogados)',
    'III',
    'IV Bis',
    'i',
    'ii',
    'c',
    'ch',
    'ñ',
    'Única',
  ],
  ...['Segunda', 'Décimo tercero', 'Único', '2.1', '100.ª', 'Preliminar', 'Derogado', 'zz', 'A', '19 al 22'],
);
const anyText = fc
  .array(
    fc.record(
      { kind: fc.constantFrom(...clauseKinds), depth: fc.nat(5), number: givenNumber },
      { requiredKeys: ['kind', 'depth'] },
    ),
    { maxLength: 40 },
  )
  .map(
    (found): PolicyText =>
      found.map(({ kind, depth, number }, index) => ({
        ...someClause(`c${index}`, kind, depth),
        ...(number !== undefined && { number }),
      })),
  );

describe('a number that a clause was given', () => {
  it(`NU6: is printed as it was given, whatever stands around it (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, place) => {
        const numbers = numberClauses(text);
        for (const { id, kind, number } of text)
          if (number !== undefined && bearsNumber(kind)) expect(numbers.get(id)).toBe(number);
        const without = numberClauses(text.filter((_, index) => index !== place));
        for (const { id, number } of text)
          if (number !== undefined && without.has(id)) expect(without.get(id)).toBe(numbers.get(id));
      }),
      { seed },
    );
  });

  it('NU6: waits unseen on a clause of a kind that bears none', () => {
    expect(numbersIn('content c = 4', 'note n = 7', 'article a')).toEqual(['-', '-', '1']);
  });

  it.each([
    [
      'bis, ter, quáter',
      ['article a = 17', 'article b = 17 Bis', 'article c = 17 Ter', 'article d = 17 Quáter', 'article e'],
      '18',
    ],
    ['a letter', ['article a = 6-A', 'article b'], '7'],
    ['the only provision', ['transitionals t', '  transitional a = Única', '  transitional b'], 'Segunda'],
    ['the only article', ['article a = Único', 'article b'], 'Segundo'],
    ['an excerpt', ['article a = 27', 'article b'], '28'],
    ['a chapter of an extract', ['chapter c = III', 'chapter d'], 'IV'],
    ['two that were derogated', ['article a', 'article b = 5 y 6 (Derogados)', 'article c'], '7'],
    ['a range', ['article a = 19 al 22', 'article b'], '23'],
    ['a range with a dash', ['article a = 19-22', 'article b'], '23'],
    ['a gap in letters', ['point a', 'point c = c', 'point d'], 'd'],
    ['fractions', ['article a', '  paragraph p = I', '  paragraph q'], 'II'],
    ['fractions as points', ['article a', '  point p = I', '  point q'], 'II'],
    ['a Roman list that takes itself for letters', ['article a', '  point p = i', '  point q'], 'ii'],
    ['the old alphabet', ['point a', 'point b', 'point c', 'point ch = ch', 'point d'], 'd'],
    ['ll', ['point l = l', 'point ll = ll', 'point m'], 'm'],
    ['ñ', ['point n = n', 'point ñ = ñ', 'point o'], 'o'],
    ['ñ in two signs', ['point ñ = n\u0303', 'point o'], 'o'],
    ['i among letters', ['point h = h', 'point i = i', 'point j'], 'j'],
    ['i among letters after a gap', ['point e = e', 'point i = i', 'point j'], 'j'],
    ['capitals', ['point a = A', 'point b'], 'B'],
    ['capitals up to I', ['point h = H', 'point i = I', 'point j'], 'J'],
    ['masculine ordinals', ['article a = Sexto', 'article b'], 'Séptimo'],
    ['ordinals in capitals', ['book a = PRIMERO', 'book b'], 'SEGUNDO'],
    ['an ordinal and bis', ['transitional a = Segunda Bis', 'transitional b'], 'Tercera'],
    ['ordinals from a hundred on', ['transitional a = 100.ª', 'transitional b'], '101.ª'],
    ['numbers of several levels', ['paragraph a = 2.1', 'paragraph b'], '2.2'],
    ['a word that is no number', ['title a = Preliminar', 'title b'], 'I'],
    ['a dash that is no range', ['article a = 57-A', 'article b'], '58'],
  ])('NU7: is gone on from: %s', (_what, lines, next) => {
    expect(numbersIn(...lines).at(-1)).toBe(next);
  });

  it('NU7: restarts a list where it begins anew', () => {
    expect(
      numbersIn('article a', '  paragraph a1', '  paragraph a2', '  content c', '  paragraph b1 = 1', '  paragraph b2'),
    ).toEqual(['1', '1', '2', '-', '1', '2']);
  });

  it('NU7: goes on in its own style for each style there is', () => {
    for (const style of Object.keys(numberStyles) as NumberStyle[]) {
      let series = { style, count: 0, prefix: '' };
      // From 86 on letters may be those of the old alphabet: "ch".
      const last = style.endsWith('Letters') ? 85 : 120;
      for (let count = 1; count <= last; count += 1) {
        const written = printNumber({ ...series, count });
        expect([style, written, readNumber(written, series)]).toEqual([style, written, { ...series, count }]);
        series = { ...series, count };
      }
    }
  });

  it('NU7: changes nothing where it is the number that its place gives', () => {
    const lines = ['article a', '  point a', '  point b', 'transitionals t', '  transitional x', '  transitional y'];
    const written = numbersIn(...lines);
    expect(
      numbersIn(...lines.map((line, index) => (written[index] === '-' ? line : `${line} = ${written[index]}`))),
    ).toEqual(written);
  });

  it('NU8: tells which number a reader would expect there', () => {
    expect(surprises('article a = 17', 'article b = 17 Bis', 'article c', 'point p = a', 'point q = c')).toEqual([
      '17 for 1',
      '17 Bis for 18',
      'c for b',
    ]);
  });
});

describe('the numbers of real laws', () => {
  it('NU2: restart provisions under each heading of theirs', () => {
    expect(
      numbersIn(
        'article a',
        'transitionals t',
        '  transitional t1',
        '  transitional t2',
        'transitionals u',
        '  transitional u1',
        '  transitional u2',
      ),
    ).toEqual(['1', '-', 'Primera', 'Segunda', '-', 'Primera', 'Segunda']);
  });

  it('NU2: count sub-points in small Roman numerals under their point', () => {
    expect(
      numbersIn(
        'article x',
        '  point a',
        '    subpoint i',
        '    subpoint j',
        '    subpoint k',
        '  point b',
        '    subpoint l',
      ),
    ).toEqual(['1', 'a', 'i', 'ii', 'iii', 'b', 'i']);
  });

  it('NU1: let an annex count its own articles, and the text behind it go on', () => {
    expect(
      numbersIn(
        'article a',
        'article b',
        'annex x',
        '  article c',
        '  article d',
        'annex y',
        '  article e',
        'article f',
      ),
    ).toEqual(['1', '2', 'I', '1', '2', 'II', '1', '3']);
  });

  it('NU2: restart titles in each book, and parts as well', () => {
    expect(
      numbersIn(
        'book m',
        '  title t',
        '    chapter c',
        '  title u',
        'book n',
        '  part p',
        '    title v',
        '      article a',
        '  part q',
        '    title w',
      ),
    ).toEqual(['I', 'I', 'I', 'II', 'II', 'I', 'I', '1', 'II', 'I']);
  });

  it('NU4: go on with chapters behind a paragraph at the margin', () => {
    expect(
      numbersIn(
        'title t',
        '  chapter c1',
        '    article a1',
        '      content p',
        'content q',
        '  chapter c2',
        '    article a2',
      ),
    ).toEqual(['I', 'I', '1', '-', '-', 'II', '2']);
  });
});
