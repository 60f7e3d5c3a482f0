import type { ClauseId } from '@articulado/base';
import { type Clause, type ClauseKind, type PolicyText, printReferences } from '@articulado/policy-text';
import { type ChangeKind, changeKinds, kindsToReadAgain } from './comparison.js';
import { changedClauses, compareTexts } from './index.js';
import { clause, styled, text } from './testing/told.js';

describe('what an approver reads again', () => {
  it('CO8: knows which clauses an approver has to read again', () => {
    const before = [
      clause('same'),
      clause('textChanged'),
      clause('kindChanged'),
      clause('bold'),
      clause('gone'),
      clause('moved'),
    ];
    const after = [
      clause('moved'),
      clause('same'),
      clause('textChanged', 'otro'),
      clause('kindChanged', 'kindChanged', { kind: 'section' as ClauseKind }),
      clause('bold', '', { content: [{ text: 'bold', bold: true }] }),
      clause('new'),
    ];
    expect([...changedClauses(before, after)].sort()).toEqual(['gone', 'kindChanged', 'moved', 'new', 'textChanged']);
  });

  const one = (words: string, more?: Partial<Clause>) => [clause('a', words, more)];
  const [whole, halves] = [one('Objeto. Plazo.'), [clause('a', 'Objeto.'), clause('n', 'Plazo.')]];
  const article = [clause('a'), clause('a1', 'a1', { kind: 'paragraph', depth: 1 })];
  const afterOther = (...others: readonly string[]) =>
    printReferences([
      ...text(...others, 'b'),
      clause('a', '', { kind: 'content', content: [{ text: '', reference: { id: 'r', target: 'b' as ClauseId } }] }),
    ]);
  const examples: Record<ChangeKind, [PolicyText, PolicyText]> = {
    added: [text('a'), text('a', 'b')],
    removed: [text('a', 'b'), text('a')],
    moved: [text('a', 'b', 'c'), text('b', 'c', 'a')],
    movedAlong: [
      [...article, ...text('b', 'c', 'd')],
      [...text('b', 'c', 'd'), ...article],
    ],
    textChanged: [one('uno'), one('dos')],
    split: [whole, halves],
    merged: [halves, whole],
    recut: [halves, [clause('a', 'Objeto. Pla'), clause('n', 'zo.')]],
    respaced: [one('uno dos'), one('uno  dos')],
    linkChanged: [one('uno'), styled({ text: 'uno', link: 'https://a.gt/' })],
    numberChanged: [one('uno'), one('uno', { number: '1 Bis' })],
    kindChanged: [one('uno'), one('uno', { depth: 1 })],
    formatChanged: [one('uno'), styled({ text: 'uno', italic: true })],
    referenceChanged: [afterOther(), afterOther('x')],
    encodingChanged: [one('único'), one('u\u0301nico')],
  };
  it.each(changeKinds)(
    'CO8: an approver reads what is %s alone again if it is one of the kinds to read again',
    (kind) => {
      const [before, after] = examples[kind];
      const alone = compareTexts(before, after).changes.filter(({ kinds }) => kinds.size === 1 && kinds.has(kind));
      expect(alone.length).toBeGreaterThan(0);
      for (const { clauseId } of alone)
        expect(changedClauses(before, after).has(clauseId)).toBe(kindsToReadAgain.includes(kind));
    },
  );
});
