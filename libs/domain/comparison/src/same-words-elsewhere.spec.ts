import type { ClauseId } from '@articulado/base';
import { atom, type Clause } from '@articulado/policy-text';
import { changedClauses, type Comparison, compareTexts } from './index.js';
import { clause, counts, told } from './testing/told.js';

describe('what a comparison tells of the same words at other borders and places', () => {
  const object = [clause('a', 'Objeto. Abrir los datos.'), clause('z')];
  const both = [clause('a', 'Objeto.'), clause('n', 'Abrir los datos.'), clause('z')];
  const cuts = ({ changes }: Comparison) => changes.map(({ clauseId, redivision }) => [clauseId, redivision]);

  it('CO17: tells a split as such, of the clause and of what came of it, and whose words stand where', () => {
    const comparison = compareTexts(object, both);
    expect(told(comparison)).toEqual(['a split 1>1', 'n added+split ->2']);
    const redivision = { from: ['a'], to: ['a', 'n'] };
    expect(cuts(comparison)).toEqual([
      ['a', redivision],
      ['n', redivision],
    ]);
    expect(comparison.counts).toEqual(counts({ added: 1, split: 2, same: 1 }));
    expect([...changedClauses(object, both)]).toEqual(['a', 'n']);
  });

  it('CO17: tells a merge as such, and words that went over to the neighbour', () => {
    const merged = compareTexts(both, object);
    expect(told(merged)).toEqual(['a merged 1>1', 'n removed+merged 2>-']);
    expect(merged.changes[0]!.redivision).toEqual({ from: ['a', 'n'], to: ['a'] });
    const shifted = compareTexts(both, [clause('a', 'Objeto. Abrir'), clause('n', 'los datos.'), clause('z')]);
    expect(told(shifted)).toEqual(['a recut 1>1', 'n recut 2>2']);
    expect(shifted.changes[0]!.redivision).toEqual({ from: ['a', 'n'], to: ['a', 'n'] });
    const emptied = compareTexts(both, [clause('a', 'Objeto. Abrir los datos.'), clause('n', ''), clause('z')]);
    expect(told(emptied)).toEqual(['a merged 1>1', 'n merged 2>2']);
  });

  it('CO17: tells no split where a word of it is another one, nor of words that were typed anew', () => {
    const reworded = [clause('a', 'Objeto.'), clause('n', 'Abrir todos los datos.'), clause('z')];
    expect(told(compareTexts(object, reworded))).toEqual(['a textChanged 1>1', 'n added ->2']);
    const anew = [clause('n', 'Objeto. Abrir los datos.'), clause('z')];
    expect(told(compareTexts(object, anew))).toEqual(['a removed 1>-', 'n added ->1']);
    const another = [clause('a', 'Plazo.'), clause('n', 'Objeto.'), clause('m', 'Abrir los datos.'), clause('z')];
    expect(told(compareTexts(object, another))).toEqual([
      'a textChanged 1>1',
      'n added+split ->2',
      'm added+split ->3',
    ]);
  });

  it('CO17: tells no split where a word of it is another one of as many letters', () => {
    const reworded = [clause('a', 'Objeto.'), clause('n', 'Abrir sus datos.'), clause('z')];
    expect(told(compareTexts(object, reworded))).toEqual(['a textChanged 1>1', 'n added ->2']);
    expect(told(compareTexts(reworded, object))).toEqual(['a textChanged 1>1', 'n removed 2>-']);
  });

  it('CO17: tells other words of a clause that lost its own to those of a split, or of a merge', () => {
    const before = [object[0]!, clause('n', 'Plazo.'), clause('z')];
    expect(told(compareTexts(before, both))).toEqual(['a split 1>1', 'n textChanged 2>2']);
    expect(told(compareTexts(both, before))).toEqual(['a merged 1>1', 'n textChanged 2>2']);
  });

  it('CO18: names white space alone as such, and nothing else', () => {
    const before = [clause('a', 'Abrir los datos, sin costo.')];
    const spaced = [
      ' Abrir los datos, sin costo.',
      'Abrir  los datos, sin\u00a0costo.',
      'Abrir los datos , sin costo.',
    ];
    for (const words of spaced)
      expect([words, told(compareTexts(before, [clause('a', words)]))]).toEqual([words, ['a respaced 1>1']]);
    for (const words of ['Abrir losdatos, sin costo.', 'Abrir los datos sin costo.', 'Abrir los datos, sin  costos.'])
      expect([words, told(compareTexts(before, [clause('a', words)]))]).toEqual([words, ['a textChanged 1>1']]);
    expect([...changedClauses(before, [clause('a', spaced[1])])]).toEqual(['a']);
  });

  const part = (id: string, words = id) => clause(id, words, { kind: 'paragraph', depth: 1 });
  const article = [clause('a'), part('a1'), part('a2'), clause('b'), part('b1'), part('b2'), part('b3'), clause('c')];
  const [a, a1, a2, ...rest] = article as [Clause, Clause, Clause, ...Clause[]];

  it('CO19: tells a moved article as one move, with the parts that went along', () => {
    const comparison = compareTexts(article, [...rest, a, a1, a2]);
    expect(told(comparison)).toEqual(['a moved 1>3', 'a1 movedAlong 1>1', 'a2 movedAlong 2>2']);
    expect(comparison.changes.map(({ movedWith }) => movedWith)).toEqual([undefined, 'a', 'a']);
    expect(comparison.counts).toEqual(counts({ moved: 1, movedAlong: 2, same: 5 }));
    expect([...changedClauses(article, [...rest, a, a1, a2])]).toEqual(['a', 'a1', 'a2']);
  });

  it('CO19: tells of a part that went along what else happened to it, and a move of its own within the article', () => {
    const reworded = [...rest, a, part('a1', 'otra cosa'), a2];
    expect(told(compareTexts(article, reworded))).toEqual([
      'a moved 1>3',
      'a1 movedAlong+textChanged 1>1',
      'a2 movedAlong 2>2',
    ]);
    expect(told(compareTexts(article, [...rest, a, a2, a1]))).toEqual([
      'a moved 1>3',
      'a2 moved 2>1',
      'a1 movedAlong 1>2',
    ]);
    const elsewhere = [...rest.slice(0, -1), a1, rest.at(-1)!, a, a2];
    expect(told(compareTexts(article, elsewhere))).toEqual(['a1 moved 1>4', 'a moved 1>3', 'a2 movedAlong 2>1']);
  });

  it('CO19: takes nothing along with the title of the document, which holds nothing', () => {
    const title = clause('t', 'Ley', { kind: 'docTitle' });
    const inside = [a, a1].map((one) => ({ ...one, depth: one.depth + 1 }));
    const others = ['x', 'y', 'z', 'v'].map((id) => clause(id, id, { kind: 'chapter' }));
    expect(told(compareTexts([title, ...inside, ...others], [...others, title, ...inside]))).toEqual([
      't moved ->-',
      'a moved 1>1',
      'a1 movedAlong 1>1',
    ]);
  });

  it('CO19: tells what is held by what is held as going along with the outermost, and a note with its mark', () => {
    const marked = clause('a1', '', { kind: 'paragraph', depth: 1, content: [{ text: atom, note: 'n' as ClauseId }] });
    const note = clause('n', 'Nota.', { kind: 'note' });
    const chapter = clause('k', 'k', { kind: 'chapter' });
    const inside = [a, marked, note].map((one) => ({ ...one, depth: one.depth + 1 }));
    const others = ['x', 'y', 'z', 'v', 'w'].map((id) => clause(id, id, { kind: 'chapter' }));
    const comparison = compareTexts([chapter, ...inside, ...others], [...others, chapter, ...inside]);
    expect(comparison.changes.map(({ clauseId, kinds, movedWith }) => [clauseId, ...kinds, movedWith])).toEqual([
      ['k', 'moved', undefined],
      ['a', 'movedAlong', 'k'],
      ['a1', 'movedAlong', 'k'],
      ['n', 'movedAlong', 'k'],
    ]);
  });

  it('CO19: tells the only part of an article as gone along', () => {
    expect(told(compareTexts([a, a1, ...rest], [...rest, a, a1]))).toEqual(['a moved 1>3', 'a1 movedAlong 1>1']);
  });

  it('CO19: tells parts as gone along between which another one was added, or a note stands elsewhere', () => {
    expect(told(compareTexts(article, [...rest, a, a1, part('new'), a2]))).toEqual([
      'a moved 1>3',
      'a1 movedAlong 1>1',
      'new added ->2',
      'a2 movedAlong 2>3',
    ]);
    const marked = { ...a, content: [...a.content, { text: atom, note: 'n' as ClauseId }] };
    const note = clause('n', 'Nota.', { kind: 'note' });
    expect(told(compareTexts([marked, note, a1, ...rest], [...rest, marked, a1, note]))).toEqual([
      'a moved 1>3',
      'a1 movedAlong 1>1',
      'n movedAlong 1>1',
    ]);
  });
});
