import type { ClauseId } from '@articulado/base';
import type { Run } from '@articulado/policy-text';
import { changedClauses, compareTexts } from './index.js';
import { clause, counts, styled, text, told } from './testing/told.js';

describe('comparing two texts', () => {
  it('CO1: finds nothing between a text and itself, nor between two ways to cut the same words', () => {
    const one = styled({ text: 'uno ' }, { text: 'dos', bold: true });
    const cut = styled({ text: 'u' }, { text: 'no ' }, { text: 'd', bold: true }, { text: 'os', bold: true });
    const none = { changes: [], counts: counts({ same: 1 }) };
    expect(compareTexts(one, one)).toEqual(none);
    expect(compareTexts(one, cut)).toEqual(none);
  });

  it('CO2: tells what was added and removed, and takes no renumbering for a change', () => {
    expect(told(compareTexts(text('a', 'b', 'c', 'd'), text('a', 'x', 'c', 'd', 'y')))).toEqual([
      'b removed 2>-',
      'x added ->2',
      'y added ->5',
    ]);
    expect(told(compareTexts(text('a', 'b', 'c'), text('b', 'c')))).toEqual(['a removed 1>-']);
  });

  it('CO3: tells a move as a move, and only of the clause that moved', () => {
    const before = text('a', 'b', 'c', 'd', 'e');
    expect(told(compareTexts(before, text('b', 'c', 'd', 'e', 'a')))).toEqual(['a moved 1>5']);
    expect(told(compareTexts(before, text('a', 'e', 'b', 'c', 'd')))).toEqual(['e moved 5>2']);
    expect(told(compareTexts(before, text('x', 'c', 'd', 'e', 'a')))).toEqual([
      'b removed 2>-',
      'x added ->1',
      'a moved 1>5',
    ]);
  });

  it('CO4: tells all that happened to one clause', () => {
    const before = [clause('a', 'Los datos son abiertos.'), clause('b'), clause('c')];
    const after = [
      clause('b'),
      clause('c'),
      clause('a', 'Los datos públicos son abiertos.', { kind: 'paragraph', depth: 1 }),
    ];
    const comparison = compareTexts(before, after);
    expect(told(comparison)).toEqual(['a moved+textChanged+kindChanged 1>1']);
    expect(comparison.changes[0]?.words).toEqual([
      { op: 'same', text: 'Los datos ' },
      { op: 'added', text: 'públicos ' },
      { op: 'same', text: 'son abiertos.' },
    ]);
    expect(comparison.counts).toEqual(counts({ moved: 1, textChanged: 1, kindChanged: 1, same: 2 }));
  });

  it('CO5: notices other looks of the same words, and no looks of words that changed', () => {
    const plain = styled({ text: 'uno dos tres cuatro' });
    expect(
      told(compareTexts(plain, styled({ text: 'uno ' }, { text: 'dos', bold: true }, { text: ' tres cuatro' }))),
    ).toEqual(['a formatChanged 1>1']);
    expect(told(compareTexts(plain, styled({ text: 'uno dos tres ' }, { text: 'cinco', bold: true })))).toEqual([
      'a textChanged 1>1',
    ]);
    expect(told(compareTexts(plain, styled({ text: 'uno', bold: true }, { text: ' dos tres cinco' })))).toEqual([
      'a textChanged+formatChanged 1>1',
    ]);
  });

  it('CO7: shows a removed clause where it is missed, also when its neighbour went elsewhere', () => {
    const { changes } = compareTexts(text('a', 'b', 'c', 'd', 'e', 'f'), text('a', 'd', 'e', 'f', 'b'));
    expect(changes.map(({ clauseId, removedBehind }) => [clauseId, removedBehind])).toEqual([
      ['c', 'a'],
      ['b', undefined],
    ]);
  });

  it('CO9: tells a given number that prints another one, and no derived number', () => {
    const given = (id: string, number: string) => clause(id, id, { number });
    expect(told(compareTexts(text('a', 'b'), [clause('a'), given('b', '1 Bis')]))).toEqual(['b numberChanged 2>1 Bis']);
    expect(told(compareTexts([given('a', '17'), clause('b')], text('a', 'b')))).toEqual(['a numberChanged 17>1']);
    expect(told(compareTexts([given('a', 'Única')], [given('a', 'U\u0301nica')]))).toEqual([
      'a encodingChanged Única>U\u0301nica',
    ]);
    expect([...changedClauses(text('a', 'b'), [clause('a'), given('b', '1 Bis')])]).toEqual(['b']);
  });

  it('CO9: tells as another coding that a number was given which is printed anyway', () => {
    expect(told(compareTexts(text('a', 'b'), [clause('a'), clause('b', 'b', { number: '2' })]))).toEqual([
      'b encodingChanged 2>2',
    ]);
    expect(
      told(compareTexts([clause('n', 'n', { kind: 'content', number: '9' })], [clause('n', 'n', { kind: 'content' })])),
    ).toEqual(['n encodingChanged ->-']);
  });

  it('CO12: says of a reference under another id that only the coding differs', () => {
    const reference = (id: string): Run => ({ text: 'artículo 1', reference: { id, target: 'a' as ClauseId } });
    expect(told(compareTexts(styled(reference('r1')), styled(reference('r2'))))).toEqual(['a encodingChanged 1>1']);
  });

  it('CO12: says of accents in another coding that only the coding differs, and never that nothing changed', () => {
    const [composed, apart] = ['información pública', 'informacio\u0301n pu\u0301blica'];
    const comparison = compareTexts(styled({ text: composed }), styled({ text: apart }));
    expect(told(comparison)).toEqual(['a encodingChanged 1>1']);
    expect(comparison.changes[0]!.words).toEqual([{ op: 'same', text: composed }]);
    expect([...changedClauses(styled({ text: composed }), styled({ text: apart }))]).toEqual([]);
    const bold = styled({ text: apart, bold: true });
    expect(told(compareTexts(styled({ text: composed }), bold))).toEqual(['a formatChanged+encodingChanged 1>1']);
  });

  it('CO12: says so too where only one of several runs has its accents in another coding, and sees the same looks', () => {
    const content = (bold: string) => styled({ text: 'la ' }, { text: bold, bold: true }, { text: ' es pública' });
    expect(told(compareTexts(content('información'), content('informacio\u0301n')))).toEqual(['a encodingChanged 1>1']);
    expect(told(compareTexts(content('informacio\u0301n'), content('información')))).toEqual(['a encodingChanged 1>1']);
  });
});
