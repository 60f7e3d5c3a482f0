import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import type { ClauseId } from '@articulado/base';
import { atom, type Clause, clauseKinds, isHeading } from './clause.js';
import { parentsOf } from './clause-tree.js';
import { numberClauses } from './number-clauses.js';
import { noteBearers } from './notes.js';
import { someClause, someText } from './testing/some-clause.js';

const seed = seedNow();

const numbersOf = (...lines: readonly string[]) =>
  Object.fromEntries([...numberClauses(someText(...lines))].map(([id, number]) => [id as string, number]));

const anyText = fc
  .array(fc.record({ kind: fc.constantFrom(...clauseKinds), depth: fc.nat(5) }), { maxLength: 40 })
  .map((clauses) => clauses.map(({ kind, depth }, index) => someClause(`c${index}`, kind, depth)));

/** What holds each clause: of headings and what is counted by them the heading above, of all else the clause it stands in. */
function ancestorsOf(text: readonly Clause[]): Map<ClauseId, string> {
  const parents = parentsOf(text);
  return new Map(
    text.map(({ id, kind, depth }, index) => {
      if (!isHeading(kind) && kind !== 'recital') return [id, parents.get(id)?.id ?? 'text'];
      const open: Clause[] = [];
      for (const heading of text.slice(0, index).filter((earlier) => isHeading(earlier.kind)))
        open.splice(0, open.length, ...open.filter((one) => one.depth < heading.depth), heading);
      return [id, open.findLast((heading) => heading.depth < depth)?.id ?? 'text'];
    }),
  );
}

describe('the numbers of clauses', () => {
  it('NU1: count articles, recitals and annexes through the whole text, titles and provisions where nothing holds them', () => {
    const numbers = numbersOf(
      'recitals r',
      '  recital r1',
      '  recital r2',
      'title t1',
      '  article a1',
      'title t2',
      '  article a2',
      'transitionals d',
      '  transitional d1',
      '  transitional d2',
      'annex x1',
      'annex x2',
    );
    expect(numbers).toEqual({
      r1: '1',
      r2: '2',
      t1: 'I',
      a1: '1',
      t2: 'II',
      a2: '2',
      d1: 'Primera',
      d2: 'Segunda',
      x1: 'I',
      x2: 'II',
    });
  });

  it('NU2: restart chapters, sections, numerals and points inside of what holds them', () => {
    const numbers = numbersOf(
      'title t1',
      '  chapter c1',
      '    section s1',
      '      article a1',
      '        paragraph p1',
      '          point q1',
      '          point q2',
      '        paragraph p2',
      '          point q3',
      'title t2',
      '  chapter c2',
      '    article a2',
      '      paragraph p3',
    );
    expect(numbers).toMatchObject({
      c1: 'I',
      s1: '1',
      p1: '1',
      q1: 'a',
      q2: 'b',
      p2: '2',
      q3: 'a',
      c2: 'I',
      a2: '2',
      p3: '1',
    });
  });

  it('NU3: are one count for numerals and definitions', () => {
    expect(numbersOf('article a', '  definition d1', '  paragraph p', '  definition d2')).toMatchObject({
      d1: '1',
      p: '2',
      d2: '3',
    });
  });

  it('NU4: go on after a paragraph or a table that bears none', () => {
    expect(numbersOf('article a', '  paragraph p1', '  content c', '  paragraph p2')).toEqual({
      a: '1',
      p1: '1',
      p2: '2',
    });
  });

  it(`NU5: follow from kinds and depths alone, and none occurs twice for one kind in what holds it (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const numbers = numberClauses(text);
        const ancestors = ancestorsOf(text);
        const places = text
          .filter((clause) => numbers.has(clause.id))
          .map((clause) => `${clause.kind} ${ancestors.get(clause.id)} ${numbers.get(clause.id)}`);
        expect(new Set(places).size).toBe(places.length);
        expect(numberClauses(text.map((clause) => ({ ...clause, content: [] })))).toEqual(numbers);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  const marked = (id: string, ...notes: readonly string[]): Clause => ({
    ...someClause(id, 'content', 0),
    content: notes.map((note) => ({ text: atom, note: note as ClauseId })),
  });

  it('NU9: count notes by their marks, wherever the notes stand', () => {
    const text = [
      ...someText('note n1', 'note n2'),
      marked('a', 'n3', 'n2'),
      ...someText('annex x', '  note n3'),
      marked('b', 'n1'),
    ];
    const numbers = numberClauses(text);
    expect(['n1', 'n2', 'n3'].map((id) => numbers.get(id as ClauseId))).toEqual(['3', '2', '1']);
  });

  it('NU9: know to which clause each note belongs, also through notes to notes, and to none in a circle', () => {
    const [n1, n2, n3, n4] = someText('note n1', 'note n2', 'note n3', 'note n4') as [Clause, Clause, Clause, Clause];
    const noted = (note: Clause, id: string): Clause => ({ ...note, content: [{ text: atom, note: id as ClauseId }] });
    const text = [marked('a', 'n1'), noted(n1, 'n2'), n2, noted(n3, 'n4'), noted(n4, 'n3')];
    expect([...noteBearers(text)].map(([id, { id: bearer }]) => `${id} ${bearer}`)).toEqual(['n1 a', 'n2 a']);
  });

  it('NU9: give a note with two marks the number of the first, and none to one without a mark', () => {
    const text = [
      marked('a', 'n1', 'gone', 'a', 'n2'),
      marked('b', 'n1'),
      ...someText('note n1', 'note n2', 'note n3'),
    ];
    const numbers = numberClauses(text);
    expect(['n1', 'n2', 'n3', 'a'].map((id) => numbers.get(id as ClauseId))).toEqual(['1', '2', undefined, undefined]);
    expect(noteBearers(text).get('n1' as ClauseId)?.id).toBe('a');
  });
});

describe('the tree of clauses', () => {
  it('TR1: gives each clause the nearest shallower one before it', () => {
    const parents = parentsOf(someText('title t', '    point p', '  article a', '  article b', 'annex x'));
    expect([...parents].map(([id, parent]) => [id, parent?.id])).toEqual([
      ['t', undefined],
      ['p', 't'],
      ['a', 't'],
      ['b', 't'],
      ['x', undefined],
    ]);
  });

  it('TR1: lets a note hold nothing and part nothing, wherever it stands', () => {
    const text = someText(
      'article a',
      '  paragraph p',
      'note n',
      '    point q',
      '  note m',
      '      subpoint s',
      '  paragraph r',
    );
    expect([...parentsOf(text)].map(([id, parent]) => [id, parent?.id])).toEqual([
      ['a', undefined],
      ['p', 'a'],
      ['n', undefined],
      ['q', 'p'],
      ['m', 'a'],
      ['s', 'q'],
      ['r', 'a'],
    ]);
    expect([...numberClauses(text)]).toEqual([
      ['a', '1'],
      ['p', '1'],
      ['q', 'a'],
      ['s', 'i'],
      ['r', '2'],
    ]);
  });

  it(`TR2: holds for any text what TR1 says (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parents = parentsOf(text);
        expect([...parents.keys()]).toEqual(text.map((clause) => clause.id));
        text.forEach((clause, index) => {
          const nearest = text
            .slice(0, index)
            .findLast((earlier) => earlier.depth < clause.depth && earlier.kind !== 'note');
          expect(parents.get(clause.id)?.id).toBe(nearest?.id);
        });
      }),
      { seed },
    );
  });
});
