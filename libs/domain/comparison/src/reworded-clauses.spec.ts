import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import { atom, type Clause, type PolicyText, printReferences, type Run } from '@articulado/policy-text';
import { anyText } from '@articulado/policy-text/testing';
import fc from 'fast-check';
import { changedClauses, rewordedClauses, rewordedClausesAndAncestors, unkeptChangesOf } from './index.js';
import { clause } from './testing/told.js';

const seed = seedNow();
const numRuns = runsOr(300, 5_000);

const part = (id: string, words: string) => clause(id, words, { kind: 'content', depth: 1 });
const reworded = (before: PolicyText, after: PolicyText) => [...rewordedClauses(before, after)];
const firstReworded = (before: PolicyText, after: PolicyText) =>
  Object.fromEntries(rewordedClausesAndAncestors(before, after));

describe('whether a promise to change a clause was kept', () => {
  const object = [clause('a', 'Objeto. Abrir los datos.')];

  it.each([
    ['a space at its end', 'Objeto. Abrir los datos. '],
    ['a space at its start', ' Objeto. Abrir los datos.'],
    ['spaces within', 'Objeto.  Abrir\u00a0los\n datos.'],
  ])('CO13: white space alone keeps none, as %s; approval asks again all the same', (_what, words) => {
    const after = [clause('a', words)];
    expect(reworded(object, after)).toEqual([]);
    expect([...changedClauses(object, after)]).toEqual(['a']);
  });

  it('CO13: a word, a sign, or a letter in another case keeps it', () => {
    for (const words of ['Objeto. Abrir todos los datos.', 'Objeto: Abrir los datos.', 'Objeto. abrir los datos.', ''])
      expect([words, reworded(object, [clause('a', words)])]).toEqual([words, ['a']]);
  });

  it('CO13: neither a move, nor a link, nor looks, nor a number, nor another kind keeps it', () => {
    const before = [...object, clause('b', 'Plazo.')];
    const linked: Run[] = [{ text: 'Objeto. Abrir los datos.', link: 'https://example.org/' }];
    const otherwise: PolicyText[] = [
      [before[1]!, before[0]!],
      [clause('a', '', { content: linked }), before[1]!],
      [clause('a', '', { content: [{ text: 'Objeto. Abrir los datos.', bold: true }] }), before[1]!],
      [{ ...before[0]!, number: '1 Bis' }, before[1]!],
      [{ ...before[0]!, kind: 'transitional' }, before[1]!],
    ];
    for (const after of otherwise) expect(reworded(before, after)).toEqual([]);
    expect([...changedClauses(before, otherwise[1]!)]).toEqual(['a']);
  });

  it('CO13: what a reference prints of a new number keeps none, and a reference to something else does', () => {
    const refer = (target: string): Clause =>
      clause('r', '', {
        content: [{ text: 'Según ' }, { text: '', reference: { id: 'x', target: target as ClauseId } }],
      });
    const before = printReferences([clause('a', 'Uno.'), clause('b', 'Dos.'), refer('b')]);
    expect(reworded(before, printReferences([clause('b', 'Dos.'), refer('b')]))).toEqual(['a']);
    expect(reworded(before, printReferences([clause('a', 'Uno.'), clause('b', 'Dos.'), refer('a')]))).toEqual(['r']);
  });

  it('CO13: neither the mark of a note that came, nor looks of a single word keep it', () => {
    const note = clause('n', 'Ley 57.', { kind: 'note' });
    const marked = clause('a', '', { content: [...object[0]!.content, { text: atom, note: 'n' as ClauseId }] });
    expect(reworded([...object, note], [marked, note])).toEqual([]);
    const bold: Run[] = [{ text: 'Objeto.', bold: true }, { text: ' Abrir los datos.' }];
    expect(reworded(object, [clause('a', '', { content: bold })])).toEqual([]);
    expect(reworded(object, [clause('a', '', { content: bold.slice(0, 1) }), part('p', 'Abrir los datos.')])).toEqual(
      [],
    );
  });

  it('CO14: neither a split, nor a merge, nor words that go over to the neighbour keep it', () => {
    const both = [clause('a', 'Objeto.'), clause('n', 'Abrir los datos.')];
    expect(reworded(object, both)).toEqual([]);
    expect(reworded(both, object)).toEqual([]);
    expect(reworded(both, [clause('a', 'Objeto. Abrir'), clause('n', 'los datos.')])).toEqual([]);
    expect(
      reworded([...object, clause('z', 'Plazo.')], [clause('n', 'Objeto. Abrir los datos.'), clause('z', 'Plazo.')]),
    ).toEqual([]);
  });

  it('CO14: a split whose words changed as well keeps it, in the part that changed', () => {
    expect(reworded(object, [clause('a', 'Objeto.'), clause('n', 'Abrir todos los datos.')])).toEqual(['a', 'n']);
    const more = [clause('a', 'Objeto.'), clause('n', 'Abrir los datos.'), clause('m', 'Y las actas.')];
    expect(reworded(object, more)).toEqual(['m']);
  });

  it('CO14: two clauses that changed words with each other, and cells, each came to say something else', () => {
    const before = [clause('a', 'Diez.'), clause('b', 'Veinte.')];
    expect(reworded(before, [clause('a', 'Veinte.'), clause('b', 'Diez.')])).toEqual(['a', 'b']);
    const cell = (id: string, words: string) => clause(id, words, { kind: 'cell' });
    expect(reworded([cell('a', '1'), cell('b', '23')], [cell('a', '12'), cell('b', '3')])).toEqual(['a', 'b']);
  });

  it('CO14: a clause that says what another said, and not what it said, was reworded', () => {
    const after = [clause('a', 'Plazo de un año.'), clause('n', 'Objeto. Abrir los datos.')];
    expect(reworded(object, after)).toEqual(['a']);
    expect(reworded(after, object)).toEqual(['a']);
  });

  it('CO14: words stand for the same words once: said twice they are new, and said once no longer twice', () => {
    const [halves, twice] = [
      [clause('a', 'Objeto.'), clause('n', 'Abrir los datos.')],
      [...object, clause('m', 'Abrir los datos.')],
    ];
    expect(reworded(halves, twice)).toEqual(['m']);
    expect(reworded(twice, halves)).toEqual(['m']);
  });

  it('CO14: a clause between them that only looks otherwise parts no words', () => {
    const before = [...object, clause('b', 'Plazo.')];
    const bold = clause('b', '', { content: [{ text: 'Plazo.', bold: true }] });
    const after = [clause('a', 'Objeto.'), bold, clause('n', 'Abrir los datos.')];
    expect(reworded(before, after)).toEqual([]);
    expect(reworded(after, before)).toEqual([]);
  });

  it('CO14: a clause that got the words of another, which has none any more, was reworded, and so was that one', () => {
    expect(reworded([clause('a', 'Objeto.'), clause('b', '')], [clause('a', ''), clause('b', 'Objeto.')])).toEqual([
      'b',
      'a',
    ]);
  });

  it('CO15: an article changed when a part of it did, came, or went, and not when it was only split', () => {
    const article = [clause('a', 'Objeto.'), part('p', 'Abrir los datos.'), clause('b', 'Plazo.')];
    const [head, body, rest] = article as [Clause, Clause, Clause];
    expect(firstReworded(article, [head, part('p', 'Abrir todos los datos.'), rest])).toEqual({ p: 'p', a: 'p' });
    expect(firstReworded(article, [head, body, part('q', 'Y las actas.'), rest])).toEqual({ q: 'q', a: 'q' });
    expect(firstReworded(article, [head, rest])).toEqual({ p: 'p', a: 'p' });
    expect(firstReworded(article, [head, part('p', 'Abrir'), part('q', 'los datos.'), rest])).toEqual({});
    expect(firstReworded(article, [head, rest, body])).toEqual({});
  });

  it('CO15: names the first of several parts that changed', () => {
    const [head, ...parts] = [clause('a', 'Objeto.'), part('p', 'Uno.'), part('q', 'Dos.')];
    const after = [head, part('p', 'Tres.'), part('q', 'Cuatro.')];
    expect(firstReworded([head, ...parts], after)).toEqual({ p: 'p', q: 'q', a: 'p' });
  });

  it('CO15: the mark of a note that was reworded stands in the clause that has changed', () => {
    const marked = clause('a', '', { content: [{ text: 'Objeto.' }, { text: '1', note: 'n' as ClauseId }] });
    const note = (words: string) => clause('n', words, { kind: 'note' });
    expect(firstReworded([marked, note('Ley 57.')], [marked, note('Decreto 57.')])).toEqual({ n: 'n', a: 'n' });
  });

  it('CO16: what became of a clause instead is told, of what it holds too, and nothing of a promise that was kept', () => {
    const article = [clause('a', 'Objeto.'), part('p', 'Abrir los datos.'), clause('b', 'Plazo.')];
    const [head, body, rest] = article as [Clause, Clause, Clause];
    const became = (...after: readonly Clause[]) => unkeptChangesOf(article, after, [head.id]).get(head.id);
    expect(became(...article)).toEqual([]);
    expect(became(clause('a', 'Objeto. '), body, rest)).toEqual(['respaced']);
    expect(became(head, part('p', 'Abrir'), part('q', 'los datos.'), rest)).toEqual(['recut']);
    expect(became(body, head, rest)).toEqual(['moved']);
    expect(became(clause('a', '', { content: [{ text: 'Objeto.', bold: true }] }), body, rest)).toEqual([
      'formatChanged',
    ]);
    expect(became(head, part('p', 'Abrir todo.'), rest)).toBeUndefined();
  });

  it('CO13, CO14: what was reworded reads differently; spaces and borders never reword anything', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const toRead = changedClauses(before, after);
        for (const id of rewordedClauses(before, after)) expect([...toRead]).toContain(id);
      }),
      { seed, numRuns },
    );
    const borders = fc.array(fc.nat(20), { maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), borders, borders, (length, one, other) => {
        const all = Array.from({ length }, (_, place) => `palabra${place}`);
        const cut = (places: readonly number[]) =>
          [0, ...[...new Set(places)].sort((a, b) => a - b).filter((place) => place > 0 && place < all.length)].map(
            (from, index, starts) => clause(`c${index}`, `${all.slice(from, starts[index + 1]).join(' ')} `),
          );
        expect(reworded(cut(one), cut(other))).toEqual([]);
      }),
      { seed, numRuns },
    );
  });
});
