import type { ClauseId } from '@articulado/base';
import { atom, type Clause, type PolicyText } from './clause.js';
import {
  lostReference,
  lostReferences,
  misprintedReferences,
  namelessReference,
  printReferences,
  ReferenceNames,
} from './references.js';
import { someText } from './testing/some-clause.js';

const nameIn = (target: string, ...lines: readonly string[]) =>
  new ReferenceNames(someText(...lines)).of(target as ClauseId);

/** A text whose first clause refers to others. */
const referring = (targets: readonly string[], ...lines: readonly string[]): PolicyText => {
  const [first, ...rest] = someText(...lines) as [Clause, ...Clause[]];
  const references = targets.map((target, index) => ({
    text: atom,
    reference: { id: `ref${index}`, target: target as ClauseId },
  }));
  return [{ ...first, content: [{ text: 'Según ' }, ...references] }, ...rest];
};
const wordsPrinted = (text: PolicyText) =>
  printReferences(text)[0]!
    .content.slice(1)
    .map(({ text: words }) => words);

describe('a reference', () => {
  it.each([
    ['an article', 'a', ['title t', '  chapter c', '    article a'], 'artículo 1'],
    ['an article with a given number', 'a', ['article a = 17 Bis'], 'artículo 17 Bis'],
    ['an article in words', 'a', ['article a = Único'], 'artículo único'],
    ['a point', 'p', ['article a', '  paragraph n', '    point o', '    point p'], 'artículo 1, numeral 1, literal b)'],
    ['a sub-point', 's', ['article a', '  point p', '    subpoint s'], 'artículo 1, literal a), inciso i)'],
    ['a definition', 'd', ['article a', '  definition d'], 'artículo 1, definición 1'],
    ['a chapter', 'c', ['title t', '  chapter c'], 'título I, capítulo I'],
    ['a title in a book', 't', ['book b', '  title t'], 'libro I, título I'],
    [
      'a section in a part',
      's',
      ['book b', '  part p', '    title t', '      section s'],
      'libro I, parte I, título I, sección 1',
    ],
    ['a provision', 'p', ['transitionals t', '  transitional p'], 'disposición primera'],
    ['a recital', 'r', ['recitals h', '  recital r'], 'considerando 1'],
    ['an annex', 'x', ['annex x'], 'anexo I'],
    [
      'an article in an annex, which counts its own',
      'b',
      ['article a', 'annex x', '  article b'],
      'anexo I, artículo 1',
    ],
    ['a point in an annex', 'p', ['annex x', '  article b', '    point p'], 'anexo I, artículo 1, literal a)'],
    ['a paragraph without a number: what holds it', 'c', ['article a', '  content c'], 'artículo 1'],
    ['a heading without a number', 'd', ['docTitle d'], undefined],
    ['a clause that is not there', 'x', ['article a'], undefined],
  ])('RF1: names %s', (_what, target, lines, name) => {
    expect(nameIn(target, ...lines)).toBe(name);
  });

  it('RF1: names a note by the number of its mark', () => {
    const [a, n] = someText('article a', 'note n') as [Clause, Clause];
    const text = [{ ...a, content: [{ text: atom, note: n.id }] }, n];
    expect(new ReferenceNames(text).of(n.id)).toBe('nota 1');
  });

  it('RF2: is printed when a text is frozen, and keeps its id, its target and its looks', () => {
    const [first] = printReferences([
      {
        ...someText('content c')[0]!,
        content: [{ text: atom, bold: true, reference: { id: 'r', target: 'a' as ClauseId } }],
      },
      ...someText('article z', 'article a'),
    ]);
    expect(first!.content).toEqual([{ text: 'artículo 2', bold: true, reference: { id: 'r', target: 'a' } }]);
  });

  it('RF2: follows its target when that gets another number', () => {
    const text = referring(['b'], 'content c', 'article a', 'article b');
    expect(wordsPrinted(text)).toEqual(['artículo 2']);
    expect(wordsPrinted(text.filter(({ id }) => id !== 'a'))).toEqual(['artículo 1']);
    expect(wordsPrinted(printReferences(text).filter(({ id }) => id !== 'a'))).toEqual(['artículo 1']);
  });

  it('RF2: leaves a text without references the same object', () => {
    const text = someText('article a');
    expect(printReferences(text)).toBe(text);
    const referred = referring(['a'], 'content c', 'article a');
    expect(printReferences(referred)[1]).toBe(referred[1]);
  });

  it('RF3: says in words that its target is gone, or that nothing names it, and both are told', () => {
    const text = referring(['a', 'gone', 'd'], 'content c', 'article a', 'docTitle d');
    expect(wordsPrinted(text)).toEqual(['artículo 1', lostReference, namelessReference]);
    expect(lostReferences(text)).toEqual([
      { clause: 'c', reference: 'ref1' },
      { clause: 'c', reference: 'ref2' },
    ]);
    expect(lostReferences(someText('article a'))).toEqual([]);
  });

  it('RF3: is told of the mark of a note that is gone as well, and of no other mark', () => {
    const [a, n] = someText('article a', 'note n') as [Clause, Clause];
    const marked = {
      ...a,
      content: [
        { text: atom, note: n.id },
        { text: atom, note: 'm' as ClauseId },
        { text: atom, note: a.id },
      ],
    };
    expect(lostReferences([marked, n]).map(({ reference }) => reference)).toEqual(['m', 'a']);
  });

  it('RF4: is told where its words are not what the numbers of its text give', () => {
    const printed = printReferences(referring(['a', 'gone'], 'content c', 'article a'));
    expect(misprintedReferences(printed)).toEqual([]);
    const forged = printed.map((clause) => ({
      ...clause,
      content: clause.content.map((run) => (run.text === 'artículo 1' ? { ...run, text: 'artículo 2' } : run)),
    }));
    expect(misprintedReferences(forged)).toEqual([{ clause: 'c', reference: 'ref0' }]);
    expect(misprintedReferences(referring(['a'], 'content c', 'article a'))).toEqual([
      { clause: 'c', reference: 'ref0' },
    ]);
  });
});
